package policygraph.review;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import policygraph.Problem;
import policygraph.annotation.Token;

/**
 * A row of a review file.
 *
 * @param where file and line
 */
record Entry(String where, Map<Column, String> cells) {
  /** Parts the labels of one cell. */
  static final String SEPARATOR = "|";

  /** What a curator may decide. */
  enum Decision {
    ACCEPT,
    LABEL,
    REJECT
  }

  Entry {
    cells = Map.copyOf(cells);
  }

  String cell(Column column) {
    return cells.getOrDefault(column, "");
  }

  List<String> labels(Column column) {
    return Arrays.stream(cell(column).split("[|｜]"))
        .map(String::strip)
        .filter(label -> !label.isEmpty())
        .toList();
  }

  boolean isDecided() {
    return !cell(Column.DECISION).isEmpty();
  }

  Optional<Decision> decision() {
    return Arrays.stream(Decision.values())
        .filter(decision -> decision.name().equalsIgnoreCase(cell(Column.DECISION)))
        .findFirst();
  }

  boolean is(Decision decision) {
    return decision().equals(Optional.of(decision));
  }

  /** The last part of the IRI of the technology that the term names from now on. */
  String concept() {
    return is(Decision.ACCEPT) && cell(Column.CONCEPT).isEmpty()
        ? slug(cell(Column.LABEL_EN))
        : cell(Column.CONCEPT);
  }

  /** As ontology/README.md prescribes. */
  private static String slug(String label) {
    return label
        .toLowerCase(java.util.Locale.ROOT)
        .replaceAll("['’‘]", "")
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-|-$", "");
  }

  /** What is decided on: the same words in the same language, however they are written. */
  String key() {
    return cell(Column.LANGUAGE) + " " + Token.key(cell(Column.TERM));
  }

  Problem problem(String code, String what, String fix) {
    return new Problem(where, code, what, fix);
  }

  /** Only what is kept, and the concept spelt out. */
  Entry kept() {
    Map<Column, String> kept = new EnumMap<>(Column.class);
    Column.KEPT.forEach(column -> kept.put(column, cell(column)));
    kept.put(Column.DECISION, cell(Column.DECISION).toLowerCase(java.util.Locale.ROOT));
    kept.put(Column.CONCEPT, concept());
    return new Entry(where, kept);
  }
}
