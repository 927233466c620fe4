package policygraph.page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/**
 * The reforms around an agency: the bodies whose duties it has by now, and those that have its own.
 *
 * @param before bodies that it followed, at whatever distance
 * @param now the ends of the chains of its successors; itself where it was never succeeded
 */
record Succession(Node agency, Set<Node> before, Set<Node> now) {
  private static final Node SUCCESSOR =
      NodeFactory.createURI("https://w3id.org/policygraph/ontology#successor");

  static Succession of(Graph graph, Node agency) {
    Set<Node> before = reached(agency, node -> predecessors(graph, node));
    Set<Node> after = reached(agency, node -> successors(graph, node));
    after.removeIf(node -> !successors(graph, node).isEmpty());
    if (successors(graph, agency).isEmpty()) {
      after.add(agency);
    }
    return new Succession(agency, before, after);
  }

  /** Whether a reform touched it. */
  boolean touched() {
    return former() || !before.isEmpty();
  }

  /** Whether its duties have gone to another body. */
  boolean former() {
    return !now.contains(agency);
  }

  /** The bodies whose duties it has today. */
  Set<Node> dutiesToday() {
    Set<Node> bodies = new LinkedHashSet<>();
    if (!former()) {
      bodies.add(agency);
      bodies.addAll(before);
    }
    return bodies;
  }

  private static List<Node> predecessors(Graph graph, Node node) {
    return graph.find(Node.ANY, SUCCESSOR, node).mapWith(Triple::getSubject).toList();
  }

  private static List<Node> successors(Graph graph, Node node) {
    return graph.find(node, SUCCESSOR, Node.ANY).mapWith(Triple::getObject).toList();
  }

  /** All that a step leads to from a node, which data in a circle does not hold up. */
  private static Set<Node> reached(Node from, Function<Node, List<Node>> step) {
    Set<Node> found = new LinkedHashSet<>();
    Deque<Node> waiting = new ArrayDeque<>(step.apply(from));
    while (!waiting.isEmpty()) {
      Node node = waiting.pop();
      if (!node.equals(from) && found.add(node)) {
        waiting.addAll(step.apply(node));
      }
    }
    return found;
  }
}
