package policygraph.search;

import java.util.Optional;

/**
 * A thing that was found.
 *
 * @param name the one that fits; none where the thing was found by its text
 * @param text the one that fits, where it was
 */
public record Hit(Thing thing, Fit fit, Optional<Name> name, Optional<String> text) {

  /** How well the words fit, the best first. */
  public enum Fit {
    EXACT,
    EXACT_OTHER,
    START,
    START_OTHER,
    WORD,
    WORD_OTHER,
    PART,
    PART_OTHER,
    WORDS,
    TEXT,
    WORDS_OF_TEXT
  }
}
