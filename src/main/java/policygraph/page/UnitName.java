package policygraph.page;

import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/**
 * How a unit is spoken of.
 *
 * @param code empty where it has none
 * @param title its own, else its first words
 * @param document that it is a part of
 */
public record UnitName(String href, String code, String title, Optional<Link> document) {
  private static final String PG = "https://w3id.org/policygraph/ontology#";
  private static final Node CODE = NodeFactory.createURI(PG + "code");
  private static final Node TEXT = NodeFactory.createURI(PG + "text");
  private static final Node PART_OF = NodeFactory.createURI(PG + "partOf");

  /** No document nests its units deeper; a foreign graph might go round in circles. */
  private static final int DEEPEST = 20;

  static UnitName of(Node unit, Graph graph, String language) {
    Words words = new Words(graph);
    Node top = top(unit, graph);
    return new UnitName(
        Link.to(unit.getURI(), "").href(),
        first(graph, unit, CODE).map(Node::getLiteralLexicalForm).orElse(""),
        title(unit, graph, words, language),
        top.equals(unit)
            ? Optional.empty()
            : Optional.of(Link.to(top.getURI(), words.label(top, language))));
  }

  private static String title(Node unit, Graph graph, Words words, String language) {
    String label = words.label(unit, language);
    return label.equals(Words.shortName(unit))
        ? first(graph, unit, TEXT)
            .map(text -> Words.cut(text.getLiteralLexicalForm()))
            .orElse(label)
        : label;
  }

  private static Node top(Node unit, Graph graph) {
    Node top = unit;
    for (int i = 0; i < DEEPEST; i++) {
      Optional<Node> above = first(graph, top, PART_OF).filter(Node::isURI);
      if (above.isEmpty()) {
        return top;
      }
      top = above.get();
    }
    return top;
  }

  private static Optional<Node> first(Graph graph, Node subject, Node property) {
    return graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList().stream()
        .min(java.util.Comparator.comparing(Node::toString));
  }
}
