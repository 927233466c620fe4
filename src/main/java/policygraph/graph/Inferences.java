package policygraph.graph;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.exec.QueryExec;
import policygraph.datafile.BundledFile;

/**
 * Writes out what the ontology entails of a document's graph, by the CONSTRUCT queries in rules/. A
 * test holds them against an OWL reasoner.
 */
public final class Inferences {
  private static final List<Query> RULES =
      List.of(
              "1-responsible-for",
              "2-mentions-technology",
              "3-classified-as",
              "4-covers-technology")
          .stream()
          .map(
              name ->
                  QueryFactory.create(BundledFile.read(Inferences.class, "rules/" + name + ".rq")))
          .toList();

  private Inferences() {}

  /** What follows from one document; nothing follows from two together. */
  public static Graph of(Graph document) {
    Graph inferred = GraphMemFactory.createDefaultGraphSameTerm();
    for (Query rule : RULES) {
      try (QueryExec execution = QueryExec.graph(document).query(rule).build()) {
        execution.constructTriples().forEachRemaining(inferred::add);
      }
    }
    return inferred;
  }
}
