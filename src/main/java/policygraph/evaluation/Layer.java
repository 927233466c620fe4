package policygraph.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A way of comparing the facts of one table; each has figures of its own. */
public enum Layer {
  UNITS_CODE(GoldTable.UNITS, Matching.SAME, 1),
  UNITS(GoldTable.UNITS, Matching.SAME, 4),
  RESPONSIBILITIES_WITHOUT_ROLE(GoldTable.RESPONSIBILITIES, Matching.SAME, 0),
  RESPONSIBILITIES(GoldTable.RESPONSIBILITIES, Matching.SAME, 1),
  TECHNOLOGY_MENTIONS_EXACT(GoldTable.TECHNOLOGY_MENTIONS, Matching.SAME_SPAN, 0),
  TECHNOLOGY_MENTIONS_OVERLAP(GoldTable.TECHNOLOGY_MENTIONS, Matching.OVERLAPPING_SPAN, 0),
  TECHNOLOGIES(GoldTable.TECHNOLOGY_MENTIONS, Matching.SAME_ONCE, 0),
  APPLICATION_MENTIONS_EXACT(GoldTable.APPLICATION_MENTIONS, Matching.SAME_SPAN, 0),
  APPLICATION_MENTIONS_OVERLAP(GoldTable.APPLICATION_MENTIONS, Matching.OVERLAPPING_SPAN, 0),
  APPLICATIONS(GoldTable.APPLICATION_MENTIONS, Matching.SAME_ONCE, 0),
  PLACES(GoldTable.PLACES, Matching.OVERLAPPING_SPAN_IN_UNIT, 0),
  REFERENCES(GoldTable.REFERENCES, Matching.OVERLAPPING_SPAN_IN_UNIT, 0),
  SECTORS(GoldTable.SECTORS, Matching.SAME_ONCE, 0),
  INSTRUMENTS(GoldTable.INSTRUMENTS, Matching.SAME_ONCE, 0),
  TARGET_GROUPS(GoldTable.TARGET_GROUPS, Matching.SAME_ONCE, 0),
  TARGETS(GoldTable.TARGETS, Matching.SAME_ONCE, 0),
  TARGET_VALUES(GoldTable.TARGETS, Matching.SAME, 1);

  private final GoldTable table;
  private final Matching matching;
  private final int details;

  Layer(GoldTable table, Matching matching, int details) {
    this.table = table;
    this.matching = matching;
    this.details = details;
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

  /** The column without which the layer cannot be judged, beside those that its table must have. */
  Optional<String> column() {
    return this == TARGET_VALUES ? Optional.of("value") : Optional.empty();
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
