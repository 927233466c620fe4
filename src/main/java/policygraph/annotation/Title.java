package policygraph.annotation;

import java.util.Optional;
import policygraph.document.Span;

/**
 * A place in a unit that names a document or programme which no vocabulary lists.
 *
 * @param name without title marks
 * @param document the id of the document, where its number is given and tells it
 * @param number the official number
 */
public record Title(
    String unit,
    String name,
    Kind kind,
    Span span,
    Optional<String> number,
    Optional<String> document) {

  /** What is named, as the groups of ontology/references.ttl have it. */
  public enum Kind {
    DOCUMENT,
    LAW,
    PROGRAMME,
    STRATEGY;

    /** The word in the graph. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
