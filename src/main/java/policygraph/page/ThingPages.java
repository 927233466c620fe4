package policygraph.page;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Chooses the page of a thing by what it is. */
final class ThingPages {
  static final String ONTOLOGY = "https://w3id.org/policygraph/ontology";
  static final String ONTOLOGY_GRAPH = "https://w3id.org/policygraph/id/graph/ontology";

  private ThingPages() {}

  static Content of(Site site, String iri, Visit visit) {
    if (iri.equals(ONTOLOGY)) {
      return Content.html(OntologyPage.of(site, visit));
    }
    if (SchemePage.schemes(site.graph()).contains(iri)) {
      return visit.served()
          ? SchemeTree.of(site, NodeFactory.createURI(iri), visit)
          : Content.html(SchemePage.of(site, iri, visit));
    }
    Node node = NodeFactory.createURI(iri);
    if (ConceptPage.isOf(site.graph(), node)) {
      return ConceptPage.of(site, node, visit);
    }
    return TextPage.of(site, iri, visit)
        .or(() -> StatementPage.of(site, iri, visit))
        .orElseGet(() -> Content.html(ResourcePage.of(site, iri, visit)));
  }
}
