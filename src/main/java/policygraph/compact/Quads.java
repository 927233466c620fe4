package policygraph.compact;

import java.util.Arrays;

/** Quads as numbers, in columns: graph, subject, predicate, object. */
final class Quads {
  static final int GRAPH = 0;
  static final int SUBJECT = 1;
  static final int PREDICATE = 2;
  static final int OBJECT = 3;

  private final int[][] columns = new int[4][1 << 10];
  private int size;

  void add(int graph, int subject, int predicate, int object) {
    if (size == columns[GRAPH].length) {
      for (int column = 0; column < columns.length; column++) {
        columns[column] = Arrays.copyOf(columns[column], size * 2);
      }
    }
    columns[GRAPH][size] = graph;
    columns[SUBJECT][size] = subject;
    columns[PREDICATE][size] = predicate;
    columns[OBJECT][size] = object;
    size++;
  }

  int size() {
    return size;
  }

  /**
   * The rows in order, by columns, of which the first counts most; each row once.
   *
   * @param numbers how many numbers there are
   * @return the sorted columns, in the order in which they were asked for
   */
  int[][] sorted(int numbers, int... by) {
    int[] rows = new int[size];
    for (int row = 0; row < size; row++) {
      rows[row] = row;
    }
    for (int column = by.length - 1; column >= 0; column--) {
      rows = sorted(rows, columns[by[column]], numbers);
    }
    return picked(distinct(rows, by), by);
  }

  /** By counting how often each number comes, which keeps the order of rows that are alike. */
  private static int[] sorted(int[] rows, int[] column, int numbers) {
    int[] next = new int[numbers + 1];
    for (int row : rows) {
      next[column[row] + 1]++;
    }
    for (int number = 0; number < numbers; number++) {
      next[number + 1] += next[number];
    }
    int[] sorted = new int[rows.length];
    for (int row : rows) {
      sorted[next[column[row]]++] = row;
    }
    return sorted;
  }

  private int[] distinct(int[] rows, int[] by) {
    int kept = 0;
    for (int at = 0; at < rows.length; at++) {
      if (at == 0 || !alike(rows[at - 1], rows[at], by)) {
        rows[kept++] = rows[at];
      }
    }
    return Arrays.copyOf(rows, kept);
  }

  private boolean alike(int one, int other, int[] by) {
    for (int column : by) {
      if (columns[column][one] != columns[column][other]) {
        return false;
      }
    }
    return true;
  }

  private int[][] picked(int[] rows, int[] by) {
    int[][] picked = new int[by.length][rows.length];
    for (int column = 0; column < by.length; column++) {
      for (int at = 0; at < rows.length; at++) {
        picked[column][at] = columns[by[column]][rows[at]];
      }
    }
    return picked;
  }
}
