package policygraph.page;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;

/** How units of documents lie in each other, and which sectors each addresses. */
record Units(
    Map<Node, Set<Node>> above,
    Map<Node, Integer> order,
    Map<Node, Set<Node>> sectors,
    Set<Node> documents) {

  static Units of(Site site) {
    List<Row> parents = site.rows("parents", Map.of());
    return new Units(
        pairs(parents, "unit", "parent"),
        parents.stream()
            .filter(row -> row.has("order"))
            .collect(
                Collectors.toMap(
                    row -> row.node("unit").orElseThrow(), row -> row.number("order"), Math::min)),
        pairs(site.rows("found", Map.of("says", Axis.SECTOR.property())), "found", "concept"),
        site.rows("documents", Map.of()).stream()
            .map(row -> row.node("document").orElseThrow())
            .collect(Collectors.toCollection(LinkedHashSet::new)));
  }

  private static Map<Node, Set<Node>> pairs(List<Row> rows, String from, String to) {
    Map<Node, Set<Node>> pairs = new HashMap<>();
    for (Row row : rows) {
      pairs
          .computeIfAbsent(row.node(from).orElseThrow(), node -> new LinkedHashSet<>())
          .add(row.node(to).orElseThrow());
    }
    return pairs;
  }

  /** The unit and all that holds it, up to its document. */
  Set<Node> upwards(Node unit) {
    return closure(unit, above);
  }

  /** The document that a unit belongs to. */
  Optional<Node> document(Node unit) {
    return upwards(unit).stream().filter(documents::contains).findFirst();
  }

  /** Whether the unit, or one that holds it, addresses the sector. */
  boolean isOf(Node unit, Node sector) {
    return upwards(unit).stream()
        .anyMatch(each -> sectors.getOrDefault(each, Set.of()).contains(sector));
  }

  /** The sectors that some unit addresses. */
  Set<Node> allSectors() {
    return sectors.values().stream().flatMap(Collection::stream).collect(Collectors.toSet());
  }

  /** A node and whatever the steps lead to; data may lead round in a circle. */
  static Set<Node> closure(Node start, Map<Node, Set<Node>> steps) {
    Set<Node> met = new LinkedHashSet<>(Set.of(start));
    Deque<Node> open = new ArrayDeque<>(met);
    while (!open.isEmpty()) {
      for (Node next : steps.getOrDefault(open.remove(), Set.of())) {
        if (met.add(next)) {
          open.add(next);
        }
      }
    }
    return met;
  }
}
