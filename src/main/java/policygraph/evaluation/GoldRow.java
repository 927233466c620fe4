package policygraph.evaluation;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import policygraph.Problem;

/** A row of a file of gold. */
record GoldRow(Path file, long line, Map<String, String> cells) {

  /** A required column's. */
  String get(String column) {
    return cells.getOrDefault(column, "");
  }

  /** Empty where the file has no such column, and where the cell is empty. */
  Optional<String> find(String column) {
    return Optional.of(get(column)).filter(cell -> !cell.isEmpty());
  }

  Problem problem(String code, String what, String fix) {
    return new Problem(file + ":" + line, code, what, fix);
  }
}
