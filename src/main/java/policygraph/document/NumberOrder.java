package policygraph.document;

import java.util.OptionalInt;

/**
 * Follows the numbers of headings from the top of a document. A number is in order where it counts
 * on from the one before it under the same heading, starts at one, or runs on from the last heading
 * of its level under another one.
 */
final class NumberOrder {
  private final int[] here;
  private final int[] anywhere;

  NumberOrder(int levels) {
    here = new int[levels];
    anywhere = new int[levels];
  }

  boolean isNext(int level, OptionalInt value) {
    return value.isPresent()
        && (value.getAsInt() == here[level] + 1 || value.getAsInt() == anywhere[level] + 1);
  }

  /** Whether a number or a few were left out before it. */
  boolean isSoon(int level, OptionalInt value) {
    return value.isPresent()
        && anywhere[level] > 0
        && value.getAsInt() > anywhere[level]
        && value.getAsInt() <= anywhere[level] + 3;
  }

  /** Whether a heading of an outer level was seen since the last one of this level. */
  boolean isFirst(int level) {
    return here[level] == 0;
  }

  void take(int level, OptionalInt value) {
    here[level] = value.orElse(here[level] + 1);
    anywhere[level] = here[level];
    for (int inner = level + 1; inner < here.length; inner++) {
      here[inner] = 0;
    }
  }
}
