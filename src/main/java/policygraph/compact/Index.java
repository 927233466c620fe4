package policygraph.compact;

/**
 * The triples of a graph in one order. Those that begin with the same one, two or three numbers lie
 * together.
 */
final class Index {
  final int[] subjects;
  final int[] predicates;
  final int[] objects;
  private final int[][] columns;
  private final int[] starts;
  private final int from;
  private final int to;

  /**
   * @param order the columns ({@link Quads}) by which it is sorted
   * @param columns in that order
   * @param starts for each number, where the rows that begin with it do, and at last where they
   *     end; empty if that is to be searched for
   */
  private Index(int[] order, int[][] columns, int[] starts, int from, int to) {
    int[][] named = new int[4][];
    for (int at = 0; at < order.length; at++) {
      named[order[at]] = columns[at];
    }
    this.subjects = named[Quads.SUBJECT];
    this.predicates = named[Quads.PREDICATE];
    this.objects = named[Quads.OBJECT];
    this.columns = columns;
    this.starts = starts;
    this.from = from;
    this.to = to;
  }

  /** A part of the rows, which is small: its beginnings are searched for. */
  static Index part(int[] order, int[][] columns, int from, int to) {
    return new Index(order, columns, new int[0], from, to);
  }

  /** All rows; their beginnings are looked up. */
  static Index whole(int[] order, int[][] columns, int numbers) {
    int[] starts = new int[numbers + 1];
    for (int first : columns[0]) {
      starts[first + 1]++;
    }
    for (int number = 0; number < numbers; number++) {
      starts[number + 1] += starts[number];
    }
    return new Index(order, columns, starts, 0, columns[0].length);
  }

  int size() {
    return to - from;
  }

  /** Narrows a range to the rows that begin with the numbers, up to the first that is none. */
  void narrow(Range range, int first, int second, int third) {
    range.index = this;
    range.from = from;
    range.to = to;
    if (first != Dictionary.NONE) {
      narrowToFirst(range, first);
      if (second != Dictionary.NONE) {
        narrow(range, columns[1], second);
        if (third != Dictionary.NONE) {
          narrow(range, columns[2], third);
        }
      }
    }
  }

  private void narrowToFirst(Range range, int first) {
    if (starts.length == 0) {
      narrow(range, columns[0], first);
    } else {
      range.from = starts[first];
      range.to = starts[first + 1];
    }
  }

  private static void narrow(Range range, int[] column, int number) {
    range.from = lowerBound(column, range.from, range.to, number);
    range.to = lowerBound(column, range.from, range.to, number + 1);
  }

  /** The first row of a sorted stretch that is not less. */
  private static int lowerBound(int[] column, int from, int to, int number) {
    int low = from;
    int high = to;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (column[middle] < number) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Rows of an index that lie together. Used again and again, as there are very many. */
  static final class Range {
    Index index;
    int from;
    int to;

    int size() {
      return to - from;
    }
  }
}
