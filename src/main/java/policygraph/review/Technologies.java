package policygraph.review;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.SKOS;
import policygraph.annotation.Token;
import policygraph.graph.Iris;

/**
 * The technologies there are, and the names that are taken: applications are looked for together
 * with them.
 */
final class Technologies {
  private static final List<String> SCHEMES = List.of("technologies", "applications");

  private final Set<Node> concepts = new HashSet<>();
  private final Map<String, Node> names = new TreeMap<>();

  Technologies(Graph graph) {
    for (String scheme : SCHEMES) {
      graph
          .find(Node.ANY, SKOS.inScheme.asNode(), Iris.concept("scheme", scheme))
          .mapWith(Triple::getSubject)
          .forEachRemaining(concept -> add(graph, concept));
    }
  }

  private void add(Graph graph, Node concept) {
    concepts.add(concept);
    Stream.of(SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel)
        .flatMap(property -> graph.find(concept, property.asNode(), Node.ANY).toList().stream())
        .map(Triple::getObject)
        .filter(Node::isLiteral)
        .forEach(label -> names.put(Token.key(label.getLiteralLexicalForm()), concept));
  }

  boolean has(String slug) {
    return concepts.contains(Additions.technology(slug));
  }

  Optional<Node> named(String label) {
    return Optional.ofNullable(names.get(Token.key(label)));
  }
}
