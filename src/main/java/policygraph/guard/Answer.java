package policygraph.guard;

import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.exec.RowSet;

/** What a query says, while it runs. */
public sealed interface Answer {
  /** Of SELECT: each row is computed when it is read. */
  record Rows(RowSet rows) implements Answer {}

  /** Of ASK. */
  record Truth(boolean value) implements Answer {}

  /** Of CONSTRUCT and DESCRIBE. */
  record Triples(Graph graph) implements Answer {}
}
