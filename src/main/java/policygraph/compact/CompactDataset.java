package policygraph.compact;

import static policygraph.compact.Quads.GRAPH;
import static policygraph.compact.Quads.OBJECT;
import static policygraph.compact.Quads.PREDICATE;
import static policygraph.compact.Quads.SUBJECT;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import policygraph.rdf.UnionDataset;

/** Makes data sets that do not change and are quick to ask. */
public final class CompactDataset {
  private CompactDataset() {}

  /**
   * A data set with the same graphs.
   *
   * @param dataset nothing of it is kept but its nodes
   */
  public static DatasetGraph of(DatasetGraph dataset) {
    Dictionary.Builder nodes = new Dictionary.Builder();
    Quads defaults = new Quads();
    add(Quad.defaultGraphIRI, dataset.getDefaultGraph(), nodes, defaults);
    Quads named = new Quads();
    dataset
        .listGraphNodes()
        .forEachRemaining(name -> add(name, dataset.getGraph(name), nodes, named));
    return of(nodes.build(), defaults, named);
  }

  private static void add(Node name, Graph graph, Dictionary.Builder nodes, Quads quads) {
    int number = nodes.add(name);
    graph
        .find()
        .forEachRemaining(
            triple ->
                quads.add(
                    number,
                    nodes.add(triple.getSubject()),
                    nodes.add(triple.getPredicate()),
                    nodes.add(triple.getObject())));
  }

  private static DatasetGraph of(Dictionary nodes, Quads defaults, Quads named) {
    Triples triples =
        new Triples(
            whole(nodes, defaults, Triples.SUBJECT_ORDER),
            whole(nodes, defaults, Triples.PREDICATE_ORDER),
            whole(nodes, defaults, Triples.OBJECT_ORDER));
    Statistics statistics = Statistics.of(triples, nodes.size());
    Map<Node, Graph> graphs = new LinkedHashMap<>();
    named(nodes, named)
        .forEach((name, part) -> graphs.put(name, new CompactGraph(nodes, part, statistics)));
    return UnionDataset.of(new CompactGraph(nodes, triples, statistics), graphs);
  }

  private static Index whole(Dictionary nodes, Quads quads, int[] order) {
    return Index.whole(order, quads.sorted(nodes.size(), order), nodes.size());
  }

  private static Map<Node, Triples> named(Dictionary nodes, Quads quads) {
    int[][] bySubject = quads.sorted(nodes.size(), GRAPH, SUBJECT, PREDICATE, OBJECT);
    int[][] byPredicate = quads.sorted(nodes.size(), GRAPH, PREDICATE, OBJECT, SUBJECT);
    int[][] byObject = quads.sorted(nodes.size(), GRAPH, OBJECT, SUBJECT, PREDICATE);
    Map<Node, Triples> named = new LinkedHashMap<>();
    int[] graphs = bySubject[0];
    int from = 0;
    while (from < graphs.length) {
      int to = from;
      while (to < graphs.length && graphs[to] == graphs[from]) {
        to++;
      }
      named.put(
          nodes.node(graphs[from]),
          new Triples(
              part(Triples.SUBJECT_ORDER, bySubject, from, to),
              part(Triples.PREDICATE_ORDER, byPredicate, from, to),
              part(Triples.OBJECT_ORDER, byObject, from, to)));
      from = to;
    }
    return named;
  }

  private static Index part(int[] order, int[][] sorted, int from, int to) {
    return Index.part(order, new int[][] {sorted[1], sorted[2], sorted[3]}, from, to);
  }
}
