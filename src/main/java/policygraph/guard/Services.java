package policygraph.guard;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReader;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.util.Context;

/** The other endpoints that a query may ask. */
public interface Services {
  /** No other endpoint. */
  Services NONE =
      new Services() {
        @Override
        public boolean allow(String endpoint) {
          return false;
        }

        @Override
        public Reply ask(String endpoint, String query, long mostBytes, Runnable check)
            throws IOException {
          throw new IOException("no other endpoint is asked");
        }
      };

  boolean allow(String endpoint);

  /**
   * Asks one that is allowed.
   *
   * @param mostBytes of the answer
   * @param check is called while one waits, and throws when that is no use any more
   * @throws IOException where it gives no answer
   */
  Reply ask(String endpoint, String query, long mostBytes, Runnable check) throws IOException;

  /** Whether {@link #plan} says which parts of a query are asked elsewhere. */
  default boolean plans() {
    return false;
  }

  /**
   * A query as it is to be run, each part that is asked elsewhere as a SERVICE that {@link #rows}
   * knows; runs on the thread of the query.
   *
   * @param check as for {@link #ask}
   */
  default Op plan(Op query, Runnable check) {
    return query;
  }

  /**
   * What a part of a plan finds; nothing where the part is a SERVICE that the query's author wrote.
   *
   * @param check as for {@link #ask}
   */
  default Optional<Iterator<Binding>> rows(OpService part, Runnable check) throws IOException {
    return Optional.empty();
  }

  /** As it came. */
  record Reply(String mediaType, byte[] body) {
    /**
     * What it says; rows may be read from it as long as it is.
     *
     * @throws IOException where it is in no format of SPARQL results
     */
    public QueryExecResult read() throws IOException {
      Lang format =
          switch (mediaType) {
            case "application/sparql-results+json", "application/json" -> ResultSetLang.RS_JSON;
            case "application/sparql-results+xml", "application/xml" -> ResultSetLang.RS_XML;
            default -> throw new IOException("it answers with " + mediaType);
          };
      return RowSetReader.createReader(format)
          .readAny(new ByteArrayInputStream(body), Context.emptyContext());
    }
  }
}
