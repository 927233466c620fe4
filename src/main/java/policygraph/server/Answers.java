package policygraph.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.sparql.core.DatasetGraph;
import policygraph.guard.Answer;
import policygraph.guard.Asker;
import policygraph.guard.GuardedQueries;
import policygraph.guard.Limits;
import policygraph.guard.QueryStopped;
import policygraph.guard.QueryStopped.Reason;
import policygraph.guard.Question;

/** Sends what is made of the data: whole, or with a fault, or broken off. */
final class Answers {
  static final String ROW_LIMIT = "X-Row-Limit";
  static final String BYTE_LIMIT = "X-Byte-Limit";

  private final GuardedQueries queries;
  private final Limits limits;
  private final QueryLog log = new QueryLog();

  private final AnswerCache cache;
  private final Flights flights;

  Answers(GuardedQueries queries, Limits limits, AnswerCache cache) {
    this.queries = queries;
    this.limits = limits;
    this.cache = cache;
    this.flights = new Flights(limits.waiting());
  }

  /** How an answer is written. */
  @FunctionalInterface
  interface Form {
    void write(Answer answer, HttpServletResponse response, OutputStream out) throws IOException;

    /** Refuses, before any work for it, what could not be written. */
    default void expect(Asker.Kind kind) throws NotAcceptable {}

    /** What with the question decides the bytes of the answer; nothing where more does. */
    default Optional<String> name() {
      return Optional.empty();
    }
  }

  /** Writes what is no query's answer. */
  @FunctionalInterface
  interface Page {
    void write(DatasetGraph data, OutputStream out) throws IOException;
  }

  /** None of the formats that the client takes is one of this answer. */
  static final class NotAcceptable extends IOException {
    private static final long serialVersionUID = 1L;

    NotAcceptable(List<String> offered) {
      super("This answer comes as " + String.join(", ", offered));
    }
  }

  /** Sends the answer of a query. */
  void send(Question question, Form form, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader(ROW_LIMIT, Long.toString(limits.rows()));
    response.setHeader(BYTE_LIMIT, Long.toString(limits.bytes()));
    Client client = new Client(request, response, limits.bytes());
    Optional<AnswerCache.Key> key = AnswerCache.key(Edition.of(request), question, form.name());
    if (key.isEmpty()) {
      compute(question, form, client, request, response);
      return;
    }
    Optional<AnswerCache.Kept> kept = cache.get(key.get());
    if (kept.isEmpty()) {
      kept = share(key.get(), question, form, client, request, response);
    }
    if (kept.isPresent()) {
      client.send(kept.get());
    }
  }

  /** In which way a query is answered. */
  @FunctionalInterface
  interface Way {
    void answer(Question question, Asker asker) throws IOException;
  }

  /** Sends the answer of a query that is not to the data here alone; it is not kept. */
  void send(
      Question question,
      Form form,
      Way way,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    response.setHeader(ROW_LIMIT, Long.toString(limits.rows()));
    response.setHeader(BYTE_LIMIT, Long.toString(limits.bytes()));
    Client client = new Client(request, response, limits.bytes());
    finish(question, client, () -> way.answer(question, new FormFiller(form, response, client)));
  }

  /** Waits for the answer that another is given; computes and sends it where there is none. */
  private Optional<AnswerCache.Kept> share(
      AnswerCache.Key key,
      Question question,
      Form form,
      Client client,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Flights.Boarding boarding = flights.board(key, client.out::started);
    if (!boarding.own()) {
      long end = System.nanoTime() + question.timeout().orElse(limits.timeout()).toNanos();
      Optional<AnswerCache.Kept> others =
          flights.await(boarding.flight(), () -> client.isGone() || System.nanoTime() - end > 0);
      if (others.isEmpty()) {
        Duration left = Duration.ofNanos(Math.max(1, end - System.nanoTime()));
        compute(question.within(left), form, client, request, response);
      }
      return others;
    }
    try {
      client.keep(
          kept -> {
            cache.put(key, kept);
            boarding.flight().landed(Optional.of(kept));
          });
      compute(question, form, client, request, response);
      return Optional.empty();
    } finally {
      flights.leave(key, boarding.flight());
    }
  }

  private void compute(
      Question question,
      Form form,
      Client client,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    DatasetGraph data = Edition.of(request).dataset();
    finish(
        question,
        client,
        () -> queries.answer(question, data, new FormFiller(form, response, client)));
  }

  /**
   * Sends what is read from the data without a query.
   *
   * @param whole whether it may be as much as there is data
   */
  void send(boolean whole, Page page, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Client client = new Client(request, response, whole ? Long.MAX_VALUE : limits.bytes());
    Question question =
        Question.ofPath(request.getRequestURI(), client.address(), response.getHeader(Headers.ID));
    DatasetGraph data = Edition.of(request).dataset();
    finish(
        question,
        client,
        () ->
            queries.read(
                question,
                data,
                whole,
                guarded -> write(() -> page.write(guarded, client.out)),
                client));
  }

  private void finish(Question question, Client client, Writing work) throws IOException {
    Instant start = Instant.now();
    try {
      work.run();
      client.end();
      log.answered(question, start);
    } catch (QueryStopped stopped) {
      log.stopped(question, stopped, start);
      client.fail(Faults.of(stopped), stopped.getMessage());
    } catch (AnswerOutput.TooLong e) {
      log.stopped(question, new QueryStopped(Reason.RESULT_SIZE, e.getMessage()), start);
      client.fail(Faults.of(Reason.RESULT_SIZE), e.getMessage());
    } catch (NotAcceptable e) {
      client.fail(HttpServletResponse.SC_NOT_ACCEPTABLE, e.getMessage());
    } catch (RuntimeException e) {
      client.stopped();
      throw e;
    }
  }

  @FunctionalInterface
  private interface Writing {
    void run() throws IOException;
  }

  /** Jena's writers wrap what the stream throws. */
  private static void write(Writing writing) throws IOException {
    try {
      writing.run();
    } catch (RuntimeIOException | UncheckedIOException e) {
      throw e.getCause() instanceof IOException cause ? cause : new IOException(e);
    }
  }

  /** Writes the answer of a query for a client. */
  private record FormFiller(Form form, HttpServletResponse response, Client client)
      implements Asker {
    @Override
    public void expect(Kind kind) throws NotAcceptable {
      form.expect(kind);
    }

    @Override
    public void accept(Answer answer) throws IOException {
      Answers.write(() -> form.write(answer, response, client.out));
    }

    @Override
    public boolean isGone() {
      return client.isGone();
    }

    @Override
    public void stopped() {
      client.stopped();
    }
  }
}
