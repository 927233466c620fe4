package policygraph.guard;

import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.ARQException;
import policygraph.guard.QueryStopped.Reason;

/** Reads the text of a query: first whether it is of a size and depth to parse at all. */
final class QueryReader {
  /** For relative IRIs; the platform's own base would tell where the server's files are. */
  private static final String BASE = "http://server.invalid/";

  private QueryReader() {}

  static Query read(String text) {
    try {
      return QueryFactory.create(text, BASE, Syntax.syntaxSPARQL_12);
    } catch (QueryParseException e) {
      // The parser makes an exception of any error.
      if (e.getCause() instanceof OutOfMemoryError) {
        throw new QueryStopped(Reason.MEMORY, "The query needs more memory than the server has");
      }
      throw malformed(e.getMessage() == null ? "nested too deeply" : firstLines(e.getMessage()));
    } catch (ARQException e) {
      throw malformed(firstLines(String.valueOf(e.getMessage())));
    } catch (StackOverflowError e) {
      throw malformed("nested too deeply");
    }
  }

  static QueryStopped malformed(String why) {
    return new QueryStopped(Reason.MALFORMED, "Parse error: " + why);
  }

  /** A message repeats the offending token, however long that is. */
  private static String firstLines(String message) {
    return message.length() > 1000 ? message.substring(0, 1000) + "…" : message;
  }
}
