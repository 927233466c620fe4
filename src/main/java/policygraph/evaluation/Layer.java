package policygraph.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A way of comparing the facts of one table; each has figures of its own. */
public enum Layer {
  UNITS_CODE(GoldTable.UNITS, Matching.SAME, 1, "the units' codes and kinds"),
  UNITS(GoldTable.UNITS, Matching.SAME, 4, "the units with kind, parent, number and title"),
  RESPONSIBILITIES_WITHOUT_ROLE(
      GoldTable.RESPONSIBILITIES, Matching.SAME, 0, "who is responsible for a unit"),
  RESPONSIBILITIES(
      GoldTable.RESPONSIBILITIES, Matching.SAME, 1, "who is responsible for a unit, in which role"),
  TECHNOLOGY_MENTIONS_EXACT(
      GoldTable.TECHNOLOGY_MENTIONS, Matching.SAME_SPAN, 0, "mentions with exactly their words"),
  TECHNOLOGY_MENTIONS_OVERLAP(
      GoldTable.TECHNOLOGY_MENTIONS,
      Matching.OVERLAPPING_SPAN,
      0,
      "mentions that share words with the reader's"),
  TECHNOLOGIES(
      GoldTable.TECHNOLOGY_MENTIONS, Matching.SAME_ONCE, 0, "which technologies a unit mentions"),
  APPLICATION_MENTIONS_EXACT(
      GoldTable.APPLICATION_MENTIONS, Matching.SAME_SPAN, 0, "mentions with exactly their words"),
  APPLICATION_MENTIONS_OVERLAP(
      GoldTable.APPLICATION_MENTIONS,
      Matching.OVERLAPPING_SPAN,
      0,
      "mentions that share words with the reader's"),
  APPLICATIONS(
      GoldTable.APPLICATION_MENTIONS, Matching.SAME_ONCE, 0, "which applications a unit mentions"),
  PLACES(
      GoldTable.PLACES,
      Matching.OVERLAPPING_SPAN_IN_UNIT,
      0,
      "mentions in the same unit that share words with the reader's"),
  REFERENCES(
      GoldTable.REFERENCES,
      Matching.OVERLAPPING_SPAN_IN_UNIT,
      0,
      "mentions in the same unit that share words with the reader's"),
  SECTORS(GoldTable.SECTORS, Matching.SAME_ONCE, 0, "which sectors a unit addresses"),
  INSTRUMENTS(GoldTable.INSTRUMENTS, Matching.SAME_ONCE, 0, "which instruments a unit uses"),
  TARGET_GROUPS(GoldTable.TARGET_GROUPS, Matching.SAME_ONCE, 0, "which groups a unit addresses"),
  TARGETS(GoldTable.TARGETS, Matching.SAME_ONCE, 0, "by which years a unit sets targets"),
  TARGET_VALUES(GoldTable.TARGETS, Matching.SAME, 1, "which numbers are to be reached by when");

  private final GoldTable table;
  private final Matching matching;
  private final int details;
  private final String meaning;

  Layer(GoldTable table, Matching matching, int details, String meaning) {
    this.table = table;
    this.matching = matching;
    this.details = details;
    this.meaning = meaning;
  }

  /** The name in options and reports, such as {@code units-code}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Layer> named(String word) {
    return Arrays.stream(values()).filter(layer -> layer.word().equals(word)).findFirst();
  }

  public static String words() {
    return Arrays.stream(values()).map(Layer::word).collect(Collectors.joining(", "));
  }

  String meaning() {
    return meaning;
  }

  GoldTable table() {
    return table;
  }

  Matching matching() {
    return matching;
  }

  /** The facts that this layer looks at, as it sees them. */
  List<Fact> seen(List<Fact> facts) {
    List<Fact> seen =
        facts.stream()
            .filter(fact -> this != TARGET_VALUES || !fact.details().getFirst().isEmpty())
            .map(fact -> fact.withDetails(details))
            .toList();
    return matching == Matching.SAME_ONCE ? Matching.once(seen) : seen;
  }
}
