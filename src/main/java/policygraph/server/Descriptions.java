package policygraph.server;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.SKOS;
import policygraph.graph.Iris;
import policygraph.rdf.Prefixes;

/** The triples that describe an IRI. */
final class Descriptions {
  private final DatasetGraph dataset;

  Descriptions(DatasetGraph dataset) {
    this.dataset = dataset;
  }

  /** Whether anything is said of an IRI. */
  boolean has(String iri) {
    return dataset.getDefaultGraph().contains(NodeFactory.createURI(iri), Node.ANY, Node.ANY);
  }

  /**
   * The whole ontology; a scheme with its concepts; of anything else what is said of it and what
   * refers to it.
   */
  Graph of(String iri) {
    if (iri.equals(Iris.BASE + "ontology")) {
      Graph ontology = GraphMemFactory.createDefaultGraphSameTerm();
      dataset.getGraph(Iris.GraphName.ONTOLOGY.node()).find().forEachRemaining(ontology::add);
      ontology.getPrefixMapping().setNsPrefixes(Prefixes.namespaces());
      return ontology;
    }
    Node node = NodeFactory.createURI(iri);
    Graph all = dataset.getDefaultGraph();
    Graph description = GraphMemFactory.createDefaultGraphSameTerm();
    description.getPrefixMapping().setNsPrefixes(Prefixes.namespaces());
    all.find(node, Node.ANY, Node.ANY).forEachRemaining(description::add);
    if (!description.isEmpty()) {
      all.find(Node.ANY, Node.ANY, node).forEachRemaining(description::add);
      all.find(Node.ANY, SKOS.inScheme.asNode(), node)
          .mapWith(Triple::getSubject)
          .forEachRemaining(
              concept -> all.find(concept, Node.ANY, Node.ANY).forEachRemaining(description::add));
    }
    return description;
  }
}
