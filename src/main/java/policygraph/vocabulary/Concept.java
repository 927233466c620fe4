package policygraph.vocabulary;

import java.util.List;
import java.util.Optional;

/**
 * A concept of a scheme, or an agency.
 *
 * @param labels the words that name it, in any language: preferred, alternative and hidden labels
 * @param cues words that hint at it
 * @param notation the word or code it is written as in queries
 */
public record Concept(
    String iri, List<String> labels, List<String> cues, Optional<String> notation) {
  public Concept {
    labels = List.copyOf(labels);
    cues = List.copyOf(cues);
  }

  /** The last part of its IRI. */
  public String slug() {
    return iri.substring(iri.lastIndexOf('/') + 1);
  }
}
