package policygraph.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import policygraph.document.Span;

/** Facts in short. */
final class Facts {
  private Facts() {}

  /** A fact of a unit that goes by this name. */
  static Fact named(String unit, String name, String... details) {
    return new Fact(unit, Set.of(name), Arrays.asList(details), name, Optional.empty(), name);
  }

  /** A mention in unit 1. */
  static Fact at(int start, int end) {
    return at("1", start, end);
  }

  static Fact at(String unit, int start, int end) {
    String label = start + "-" + end;
    return new Fact(
        unit, Set.of(label), List.of(), label, Optional.of(new Span(start, end)), label);
  }

  static List<String> labels(List<Fact> facts) {
    return facts.stream().map(Fact::label).toList();
  }
}
