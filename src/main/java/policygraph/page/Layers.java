package policygraph.page;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/** Tells as which kind of mark a statement is drawn. */
final class Layers {
  private final Graph graph;
  private final Map<Node, Layer> ofConcepts = new HashMap<>();

  Layers(Graph graph) {
    this.graph = graph;
  }

  Optional<Layer> of(Node statement) {
    return graph
        .find(statement, RDF.type.asNode(), Node.ANY)
        .mapWith(Triple::getObject)
        .filterKeep(type -> type.isURI() && type.getURI().startsWith(Terms.NS))
        .mapWith(type -> Terms.lastName(type.getURI()))
        .toList()
        .stream()
        .sorted()
        .flatMap(
            name ->
                name.equals("Mention")
                    ? Optional.of(ofMention(statement)).stream()
                    : Layer.ofClass(name).stream())
        .findFirst();
  }

  private Layer ofMention(Node mention) {
    return first(mention, Terms.MENTION_OF)
        .map(concept -> ofConcepts.computeIfAbsent(concept, this::ofScheme))
        .orElse(Layer.OTHERS);
  }

  private Layer ofScheme(Node concept) {
    return first(concept, SKOS.inScheme.asNode())
        .map(scheme -> Layer.ofScheme(Terms.lastName(scheme.getURI())))
        .orElse(Layer.OTHERS);
  }

  private Optional<Node> first(Node subject, Node property) {
    return graph
        .find(subject, property, Node.ANY)
        .mapWith(Triple::getObject)
        .filterKeep(Node::isURI)
        .nextOptional();
  }
}
