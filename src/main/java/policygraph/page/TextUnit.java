package policygraph.page;

import java.util.List;
import org.apache.jena.graph.Node;

/**
 * A unit of a document.
 *
 * @param above the units it is part of, the outermost first
 * @param kind the name of its class, such as {@code Measure}
 */
record TextUnit(Node node, List<Node> above, String code, String kind) {
  int depth() {
    return above.size();
  }

  /** Whether it is that unit or part of it. */
  boolean within(Node unit) {
    return node.equals(unit) || above.contains(unit);
  }

  String href() {
    return Link.to(node.getURI(), "").href();
  }

  /** Where it is on a page of several units; an id holds no white space. */
  String id() {
    return Terms.lastName(node.getURI()).replaceAll("\\s", "-");
  }
}
