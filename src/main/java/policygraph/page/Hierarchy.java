package policygraph.page;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;

/** How concepts lie under broader ones. */
final class Hierarchy {
  private final Map<Node, Set<Node>> broader = new HashMap<>();
  private final Map<Node, Set<Node>> narrower = new HashMap<>();

  static Hierarchy of(Site site) {
    Hierarchy hierarchy = new Hierarchy();
    for (Row row : site.rows("hierarchy", Map.of())) {
      Node concept = row.node("concept").orElseThrow();
      Node above = row.node("broader").orElseThrow();
      hierarchy.broader.computeIfAbsent(concept, node -> sorted()).add(above);
      hierarchy.narrower.computeIfAbsent(above, node -> sorted()).add(concept);
    }
    return hierarchy;
  }

  private static Set<Node> sorted() {
    return new TreeSet<>(Comparator.comparing((Node node) -> node.toString()));
  }

  Set<Node> narrower(Node concept) {
    return narrower.getOrDefault(concept, Set.of());
  }

  boolean isKnown(Node concept) {
    return narrower.containsKey(concept) || broader.containsKey(concept);
  }

  /** A concept and all below it. */
  Set<Node> within(Node concept) {
    return Units.closure(concept, narrower);
  }

  /** From the top of the tree down to a concept, the concept itself left out. */
  List<Node> path(Node concept) {
    Map<Node, Node> below = new LinkedHashMap<>();
    Node each = concept;
    while (broader.containsKey(each) && !below.containsKey(each)) {
      below.put(each, broader.get(each).iterator().next());
      each = below.get(each);
    }
    return List.copyOf(below.values()).reversed();
  }

  /**
   * What a concept counts under where the tree is cut at a depth: the broader concepts at that
   * depth, or itself where it lies above the cut.
   *
   * @param branch below which the depth counts, else below the whole tree
   * @param depth from 1, or 0 for no cut
   */
  List<Node> rolledUp(Node concept, Optional<Node> branch, int depth) {
    return Units.closure(concept, broader).stream()
        .filter(each -> isCut(each, concept, depth, depth(each, branch)))
        .toList();
  }

  private static boolean isCut(Node each, Node concept, int cut, OptionalInt depth) {
    if (depth.isEmpty()) {
      return false;
    }
    return cut == 0 || depth.getAsInt() < cut ? each.equals(concept) : depth.getAsInt() == cut;
  }

  /** The fewest steps up to the branch, or to just above a top concept. */
  private OptionalInt depth(Node concept, Optional<Node> branch) {
    Set<Node> level = Set.of(concept);
    Set<Node> met = new HashSet<>();
    for (int steps = branch.isPresent() ? 0 : 1; !level.isEmpty(); steps++) {
      if (level.stream().anyMatch(each -> isEnd(each, branch))) {
        return OptionalInt.of(steps);
      }
      met.addAll(level);
      level =
          level.stream()
              .flatMap(each -> broader.getOrDefault(each, Set.of()).stream())
              .filter(each -> !met.contains(each))
              .collect(Collectors.toSet());
    }
    return OptionalInt.empty();
  }

  private boolean isEnd(Node concept, Optional<Node> branch) {
    return branch.map(concept::equals).orElseGet(() -> !broader.containsKey(concept));
  }
}
