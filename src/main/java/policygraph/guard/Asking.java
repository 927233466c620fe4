package policygraph.guard;

import java.io.IOException;
import java.util.function.Supplier;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.graph.GraphWrapper;

/** Asks a query and counts what it is answered. */
record Asking(Supplier<Query> query, Asker asker) implements Work {
  @Override
  public void on(GuardedDataset data, Budget budget) throws IOException {
    Query read = query.get();
    asker.expect(read.isSelectType() || read.isAskType() ? Asker.Kind.TABLE : Asker.Kind.GRAPH);
    try (QueryExec execution =
        QueryExec.dataset(data).query(read).context(data.getContext()).build()) {
      asker.accept(answer(read, execution, budget));
    } catch (QueryCancelledException e) {
      throw e;
    } catch (QueryException e) {
      // Some faults of the text, such as a cast of two values, show only now.
      throw QueryReader.malformed(String.valueOf(e.getMessage()));
    }
  }

  private static Answer answer(Query query, QueryExec execution, Budget budget) {
    if (query.isSelectType()) {
      RowSet rows = counted(execution.select(), budget);
      rows.hasNext(); // what fails at once fails before the answer starts
      return new Answer.Rows(rows);
    }
    if (query.isAskType()) {
      return new Answer.Truth(execution.ask());
    }
    Graph graph = counted(GraphMemFactory.createDefaultGraphSameTerm(), budget);
    return new Answer.Triples(
        query.isConstructType() ? execution.construct(graph) : execution.describe(graph));
  }

  private static RowSet counted(RowSet rows, Budget budget) {
    return RowSetStream.create(
        rows.getResultVars(),
        Iter.map(
            rows,
            row -> {
              budget.row();
              return row;
            }));
  }

  private static Graph counted(Graph graph, Budget budget) {
    return new GraphWrapper(graph) {
      @Override
      public void add(Triple triple) {
        budget.row();
        budget.hold(Weight.TRIPLE + Weight.of(triple.getObject()));
        super.add(triple);
      }
    };
  }
}
