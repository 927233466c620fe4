package policygraph.page;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** What nodes of a graph are called. */
final class Words {
  private static final Map<String, String> PREFIXES =
      new TreeMap<>(
          Map.of(
              "https://w3id.org/policygraph/ontology#", "pg:",
              "http://data.europa.eu/eli/ontology#", "eli:",
              "http://purl.org/dc/terms/", "dcterms:",
              "http://www.w3.org/ns/oa#", "oa:",
              "http://www.w3.org/ns/org#", "org:",
              "http://www.w3.org/ns/prov#", "prov:",
              "http://www.w3.org/2000/01/rdf-schema#", "rdfs:",
              "http://www.w3.org/2004/02/skos/core#", "skos:",
              "http://www.w3.org/2002/07/owl#", "owl:",
              "http://www.w3.org/2001/XMLSchema#", "xsd:"));

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

  /** A label in a language, else in English, else in Chinese, else the short name. */
  String label(Node node, String language) {
    for (String tried : List.of(language, "en", "zh")) {
      for (Node property :
          List.of(SKOS.prefLabel.asNode(), RDFS.label.asNode(), DCTerms.title.asNode())) {
        String label = text(node, property, tried);
        if (!label.isEmpty()) {
          return label;
        }
      }
    }
    return shortName(node);
  }

  /** An IRI with a prefix, a literal as it is. */
  static String shortName(Node node) {
    if (!node.isURI()) {
      return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }
    for (Map.Entry<String, String> prefix : PREFIXES.entrySet()) {
      if (node.getURI().startsWith(prefix.getKey())) {
        return prefix.getValue() + node.getURI().substring(prefix.getKey().length());
      }
    }
    return node.getURI();
  }
}
