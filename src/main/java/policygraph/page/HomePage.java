package policygraph.page;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/** The first page: what there is, and what can be asked of it. */
final class HomePage {
  private static final Node POLICY_DOCUMENT =
      NodeFactory.createURI("https://w3id.org/policygraph/ontology#PolicyDocument");

  private HomePage() {}

  static Content of(Site site, Visit visit) {
    Graph graph = site.graph();
    Words words = site.words();
    String language = visit.language().tag();
    List<Link> documents =
        graph
            .find(Node.ANY, RDF.type.asNode(), POLICY_DOCUMENT)
            .mapWith(Triple::getSubject)
            .mapWith(document -> Link.to(document.getURI(), words.label(document, language)))
            .toList()
            .stream()
            .sorted(java.util.Comparator.comparing(Link::href))
            .toList();
    List<Link> schemes =
        SchemePage.schemes(graph).stream()
            .map(scheme -> Link.to(scheme, words.label(NodeFactory.createURI(scheme), language)))
            .toList();
    return Content.html(
        Pages.render(
            "home",
            visit,
            Map.of(
                "triples",
                graph.size(),
                "documents",
                documents,
                "schemes",
                schemes,
                "queries",
                site.queries().all())));
  }
}
