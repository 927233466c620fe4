package policygraph.linking;

import java.util.List;
import java.util.Set;

/**
 * Tells names that are written a little differently from those of different things: “grain
 * administration” and “prison administration” have most of their letters in common.
 *
 * @param idle words that do not tell one thing from another
 */
record Wording(Set<String> idle) {
  private static final int SHORTEST_COMMON = 4;
  private static final double COMMON = 0.6;

  /** Whether each word has its like on the other side, in any order. */
  boolean isOfTheSameWords(List<String> ours, List<String> others) {
    return haveLike(ours, others) && haveLike(others, ours);
  }

  private boolean haveLike(List<String> words, List<String> others) {
    return words.stream()
        .allMatch(
            word -> idle.contains(word) || others.stream().anyMatch(other -> isLike(word, other)));
  }

  /** The same, or the same but for its ending or a letter: “robot”, “robotics”. */
  private static boolean isLike(String word, String other) {
    if (word.equals(other)) {
      return true;
    }
    int common = 0;
    int shorter = Math.min(word.length(), other.length());
    while (common < shorter && word.charAt(common) == other.charAt(common)) {
      common++;
    }
    return Character.isIdeographic(word.codePointAt(0))
        || common >= SHORTEST_COMMON && common >= COMMON * Math.max(word.length(), other.length());
  }
}
