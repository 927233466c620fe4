package policygraph.document;

import java.util.List;

/** A unit as the named query {@code units} gives it: code, kind, parent, printed number, title. */
final class UnitRow {
  private UnitRow() {}

  static List<String> of(Unit unit) {
    return List.of(
        unit.code(),
        unit.kind().word(),
        unit.parent().orElse(""),
        unit.printedNumber().orElse(""),
        unit.title().orElse(""));
  }
}
