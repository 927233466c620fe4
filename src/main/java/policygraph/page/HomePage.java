package policygraph.page;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import policygraph.query.NamedQuery;

/** The first page: what there is, and what can be asked of it. */
public final class HomePage {
  private static final Node POLICY_DOCUMENT =
      NodeFactory.createURI("https://w3id.org/policygraph/ontology#PolicyDocument");

  private HomePage() {}

  public static String of(Graph graph, List<NamedQuery> queries) {
    Words words = new Words(graph);
    List<Link> documents =
        graph
            .find(Node.ANY, RDF.type.asNode(), POLICY_DOCUMENT)
            .mapWith(Triple::getSubject)
            .mapWith(document -> Link.to(document.getURI(), words.label(document, "en")))
            .toList()
            .stream()
            .sorted(java.util.Comparator.comparing(Link::href))
            .toList();
    List<Link> schemes =
        SchemePage.schemes(graph).stream()
            .map(scheme -> Link.to(scheme, words.label(NodeFactory.createURI(scheme), "en")))
            .toList();
    return Pages.render(
        "home",
        Map.of(
            "triples",
            graph.size(),
            "documents",
            documents,
            "schemes",
            schemes,
            "queries",
            queries));
  }
}
