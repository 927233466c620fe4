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
import java.util.function.Supplier;
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

  private static final long BRIEF_LOOK_MILLIS = 20;

  /** Who does not work, but waits for a client, holds a place all the same. */
  private static final int WAITING_PER_WORK = 10;

  private static final int ABBREVIATED = 300;

  private final Limits limits;
  private final Services services;
  private final Lanes lanes;
  private final Set<Run> running = ConcurrentHashMap.newKeySet();
  private final AtomicInteger lost = new AtomicInteger();
  private final AtomicInteger threads = new AtomicInteger();
  private final ExecutorService workers = Executors.newCachedThreadPool(this::worker);
  private final MemoryWatch memory = new MemoryWatch(running);

  /** Starts with no query running. */
  public GuardedQueries(Limits limits, Services services) {
    this.limits = limits;
    this.services = services;
    this.lanes = new Lanes(limits);
  }

  private Thread worker(Runnable task) {
    Thread thread = new Thread(null, task, "query-" + threads.incrementAndGet(), STACK_BYTES);
    thread.setDaemon(true);
    return thread;
  }

  /** A query that may run. */
  private record Read(Supplier<Query> query, Effort effort) {}

  /**
   * Answers; returns when the whole answer is given.
   *
   * @throws QueryStopped where there is none, or only a part of one
   * @throws IOException where the asker could not take it
   */
  public void answer(Question question, DatasetGraph dataset, Asker asker) throws IOException {
    answer(question, dataset, services, asker);
  }

  /**
   * Answers with what others say, too.
   *
   * @param others whom this query may ask
   */
  public void answer(Question question, DatasetGraph dataset, Services others, Asker asker)
      throws IOException {
    long end = System.nanoTime() + time(question).toNanos();
    QueryDepth.check(question.text(), limits.textLength());
    Read read = read(question, dataset, others, asker, end);
    Work asking = new Asking(read.query, asker);
    run(
        new Run(question, asking, dataset, asker, limits, others, lanes.precedence()),
        () -> lanes.toRun(read.effort, asker::isGone),
        end);
  }

  /**
   * Reads the data under the limits of a query; returns when the reader has.
   *
   * @param whole whether it may be all of the data, which takes its time
   */
  public void read(
      Question question, DatasetGraph dataset, boolean whole, Reader reader, Waiting waiting)
      throws IOException {
    run(
        new Run(
            question,
            (data, budget) -> reader.read(data),
            dataset,
            waiting,
            limits,
            services,
            lanes.precedence()),
        () -> whole ? lanes.toSendAll(waiting::isGone) : lanes.toMakePage(waiting::isGone),
        System.nanoTime() + (whole ? Limits.WHOLE : 1) * time(question).toNanos());
  }

  /** Waits for a place. */
  @FunctionalInterface
  private interface Turn {
    Lanes.Place await() throws InterruptedException;
  }

  private void run(Run run, Turn turn, long end) throws IOException {
    try {
      Lanes.Place place = turn.await();
      run.budget.quick(place.isPreferred());
      running.add(run);
      finish(run, place, workers.submit(run), end);
    } catch (InterruptedException e) {
      throw stopping();
    }
  }

  private static QueryStopped stopping() {
    Thread.currentThread().interrupt();
    return new QueryStopped(Reason.CANCELLED, "The server is stopping");
  }

  private Duration time(Question question) {
    return question
        .timeout()
        .filter(asked -> asked.compareTo(limits.timeout()) < 0)
        .orElse(limits.timeout());
  }

  /** A long text is read in the place of its query: what it was read into is long, too. */
  private Read read(Question question, DatasetGraph dataset, Services others, Asker asker, long end)
      throws IOException {
    if (question.text().length() > Limits.SHORT_TEXT) {
      return new Read(() -> read(question, dataset, others).query.get(), Effort.UNKNOWN);
    }
    try {
      Lanes.Place place = lanes.toRead(question.text(), asker::isGone);
      return workers
          .submit(() -> read(question, dataset, others, place))
          .get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      throw stopping();
    } catch (ExecutionException e) {
      throw rethrown(e.getCause());
    } catch (TimeoutException e) {
      throw timedOut();
    }
  }

  /** The place is held as long as the work goes on: the parser cannot be stopped. */
  private Read read(Question question, DatasetGraph dataset, Services others, Lanes.Place place) {
    try (place) {
      return read(question, dataset, others);
    }
  }

  private static QueryStopped timedOut() {
    return new QueryStopped(Reason.TIMEOUT, "Query timed out");
  }

  private static Read read(Question question, DatasetGraph dataset, Services others) {
    try {
      Query query = question.trusted().orElseGet(() -> QueryReader.read(question.text()));
      if (!question.defaultGraphs().isEmpty() || !question.namedGraphs().isEmpty()) {
        query = query.cloneQuery();
        query.getGraphURIs().clear();
        query.getNamedGraphURIs().clear();
        question.defaultGraphs().forEach(query::addGraphURI);
        question.namedGraphs().forEach(query::addNamedGraphURI);
      }
      if (others.plans() && query.isDescribeType()) {
        throw new QueryStopped(
            Reason.FORBIDDEN, "DESCRIBE is for one endpoint; CONSTRUCT says what is wanted");
      }
      Op algebra = Algebra.compile(query);
      if (question.trusted().isEmpty()) {
        Reach.check(query, algebra, dataset, others);
      }
      return read(query, others.plans() ? Effort.UNKNOWN : Effort.of(query, algebra));
    } catch (StackOverflowError e) {
      throw QueryReader.malformed("nested too deeply");
    }
  }

  private static Read read(Query query, Effort effort) {
    return new Read(() -> query, effort);
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
          outcome.get(place.isBrief() ? BRIEF_LOOK_MILLIS : LOOK_MILLIS, TimeUnit.MILLISECONDS);
          ended = true;
          return;
        } catch (TimeoutException e) {
          look(run, place, start, end);
        } catch (ExecutionException e) {
          ended = true;
          throw rethrown(e.getCause());
        }
        if (run.budget.stopped() != null) {
          run.stopWaiting();
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
    } else if (!place.keep(worked(run, now - start))) {
      QueryStopped busy = Lane.busy();
      run.budget.stop(busy.reason(), busy.getMessage());
    } else if (run.isNobodyWaiting()) {
      run.budget.stop(Reason.GONE, "The client left");
    }
    run.budget.quick(place.isPreferred());
  }

  private static Duration worked(Run run, long since) {
    Duration present = Duration.ofNanos(since / WAITING_PER_WORK);
    Duration worked = run.worked();
    return worked.compareTo(present) > 0 ? worked : present;
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
