package policygraph.annotation;

import java.util.Set;
import policygraph.document.Span;

/**
 * What became of one sentence.
 *
 * @param number from 1 in its unit
 * @param by the kinds of extraction that rest on words of it, empty where none does
 */
public record SentenceCoverage(
    String unit, int number, Span sentence, Status status, Set<Extraction> by) {
  public SentenceCoverage {
    by = Set.copyOf(by);
  }

  /** Whether something was read in a sentence. */
  public enum Status {
    /** At least one extraction rests on it. */
    COVERED,
    /** It only introduces, refers or closes: there is nothing to extract. */
    NO_CONTENT,
    NOT_UNDERSTOOD
  }

  /** What may rest on a sentence. */
  public enum Extraction {
    RESPONSIBILITY,
    MENTION,
    CLASSIFICATION,
    DIRECTIVE,
    TARGET
  }
}
