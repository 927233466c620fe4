package policygraph.evaluation;

import java.util.List;

/** The files of gold, one a kind of fact, and the columns that each must have. */
enum GoldTable {
  UNITS("units", "unit", "kind", "parent", "printedNumber", "title"),
  RESPONSIBILITIES(
      "responsibilities", "unit", "agency", "role", "position", "openEnded", "name", "clause"),
  TECHNOLOGY_MENTIONS("technology-mentions", "unit", "technology", "exact"),
  APPLICATION_MENTIONS("application-mentions", "unit", "application", "exact"),
  PLACES("places", "unit", "place", "exact"),
  REFERENCES("references", "unit", "reference", "exact"),
  SECTORS("sectors", "unit", "sector"),
  INSTRUMENTS("instruments", "unit", "instrument"),
  TARGET_GROUPS("target-groups", "unit", "group"),
  TARGETS("targets", "unit", "year", "text");

  private final String file;
  private final List<String> columns;

  GoldTable(String file, String... columns) {
    this.file = file;
    this.columns = List.of(columns);
  }

  String file() {
    return file + ".csv";
  }

  /** The named query that finds the same. */
  String query() {
    return file;
  }

  List<String> columns() {
    return columns;
  }

  /** What IRIs of its concepts have before the slug. */
  String kind() {
    return this == TARGET_GROUPS ? "target-group" : subject();
  }

  /** The column that says what is found in the unit. */
  String subject() {
    return columns.get(1);
  }
}
