package policygraph.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/**
 * Which agencies answer for units in which, or below which, concepts of one kind stand. Costly and
 * the same for all visits, so it is made once for a {@link Site}.
 */
record Coverage(List<Fact> facts) {

  /**
   * An agency answers for a unit, and a concept stands there or below.
   *
   * @param role {@link Node#ANY} where none is known
   * @param leads whether it leads in the unit, alone or jointly
   * @param found the unit in whose own words the concept stands
   */
  record Fact(Node agency, Node role, boolean leads, Node unit, Node found, Node concept) {}

  static Coverage of(Site site, Axis axis) {
    Map<Node, List<Row>> answers =
        site.rows("answers", Map.of()).stream()
            .collect(Collectors.groupingBy(row -> row.node("unit").orElseThrow()));
    List<Fact> facts = new ArrayList<>();
    for (Row row : site.rows("found", Map.of("says", axis.property()))) {
      Node found = row.node("found").orElseThrow();
      Node concept = row.node("concept").orElseThrow();
      for (Node unit : site.units().upwards(found)) {
        for (Row answer : answers.getOrDefault(unit, List.of())) {
          facts.add(fact(answer, unit, found, concept));
        }
      }
    }
    return new Coverage(List.copyOf(facts));
  }

  private static Fact fact(Row answer, Node unit, Node found, Node concept) {
    return new Fact(
        answer.node("agency").orElseThrow(),
        answer.node("role").orElse(Node.ANY),
        answer.has("leads"),
        unit,
        found,
        concept);
  }

  Stream<Fact> where(Predicate<Fact> holds) {
    return facts.stream().filter(holds);
  }

  boolean has(Predicate<Fact> holds) {
    return facts.stream().anyMatch(holds);
  }
}
