package policygraph.graph;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import policygraph.ProgramVersion;
import policygraph.document.Document;

/**
 * Says what a document's graph was made from and by what. No clock time: the same input gives the
 * same bytes.
 */
public final class Provenance {
  private static final String PROV = "http://www.w3.org/ns/prov#";

  private Provenance() {}

  public static Graph of(Document document) {
    Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
    String id = document.metadata().id();
    Node product = Iris.documentGraph(id);
    Node file = Iris.below(Iris.below(Iris.document(id), document.metadata().language()), "source");
    Node activity = Iris.activity(id);
    Node program = Iris.concept("software", "policygraph-" + ProgramVersion.current());
    add(graph, product, RDF.type.asNode(), prov("Entity"));
    add(graph, product, prov("wasDerivedFrom"), file);
    add(graph, product, prov("wasGeneratedBy"), activity);
    add(graph, file, RDF.type.asNode(), prov("Entity"));
    add(graph, activity, RDF.type.asNode(), prov("Activity"));
    add(graph, activity, prov("used"), file);
    add(graph, activity, prov("used"), Iris.GraphName.VOCABULARIES.node());
    add(graph, activity, prov("wasAssociatedWith"), program);
    add(graph, program, RDF.type.asNode(), prov("SoftwareAgent"));
    add(
        graph,
        program,
        RDFS.label.asNode(),
        NodeFactory.createLiteralLang("policygraph " + ProgramVersion.current(), "en"));
    return graph;
  }

  private static void add(Graph graph, Node subject, Node predicate, Node object) {
    graph.add(Triple.create(subject, predicate, object));
  }

  private static Node prov(String term) {
    return NodeFactory.createURI(PROV + term);
  }
}
