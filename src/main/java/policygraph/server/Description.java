package policygraph.server;

import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.RDF;
import policygraph.rdf.Prefixes;

/**
 * What is known of an IRI, or a page of it.
 *
 * @param page from 1
 * @param pages how many there are
 * @param total triples in which the IRI itself stands, on all pages
 */
record Description(String iri, List<Triple> triples, int page, int pages, int total) {
  private static final String HYDRA = "http://www.w3.org/ns/hydra/core#";

  Description {
    triples = List.copyOf(triples);
  }

  /** The address of a page, as it is appended to the address of the description. */
  static String parameter(int page) {
    return page == 1 ? "" : "?page=" + page;
  }

  Graph graph() {
    Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
    graph.getPrefixMapping().setNsPrefixes(Prefixes.namespaces());
    triples.forEach(graph::add);
    if (pages > 1) {
      graph.getPrefixMapping().setNsPrefix("hydra", HYDRA);
      addPaging(graph);
    }
    return graph;
  }

  /** Says in the graph itself that it is not all, and where the rest is. */
  private void addPaging(Graph graph) {
    Node view = view(page);
    graph.add(Triple.create(view, RDF.type.asNode(), hydra("PartialCollectionView")));
    graph.add(Triple.create(view, FOAF.primaryTopic.asNode(), NodeFactory.createURI(iri)));
    graph.add(
        Triple.create(
            view,
            hydra("totalItems"),
            NodeFactory.createLiteralDT(Integer.toString(total), XSDDatatype.XSDinteger)));
    graph.add(Triple.create(view, hydra("first"), view(1)));
    graph.add(Triple.create(view, hydra("last"), view(pages)));
    if (page > 1) {
      graph.add(Triple.create(view, hydra("previous"), view(page - 1)));
    }
    if (page < pages) {
      graph.add(Triple.create(view, hydra("next"), view(page + 1)));
    }
  }

  private Node view(int number) {
    return NodeFactory.createURI(iri + "?page=" + number);
  }

  private static Node hydra(String term) {
    return NodeFactory.createURI(HYDRA + term);
  }
}
