package policygraph.guard;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import policygraph.guard.QueryStopped.Reason;

/**
 * What one run has used up, and whether it must stop. Everything that works for the run asks here:
 * the graph at each triple, functions at each character, whatever collects rows at each row.
 */
final class Budget {
  private final Limits limits;

  /** ARQ's iterators look at this one. */
  private final AtomicBoolean cancelSignal = new AtomicBoolean();

  private final AtomicReference<QueryStopped> stopped = new AtomicReference<>();
  private final Precedence precedence;

  /** Whether it goes before others, and no others before it. */
  private volatile boolean quick;

  private long restsFrom;
  private long held;
  private long rows;

  Budget(Limits limits, Precedence precedence) {
    this.limits = limits;
    this.precedence = precedence;
  }

  void quick(boolean isQuick) {
    quick = isQuick;
  }

  AtomicBoolean cancelSignal() {
    return cancelSignal;
  }

  /** Why it stopped; null as long as it runs. The first reason stays. */
  QueryStopped stopped() {
    return stopped.get();
  }

  /** May be called by any thread. */
  QueryStopped stop(Reason reason, String message) {
    stopped.compareAndSet(null, new QueryStopped(reason, message));
    cancelSignal.set(true);
    return stopped.get();
  }

  void check() {
    if (cancelSignal.get()) {
      QueryStopped why = stopped.get();
      throw why == null ? stop(Reason.CANCELLED, "The query was stopped") : why;
    }
    if (precedence.isClaimed() && !quick) {
      restsFrom = precedence.rest(restsFrom);
    }
  }

  /** The run keeps so many bytes more until it ends. */
  void hold(long bytes) {
    check();
    held += bytes;
    if (held > limits.memory()) {
      throw stop(
          Reason.MEMORY,
          "The query needs more memory than the "
              + limits.memory() / (1 << 20)
              + " MiB that one may have");
    }
  }

  /** One row or triple more of the answer. */
  void row() {
    check();
    if (++rows > limits.rows()) {
      throw stop(
          Reason.RESULT_SIZE,
          "The answer has more than "
              + limits.rows()
              + " rows or triples; ask for a part with LIMIT and OFFSET");
    }
  }

  void checkLength(long characters) {
    check();
    if (characters > Limits.STRING_LENGTH) {
      throw stop(
          Reason.MEMORY,
          "The query makes a text of more than " + Limits.STRING_LENGTH + " characters");
    }
  }
}
