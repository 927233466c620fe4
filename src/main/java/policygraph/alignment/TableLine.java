package policygraph.alignment;

import java.util.ArrayList;
import java.util.List;
import policygraph.Problem;

/**
 * A line of a table, cut at its tabs.
 *
 * @param where file and line
 */
record TableLine(String where, List<Cell> cells) {
  TableLine {
    cells = List.copyOf(cells);
  }

  /**
   * What stands between two tabs.
   *
   * @param where file, line and column
   */
  record Cell(String where, String text) {
    Problem problem(String what, String fix) {
      return new Problem(where, "bad-alignment", what, fix);
    }
  }

  /** A cell in quotes may hold tabs, and quotes twice; no cell may hold the end of a line. */
  static TableLine of(String where, String line) {
    List<Cell> cells = new ArrayList<>();
    int start = 0;
    boolean quoted = false;
    for (int i = 0; i <= line.length(); i++) {
      if (i == line.length() || line.charAt(i) == '\t' && !quoted) {
        String column = where + ":" + (line.codePointCount(0, start) + 1);
        cells.add(new Cell(column, unquoted(line.substring(start, i))));
        start = i + 1;
      } else if (line.charAt(i) == '"') {
        quoted = quoted ? false : i == start || line.charAt(i - 1) == '"';
      }
    }
    return new TableLine(where, cells);
  }

  private static String unquoted(String cell) {
    boolean quoted = cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"");
    return (quoted ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"") : cell).strip();
  }
}
