package policygraph.search;

import java.util.Arrays;

/**
 * The pairs of neighbouring characters of a name, by which names that are written a little
 * differently are found to be alike.
 *
 * @param sorted each pair once, as its two characters in one number
 * @param signature for each pair one of 64 bits, by which most that are not alike are told apart
 *     without a look at the pairs
 */
public record CharacterPairs(int[] sorted, long signature) {
  private static final int CHARACTER_BITS = 16;

  /** The golden ratio, which spreads neighbours (Knuth, “The Art of Computer Programming” 6.4). */
  private static final int SPREAD = 0x9E3779B9;

  public static CharacterPairs of(String text) {
    int[] pairs = new int[Math.max(0, text.length() - 1)];
    for (int i = 0; i + 1 < text.length(); i++) {
      pairs[i] = text.charAt(i) << CHARACTER_BITS | text.charAt(i + 1);
    }
    Arrays.sort(pairs);
    int distinct = 0;
    for (int i = 0; i < pairs.length; i++) {
      if (i == 0 || pairs[i] != pairs[i - 1]) {
        pairs[distinct++] = pairs[i];
      }
    }
    int[] sorted = Arrays.copyOf(pairs, distinct);
    return new CharacterPairs(sorted, signature(sorted));
  }

  private static long signature(int[] pairs) {
    long signature = 0;
    for (int pair : pairs) {
      signature |= 1L << (pair * SPREAD >>> Integer.SIZE - 6);
    }
    return signature;
  }

  public int size() {
    return sorted.length;
  }

  /** Whether the likeness is at least this. */
  public boolean isAlike(CharacterPairs other, double least) {
    double common = least / 2 * (size() + other.size());
    return size() - missing(other) >= common
        && other.size() - other.missing(this) >= common
        && likeness(other) >= least;
  }

  /** At least so many pairs are not among the others. */
  private int missing(CharacterPairs other) {
    return Long.bitCount(signature & ~other.signature);
  }

  /** From 0 to 1: twice the pairs in common, by all pairs (Dice's coefficient). */
  public double likeness(CharacterPairs other) {
    int common = 0;
    for (int i = 0, k = 0; i < sorted.length && k < other.sorted.length; ) {
      int order = Integer.compare(sorted[i], other.sorted[k]);
      common += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      k += order >= 0 ? 1 : 0;
    }
    int all = sorted.length + other.sorted.length;
    return all == 0 ? 0 : 2.0 * common / all;
  }
}
