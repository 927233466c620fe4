package policygraph.page;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/** How the data use each term of the ontology: an instance of a class, a triple with a property. */
final class Examples {
  private final Graph data;
  private final Map<Node, String> found = new HashMap<>();

  private Examples(Graph data) {
    this.data = data;
  }

  static Examples of(Site site) {
    return new Examples(site.graph());
  }

  /** The first use by IRI, or nothing; looked for once, as that reads all uses. */
  synchronized String of(Node term) {
    return found.computeIfAbsent(term, this::first);
  }

  private String first(Node term) {
    Triple instances = Triple.create(Node.ANY, RDF.type.asNode(), term);
    Triple uses = Triple.create(Node.ANY, term, Node.ANY);
    return first(data, instances).or(() -> first(data, uses)).map(Examples::said).orElse("");
  }

  private static Optional<Triple> first(Graph data, Triple pattern) {
    return data.find(pattern).toList().stream()
        .min(
            Comparator.comparing(
                triple -> triple.getSubject().toString() + " " + triple.getObject()));
  }

  private static String said(Triple triple) {
    return name(triple.getSubject())
        + " "
        + Words.shortName(triple.getPredicate())
        + " "
        + value(triple.getObject());
  }

  private static String name(Node node) {
    return Words.shortName(node).replaceFirst("^https://w3id.org/policygraph/id/", "id:");
  }

  private static String value(Node node) {
    String value = Words.cut(name(node)).replaceAll("\\s+", " ");
    return node.isLiteral() ? "“" + value + "”" : value;
  }
}
