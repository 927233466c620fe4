package policygraph.guard;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import policygraph.guard.QueryStopped.Reason;

/** One piece of work on its thread, for a query from the optimiser to the answer's last byte. */
final class Run implements Callable<Void> {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final Work work;
  private final DatasetGraph dataset;
  private final Waiting waiting;
  private final Services services;
  final Question question;
  final Budget budget;
  final Instant since = Instant.now();
  private volatile Thread thread;
  private volatile long allocatedBefore;
  private volatile long workedBefore;

  Run(
      Question question,
      Work work,
      DatasetGraph dataset,
      Waiting waiting,
      Limits limits,
      Services services,
      Precedence precedence) {
    this.question = question;
    this.work = work;
    this.dataset = dataset;
    this.waiting = waiting;
    this.services = services;
    this.budget = new Budget(limits, precedence);
  }

  /** All bytes that it has asked for, whether it still holds them or not. */
  long allocated() {
    Thread runs = thread;
    return runs == null ? 0 : THREADS.getThreadAllocatedBytes(runs.threadId()) - allocatedBefore;
  }

  /** Processor time, not what it waited while others worked. */
  Duration worked() {
    Thread runs = thread;
    long total = runs == null ? 0 : THREADS.getThreadCpuTime(runs.threadId());
    return Duration.ofNanos(Math.max(0, total - workedBefore));
  }

  boolean isNobodyWaiting() {
    return waiting.isGone();
  }

  void stopWaiting() {
    waiting.stopped();
  }

  @Override
  public Void call() throws IOException {
    allocatedBefore = THREADS.getCurrentThreadAllocatedBytes();
    workedBefore = THREADS.getCurrentThreadCpuTime();
    thread = Thread.currentThread();
    try {
      budget.check();
      Txn.exec(dataset, TxnType.READ, this::work);
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

  private void work() {
    try {
      work.on(new GuardedDataset(dataset, Engine.settings(budget, services), budget), budget);
    } catch (IOException e) {
      throw new Unwritten(e);
    }
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
