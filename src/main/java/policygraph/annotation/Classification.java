package policygraph.annotation;

import java.util.List;
import policygraph.document.Span;
import policygraph.vocabulary.Concept;
import policygraph.vocabulary.Scheme;

/**
 * A sector, instrument or target group of a unit.
 *
 * @param score the weight of the words that speak for it; see {@link Classifier}
 * @param evidence those words
 */
public record Classification(
    String unit, Scheme scheme, Concept concept, int score, List<Span> evidence) {
  public Classification {
    evidence = List.copyOf(evidence);
  }

  /** The same said of another unit. */
  Classification of(String unit) {
    return new Classification(unit, scheme, concept, score, evidence);
  }

  boolean isSame(Classification other) {
    return unit.equals(other.unit) && concept.equals(other.concept);
  }
}
