package policygraph.query;

import java.util.List;
import org.apache.jena.query.Query;

/**
 * A query that ships as a file.
 *
 * @param question what it answers: the first line of the file's opening comment
 * @param notes the further lines of that comment
 * @param text the file as it stands
 */
public record NamedQuery(
    String name, String question, List<String> notes, String text, Query query) {
  public NamedQuery {
    notes = List.copyOf(notes);
  }

  /** The columns of the answer, in order. */
  public List<String> columns() {
    return query.getResultVars();
  }
}
