package policygraph.query;

import java.util.List;
import org.apache.jena.query.Query;

/**
 * A query that ships as a file.
 *
 * @param question what it answers: the first line of the file's opening comment
 * @param notes the rest of that comment, as one paragraph; may be empty
 * @param text the file as it stands
 */
public record NamedQuery(String name, String question, String notes, String text, Query query) {
  /** The columns of the answer, in order. */
  public List<String> columns() {
    return query.getResultVars();
  }
}
