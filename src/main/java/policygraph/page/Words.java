package policygraph.page;

import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import policygraph.rdf.Prefixes;

/** What nodes of a graph are called. */
final class Words {
  /** Characters of a text that stand for the whole. */
  private static final int LONGEST = 90;

  private static final List<Node> LABELS =
      List.of(SKOS.prefLabel.asNode(), RDFS.label.asNode(), DCTerms.title.asNode());

  private final Graph graph;

  Words(Graph graph) {
    this.graph = graph;
  }

  /** The words of a property in a language; empty where there are none. */
  String text(Node subject, Node property, String language) {
    return texts(subject, property, language).stream().findFirst().orElse("");
  }

  List<String> texts(Node subject, Node property, String language) {
    return graph
        .find(subject, property, Node.ANY)
        .mapWith(Triple::getObject)
        .filterKeep(value -> value.isLiteral() && value.getLiteralLanguage().equals(language))
        .mapWith(Node::getLiteralLexicalForm)
        .toList()
        .stream()
        .sorted()
        .toList();
  }

  List<Node> values(Node subject, Node property) {
    return graph
        .find(subject, property, Node.ANY)
        .mapWith(Triple::getObject)
        .filterKeep(Node::isURI)
        .toList()
        .stream()
        .sorted(Comparator.comparing(Node::getURI))
        .toList();
  }

  /**
   * A label in a language, else in English, else in Chinese; a passage goes by its words, anything
   * else by its short name.
   */
  String label(Node node, String language) {
    for (String tried : List.of(language, "en", "zh", "")) {
      for (Node property : LABELS) {
        String label = text(node, property, tried);
        if (!label.isEmpty()) {
          return label;
        }
      }
    }
    return texts(node, OA.exact.asNode(), "").stream()
        .findFirst()
        .map(words -> "“" + cut(words) + "”")
        .orElseGet(() -> shortName(node));
  }

  /** The first words of a long text. */
  static String cut(String words) {
    int length = words.codePointCount(0, words.length());
    return length <= LONGEST
        ? words
        : words.substring(0, words.offsetByCodePoints(0, LONGEST)) + "…";
  }

  /** An IRI with a prefix, a literal as it is. */
  static String shortName(Node node) {
    if (!node.isURI()) {
      return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }
    return Prefixes.shorten(node.getURI());
  }
}
