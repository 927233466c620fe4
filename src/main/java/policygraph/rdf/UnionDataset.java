package policygraph.rdf;

import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.util.NodeCmp;

/**
 * Collects named graphs into a data set whose default graph is their union.
 *
 * <p>The union is written out rather than computed for each query: memory is doubled, and a pattern
 * over the default graph is one look-up without a check for duplicates.
 */
public final class UnionDataset {
  private final Graph union = GraphMemFactory.createDefaultGraphSameTerm();
  private final Map<Node, Graph> named = new TreeMap<>(NodeCmp::compareRDFTerms);

  public void add(Node name, Graph graph) {
    graph.find().forEachRemaining(triple -> add(name, triple));
  }

  void add(Node name, Triple triple) {
    named
        .computeIfAbsent(name, created -> GraphMemFactory.createDefaultGraphSameTerm())
        .add(triple);
    union.add(triple);
  }

  public DatasetGraph dataset() {
    return of(union, named);
  }

  /** A data set of graphs that are there, whatever they hold. */
  public static DatasetGraph of(Graph union, Map<Node, Graph> named) {
    DatasetGraph dataset =
        new DatasetGraphMapLink(union) {
          /** Asking for an unknown graph must not make one: readers would get a fault for it. */
          @Override
          protected Graph getGraphCreate(Node name) {
            return null;
          }
        };
    named.forEach(dataset::addGraph);
    return dataset;
  }
}
