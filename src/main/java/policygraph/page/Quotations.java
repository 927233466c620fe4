package policygraph.page;

import java.util.Arrays;
import java.util.List;

/** The text of a file of which only quoted passages are known. */
final class Quotations {
  /** A file is not longer, whatever offsets say. */
  private static final int LONGEST = 20_000_000;

  private Quotations() {}

  /** What is quoted stands at its place, each quotation on lines of its own; the rest is blank. */
  static CodePoints text(List<Row> passages) {
    int length =
        passages.stream()
            .mapToInt(row -> row.number("end"))
            .filter(end -> end <= LONGEST)
            .max()
            .orElse(0);
    int[] points = new int[length];
    Arrays.fill(points, '\n');
    for (Row row : passages.reversed()) { // what is quoted as a whole goes over its parts
      int[] exact = row.text("exact").codePoints().toArray();
      int start = row.number("start");
      if (start + exact.length == row.number("end") && start + exact.length <= length) {
        System.arraycopy(exact, 0, points, start, exact.length);
      }
    }
    return new CodePoints(new String(points, 0, length));
  }
}
