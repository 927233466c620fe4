package policygraph.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The matrix to take away: as a list, as a table, as a drawing. */
final class MatrixFiles {
  /** Measures of the drawing. */
  private static final int CELL = 26;

  private static final int NAMES = 330;
  private static final int HEADS = 240;
  private static final int LONGEST = 46;

  private MatrixFiles() {}

  /** All cells, one a line, or with {@code as=table} a line an agency. Nothing is left out. */
  static Content csv(Site site, Visit visit) {
    Matrix matrix = Matrix.of(site, MatrixChoice.of(site, visit), visit.language());
    return Content.csv(
        Csv.text(
            visit.parameter("as").filter("table"::equals).isPresent()
                ? table(matrix)
                : list(matrix)));
  }

  private static List<List<String>> list(Matrix matrix) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(List.of("agency", "agencyLabel", "concept", "conceptLabel", "units", "leads"));
    for (Matrix.Head row : matrix.rows()) {
      for (Matrix.Head column : matrix.columns()) {
        matrix
            .cell(row.node(), column.node())
            .ifPresent(
                cell ->
                    lines.add(
                        List.of(
                            row.node().toString(),
                            row.label(),
                            column.node().toString(),
                            column.label(),
                            String.valueOf(cell.units()),
                            String.valueOf(cell.leads()))));
      }
    }
    return lines;
  }

  private static List<List<String>> table(Matrix matrix) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(
        Stream.concat(Stream.of(""), matrix.columns().stream().map(Matrix.Head::label)).toList());
    for (Matrix.Head row : matrix.rows()) {
      lines.add(
          Stream.concat(
                  Stream.of(row.label()),
                  matrix.columns().stream()
                      .map(column -> matrix.cell(row.node(), column.node()))
                      .map(cell -> cell.map(each -> String.valueOf(each.units())).orElse("")))
              .toList());
    }
    return lines;
  }

  /** A name or number on the drawing. */
  public record Mark(int x, int y, String text) {}

  /** A filled cell on the drawing. */
  public record Box(int x, int y, int shade, int units, boolean leads) {}

  /** The rows and columns of the page as a drawing. */
  static Content svg(Site site, Visit visit) {
    Matrix matrix = Matrix.of(site, MatrixChoice.of(site, visit), visit.language());
    List<Matrix.Head> rows = matrix.shownRows();
    List<Matrix.Head> columns = matrix.shownColumns();
    List<Box> boxes = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < columns.size(); column++) {
        int x = NAMES + column * CELL;
        int y = HEADS + row * CELL;
        matrix
            .cell(rows.get(row).node(), columns.get(column).node())
            .ifPresent(
                cell ->
                    boxes.add(new Box(x, y, matrix.shade(cell), cell.units(), cell.leads() > 0)));
      }
    }
    return Content.svg(
        Pages.render(
            "matrix-svg",
            visit,
            Map.of(
                "width",
                NAMES + columns.size() * CELL + HEADS / 2,
                "height",
                HEADS + rows.size() * CELL + CELL,
                "rows",
                marks(rows, 0, CELL),
                "columns",
                marks(columns, CELL, 0),
                "boxes",
                boxes,
                "cell",
                CELL)));
  }

  private static List<Mark> marks(List<Matrix.Head> heads, int right, int down) {
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < heads.size(); i++) {
      marks.add(
          new Mark(
              NAMES + i * right,
              HEADS + i * down,
              Drawing.text(heads.get(i).label(), LONGEST) + " · " + heads.get(i).total()));
    }
    return marks;
  }
}
