package policygraph.guard;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.system.Txn;
import policygraph.guard.QueryStopped.Reason;

/** One query on its thread, from the optimiser to the last byte of its answer. */
final class Run implements Callable<Void> {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final Query query;
  private final DatasetGraph dataset;
  private final Asker asker;
  final Question question;
  final Budget budget;
  final Instant since = Instant.now();
  private volatile Thread thread;
  private volatile long allocatedBefore;

  Run(Question question, Query query, DatasetGraph dataset, Asker asker, Limits limits) {
    this.question = question;
    this.query = query;
    this.dataset = dataset;
    this.asker = asker;
    this.budget = new Budget(limits);
  }

  /** All bytes that it has asked for, whether it still holds them or not. */
  long allocated() {
    Thread runs = thread;
    return runs == null ? 0 : THREADS.getThreadAllocatedBytes(runs.threadId()) - allocatedBefore;
  }

  boolean isAskerGone() {
    return asker.isGone();
  }

  void stopAsker() {
    asker.stopped();
  }

  @Override
  public Void call() throws IOException {
    allocatedBefore = THREADS.getCurrentThreadAllocatedBytes();
    thread = Thread.currentThread();
    try {
      budget.check();
      Txn.exec(dataset, TxnType.READ, this::answer);
      // Functions turn any exception into “no value”: what follows from it is no answer.
      budget.check();
      return null;
    } catch (QueryCancelledException e) {
      budget.check();
      throw e;
    } catch (StackOverflowError e) {
      throw QueryReader.malformed("nested too deeply");
    } catch (OutOfMemoryError e) {
      throw budget.stop(Reason.MEMORY, "The query needs more memory than the server has");
    } catch (Unwritten e) {
      throw e.cause;
    } finally {
      thread = null;
    }
  }

  private void answer() {
    Context settings = Engine.settings(budget);
    try (QueryExec execution =
        QueryExec.dataset(new GuardedDataset(dataset, settings, budget))
            .query(query)
            .context(settings)
            .build()) {
      asker.accept(answer(execution));
    } catch (IOException e) {
      throw new Unwritten(e);
    }
  }

  private Answer answer(QueryExec execution) {
    if (query.isSelectType()) {
      RowSet rows = counted(execution.select());
      rows.hasNext(); // what fails at once fails before the answer starts
      return new Answer.Rows(rows);
    }
    if (query.isAskType()) {
      return new Answer.Truth(execution.ask());
    }
    Graph graph = counted(GraphMemFactory.createDefaultGraphSameTerm());
    return new Answer.Triples(
        query.isConstructType() ? execution.construct(graph) : execution.describe(graph));
  }

  private RowSet counted(RowSet rows) {
    return RowSetStream.create(
        rows.getResultVars(),
        Iter.map(
            rows,
            row -> {
              budget.row();
              return row;
            }));
  }

  private Graph counted(Graph graph) {
    return new GraphWrapper(graph) {
      @Override
      public void add(Triple triple) {
        budget.row();
        budget.hold(Weight.TRIPLE + Weight.of(triple.getObject()));
        super.add(triple);
      }
    };
  }

  /** Carries a failed write through ARQ's code. */
  private static final class Unwritten extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient IOException cause;

    private Unwritten(IOException cause) {
      super(cause);
      this.cause = cause;
    }
  }
}
