package policygraph.reconciliation;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import policygraph.reconciliation.Vocabulary.Property;

/** The values of properties of entities, from the data. */
record Values(Graph graph, Vocabulary vocabulary) {

  /** As text; of other entities the ids. */
  List<String> of(Entity entity, String property) {
    return vocabulary.property(property).map(known -> of(entity, known)).orElse(List.of());
  }

  List<String> of(Entity entity, Property property) {
    return graph
        .find(
            NodeFactory.createURI(Entities.SPACE + entity.id()),
            NodeFactory.createURI(property.iri()),
            Node.ANY)
        .mapWith(Triple::getObject)
        .filterKeep(value -> isAsked(value, property))
        .mapWith(value -> text(value, property))
        .toList()
        .stream()
        .sorted()
        .distinct()
        .toList();
  }

  private static boolean isAsked(Node value, Property property) {
    boolean spoken =
        property.language().isEmpty()
            || value.isLiteral() && value.getLiteralLanguage().equals(property.language().get());
    boolean there =
        property.under().isEmpty()
            || value.isURI() && value.getURI().startsWith(property.under().get());
    return spoken && there;
  }

  private static String text(Node value, Property property) {
    if (value.isLiteral()) {
      return value.getLiteralLexicalForm();
    }
    String iri = value.toString();
    String space = property.under().orElse(Entities.SPACE);
    return iri.startsWith(space) ? iri.substring(space.length()) : iri;
  }
}
