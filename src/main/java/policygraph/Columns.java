package policygraph;

import java.util.List;

/** Lines of cells as a table for the terminal. */
public final class Columns {
  private Columns() {}

  /**
   * The first column is aligned to the left, as it holds names, the others to the right.
   *
   * @param lines each with the same number of cells, the titles first
   */
  public static String aligned(List<List<String>> lines) {
    int[] widths = new int[lines.getFirst().size()];
    for (List<String> line : lines) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], line.get(i).length());
      }
    }
    StringBuilder table = new StringBuilder();
    for (List<String> line : lines) {
      table.append(("%-" + widths[0] + "s").formatted(line.getFirst()));
      for (int i = 1; i < widths.length; i++) {
        table.append(("  %" + widths[i] + "s").formatted(line.get(i)));
      }
      table.append('\n');
    }
    return table.toString();
  }
}
