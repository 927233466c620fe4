package policygraph.reconciliation;

import java.util.Arrays;
import policygraph.search.Folded;

/**
 * A name as it is compared: folded, without what is understood anyway, and its pairs of characters.
 *
 * @param bare without the words at its ends that are understood
 * @param pairs sorted; one that stands twice is there twice
 */
record NameKey(String folded, String bare, int[] pairs) {
  private static final int CHARACTER_BITS = 16;

  static NameKey of(String text, Wording wording) {
    String folded = wording.same(Folded.query(text));
    String bare = wording.bare(folded);
    return new NameKey(folded, bare, pairs(bare));
  }

  boolean isEmpty() {
    return folded.isEmpty();
  }

  /** Whether both are the same name. */
  boolean sameAs(NameKey other) {
    return folded.equals(other.folded) || bare.equals(other.bare);
  }

  /** From 0 to 1: twice the pairs of characters in common, by all pairs (Dice's coefficient). */
  double likeness(NameKey other) {
    int common = 0;
    for (int i = 0, k = 0; i < pairs.length && k < other.pairs.length; ) {
      int order = Integer.compare(pairs[i], other.pairs[k]);
      common += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      k += order >= 0 ? 1 : 0;
    }
    int all = pairs.length + other.pairs.length;
    return all == 0 ? 0 : 2.0 * common / all;
  }

  /** Whether all its characters stand in the other name in this order, as in 发改委. */
  boolean shortens(NameKey other) {
    int at = -1;
    for (int i = 0; i < bare.length(); i++) {
      at = other.bare.indexOf(bare.charAt(i), at + 1);
      if (at < 0) {
        return false;
      }
    }
    return bare.length() >= 2
        && bare.length() < other.bare.length()
        && bare.chars().allMatch(Character::isIdeographic)
        && bare.charAt(bare.length() - 1) == other.bare.charAt(other.bare.length() - 1);
  }

  private static int[] pairs(String text) {
    int[] pairs = new int[Math.max(0, text.length() - 1)];
    for (int i = 0; i + 1 < text.length(); i++) {
      pairs[i] = text.charAt(i) << CHARACTER_BITS | text.charAt(i + 1);
    }
    Arrays.sort(pairs);
    return pairs;
  }
}
