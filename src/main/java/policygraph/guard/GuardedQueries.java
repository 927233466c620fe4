package policygraph.guard;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.DatasetGraph;
import policygraph.guard.QueryStopped.Reason;

/** The one way by which queries reach the data. */
public final class GuardedQueries implements AutoCloseable {
  /** Deep enough for what {@link QueryDepth} lets through; beyond it the query is at fault. */
  private static final long STACK_BYTES = 8 << 20;

  /** How often the client and the clock are looked at. */
  private static final long LOOK_MILLIS = 100;

  private static final int ABBREVIATED = 300;

  private final Limits limits;
  private final Lanes lanes;
  private final Set<Run> running = ConcurrentHashMap.newKeySet();
  private final AtomicInteger lost = new AtomicInteger();
  private final AtomicInteger threads = new AtomicInteger();
  private final ExecutorService workers = Executors.newCachedThreadPool(this::worker);
  private final MemoryWatch memory = new MemoryWatch(running);

  /** Starts with no query running. */
  public GuardedQueries(Limits limits) {
    this.limits = limits;
    this.lanes = new Lanes(limits);
  }

  private Thread worker(Runnable task) {
    Thread thread = new Thread(null, task, "query-" + threads.incrementAndGet(), STACK_BYTES);
    thread.setDaemon(true);
    return thread;
  }

  /** A query that may run. */
  private record Read(Query query, Effort effort) {}

  /**
   * Answers; returns when the whole answer is given.
   *
   * @throws QueryStopped where there is none, or only a part of one
   * @throws IOException where the asker could not take it
   */
  public void answer(Question question, DatasetGraph dataset, Asker asker) throws IOException {
    long end = System.nanoTime() + time(question).toNanos();
    try {
      Read read = read(question, dataset, asker, end);
      Run run = new Run(question, read.query, dataset, asker, limits);
      Lanes.Place place = lanes.toRun(read.effort, asker::isGone);
      running.add(run);
      finish(run, place, workers.submit(run), end);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new QueryStopped(Reason.CANCELLED, "The server is stopping");
    }
  }

  private Duration time(Question question) {
    return question
        .timeout()
        .filter(asked -> asked.compareTo(limits.timeout()) < 0)
        .orElse(limits.timeout());
  }

  private Read read(Question question, DatasetGraph dataset, Asker asker, long end)
      throws IOException, InterruptedException {
    QueryDepth.check(question.text(), limits.textLength());
    Lanes.Place place = lanes.toRead(question.text(), asker::isGone);
    Future<Read> reading = workers.submit(() -> read(question, dataset, place));
    try {
      return reading.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      throw rethrown(e.getCause());
    } catch (TimeoutException e) {
      throw timedOut();
    }
  }

  /** The place is held as long as the work goes on: the parser cannot be stopped. */
  private static Read read(Question question, DatasetGraph dataset, Lanes.Place place) {
    try (place) {
      return read(question, dataset);
    }
  }

  private static QueryStopped timedOut() {
    return new QueryStopped(Reason.TIMEOUT, "Query timed out");
  }

  private static Read read(Question question, DatasetGraph dataset) {
    try {
      Query query = question.trusted().orElseGet(() -> QueryReader.read(question.text()));
      if (!question.defaultGraphs().isEmpty() || !question.namedGraphs().isEmpty()) {
        query = query.cloneQuery();
        query.getGraphURIs().clear();
        query.getNamedGraphURIs().clear();
        question.defaultGraphs().forEach(query::addGraphURI);
        question.namedGraphs().forEach(query::addNamedGraphURI);
      }
      Op algebra = Algebra.compile(query);
      if (question.trusted().isEmpty()) {
        Reach.check(query, algebra, dataset);
      }
      return new Read(query, Effort.of(query, algebra));
    } catch (StackOverflowError e) {
      throw QueryReader.malformed("nested too deeply");
    }
  }

  /** Looks after a run until it has ended, or must be given up. */
  private void finish(Run run, Lanes.Place place, Future<Void> outcome, long end)
      throws IOException, InterruptedException {
    boolean ended = false;
    try {
      long start = System.nanoTime();
      long stoppedAt = Long.MAX_VALUE;
      while (true) {
        try {
          outcome.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
          ended = true;
          return;
        } catch (TimeoutException e) {
          look(run, place, start, end);
        } catch (ExecutionException e) {
          ended = true;
          throw rethrown(e.getCause());
        }
        if (run.budget.stopped() != null) {
          run.stopAsker();
          stoppedAt = Math.min(stoppedAt, System.nanoTime());
          if (System.nanoTime() - stoppedAt > Limits.STOPPING.toNanos()) {
            throw run.budget.stopped();
          }
        }
      }
    } finally {
      running.remove(run);
      if (ended) {
        place.close();
      } else {
        giveUp(run, place, outcome);
      }
    }
  }

  private void look(Run run, Lanes.Place place, long start, long end) {
    long now = System.nanoTime();
    if (now > end) {
      run.budget.stop(Reason.TIMEOUT, timedOut().getMessage());
    } else if (now - start > Limits.SHORT.toNanos() && !place.keep()) {
      QueryStopped busy = Lane.busy();
      run.budget.stop(busy.reason(), busy.getMessage());
    } else if (run.isAskerGone()) {
      run.budget.stop(Reason.GONE, "The client left");
    }
  }

  /**
   * A thread that does not stop cannot be made to. Its place goes to the next query, but no more
   * threads are lost in this way than there are places: then the places stay taken.
   */
  private void giveUp(Run run, Lanes.Place place, Future<Void> outcome) {
    run.budget.stop(Reason.CANCELLED, "The query was stopped");
    boolean replaced = lost.incrementAndGet() <= limits.running();
    if (replaced) {
      place.close();
    }
    workers.submit(
        (Callable<Void>)
            () -> {
              try {
                outcome.get();
              } finally {
                lost.decrementAndGet();
                if (!replaced) {
                  place.close();
                }
              }
              return null;
            });
  }

  private static IOException rethrown(Throwable cause) {
    return switch (cause) {
      case IOException unwritten -> unwritten;
      case QueryStopped stopped -> throw stopped;
      case OutOfMemoryError full ->
          throw new QueryStopped(Reason.MEMORY, "The query needs more memory than the server has");
      case RuntimeException failure -> throw failure;
      case Error error -> throw error;
      default -> throw new IllegalStateException(cause);
    };
  }

  /** What runs now, the oldest first. */
  public List<RunningQuery> running() {
    return running.stream()
        .map(
            run ->
                new RunningQuery(
                    run.question.id(),
                    run.question.who(),
                    run.since,
                    abbreviated(run.question.text())))
        .sorted(java.util.Comparator.comparing(RunningQuery::since))
        .toList();
  }

  public static String abbreviated(String text) {
    return text.length() > ABBREVIATED ? text.substring(0, ABBREVIATED) + "…" : text;
  }

  /** Queries that wait for their turn. */
  public int waiting() {
    return lanes.waiting();
  }

  /** Whether there was a query with this id to stop. */
  public boolean cancel(String id) {
    Optional<Run> found = running.stream().filter(run -> run.question.id().equals(id)).findFirst();
    found.ifPresent(run -> run.budget.stop(Reason.CANCELLED, "An administrator stopped the query"));
    return found.isPresent();
  }

  @Override
  public void close() {
    running.forEach(run -> run.budget.stop(Reason.CANCELLED, "The server is stopping"));
    memory.close();
    workers.shutdownNow();
  }
}
