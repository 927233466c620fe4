package policygraph.query;

import java.util.List;
import java.util.Optional;
import org.apache.jena.query.Query;

/**
 * A query that ships as a file. What is known about it stands in the file's header, in comment
 * lines that start with {@code #+} and together are YAML, as <a href="https://grlc.io">grlc</a>
 * reads them.
 *
 * @param question what it answers, in English
 * @param questionZh the same in Chinese
 * @param description what the columns hold, in English; may be empty
 * @param descriptionZh the same in Chinese
 * @param parameters what one may change in the query: name, meaning, default
 * @param tags who asks it, and about what
 * @param text the file as it stands
 */
public record NamedQuery(
    String name,
    String question,
    Optional<String> questionZh,
    String description,
    Optional<String> descriptionZh,
    List<String> parameters,
    List<String> tags,
    String text,
    Query query) {
  public NamedQuery {
    parameters = List.copyOf(parameters);
    tags = List.copyOf(tags);
  }

  /** The columns of the answer, in order. */
  public List<String> columns() {
    return query.getResultVars();
  }
}
