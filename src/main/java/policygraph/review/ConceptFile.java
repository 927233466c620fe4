package policygraph.review;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.XSD;
import policygraph.graph.Iris;
import policygraph.graph.PG;

/**
 * Concepts as Turtle in the order that the files in ontology/ keep: the same graph always gives the
 * same bytes, and a change shows as the lines that changed.
 */
final class ConceptFile {
  private static final String HEADER =
      """
      # Technologies and labels that a curator accepted among candidate terms: written by
      # "policygraph terms --apply" from reviewed-terms.csv; edit that. Licence: CC BY 4.0.

      """;
  private static final Map<String, String> PREFIXES =
      new TreeMap<>(
          Map.of(
              "dcterms", DCTerms.NS,
              "pg", PG.NS,
              "scheme", Iris.ID + "scheme/",
              "skos", SKOS.uri,
              "technology", Iris.ID + "technology/",
              "xsd", XSD.NS));
  private static final Comparator<Node> OBJECTS =
      Comparator.comparing((Node node) -> node.isLiteral() ? node.getLiteralLanguage() : "")
          .thenComparing(ConceptFile::written, String.CASE_INSENSITIVE_ORDER)
          .thenComparing(ConceptFile::written);

  private ConceptFile() {}

  static String of(Graph graph) {
    String prefixes =
        PREFIXES.entrySet().stream()
            .map(each -> "@prefix %s: <%s> .%n".formatted(each.getKey(), each.getValue()))
            .collect(Collectors.joining())
            .replace(System.lineSeparator(), "\n");
    return HEADER
        + prefixes
        + graph.find().mapWith(Triple::getSubject).toSet().stream()
            .sorted(Comparator.comparing(Node::getURI))
            .map(subject -> concept(graph, subject))
            .collect(Collectors.joining());
  }

  private static String concept(Graph graph, Node subject) {
    Map<String, List<Node>> byProperty = new TreeMap<>();
    List<Node> types = List.of();
    for (Node property :
        graph.find(subject, Node.ANY, Node.ANY).mapWith(Triple::getPredicate).toSet()) {
      List<Node> objects =
          graph.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList().stream()
              .sorted(OBJECTS)
              .toList();
      if (property.equals(RDF.type.asNode())) {
        types = objects;
      } else {
        byProperty.put(written(property), objects);
      }
    }
    String kind =
        types.isEmpty()
            ? ""
            : " a "
                + types.stream().map(ConceptFile::written).collect(Collectors.joining(" , "))
                + " ;";
    return "\n" + written(subject) + kind + statements(byProperty);
  }

  private static String statements(Map<String, List<Node>> byProperty) {
    return byProperty.entrySet().stream()
            .map(
                each ->
                    "\n    "
                        + each.getKey()
                        + " "
                        + each.getValue().stream()
                            .map(ConceptFile::written)
                            .collect(Collectors.joining(" ,\n        ")))
            .collect(Collectors.joining(" ;"))
        + " .\n";
  }

  private static String written(Node node) {
    return NodeFmtLib.str(node, "", prefixMap());
  }

  private static PrefixMap prefixMap() {
    PrefixMap map = PrefixMapFactory.create();
    PREFIXES.forEach(map::add);
    return map;
  }
}
