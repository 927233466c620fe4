package policygraph.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.jena.atlas.RuntimeIOException;
import policygraph.guard.Answer;
import policygraph.guard.Asker;
import policygraph.guard.GuardedQueries;
import policygraph.guard.Limits;
import policygraph.guard.QueryStopped;
import policygraph.guard.QueryStopped.Reason;
import policygraph.guard.Question;

/** Sends the answers of queries: whole, or with a fault, or broken off. */
final class Answers {
  static final String ROW_LIMIT = "X-Row-Limit";
  static final String BYTE_LIMIT = "X-Byte-Limit";

  /** A client that takes nothing for so long is gone. */
  private static final Duration STALLED = Duration.ofSeconds(10);

  private final GuardedQueries queries;
  private final Limits limits;
  private final QueryLog log = new QueryLog();

  Answers(GuardedQueries queries, Limits limits) {
    this.queries = queries;
    this.limits = limits;
  }

  /** How an answer is written. */
  @FunctionalInterface
  interface Form {
    void write(Answer answer, HttpServletResponse response, OutputStream out) throws IOException;
  }

  /** None of the formats that the client takes is one of this answer. */
  static final class NotAcceptable extends IOException {
    private static final long serialVersionUID = 1L;

    NotAcceptable(List<String> offered) {
      super("This answer comes as " + String.join(", ", offered));
    }
  }

  void send(Question question, Form form, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader(ROW_LIMIT, Long.toString(limits.rows()));
    response.setHeader(BYTE_LIMIT, Long.toString(limits.bytes()));
    Client client = new Client(form, request, response);
    Instant start = Instant.now();
    try {
      queries.answer(question, Edition.of(request).dataset(), client);
      client.out.end();
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
      if (client.out.started()) {
        client.connection.abort();
      }
      throw e;
    }
  }

  /** One client at the end of its connection. */
  private final class Client implements Asker {
    private final Form form;
    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final AnswerOutput out;
    private final Connection connection;

    private Client(Form form, HttpServletRequest request, HttpServletResponse response) {
      this.form = form;
      this.request = request;
      this.response = response;
      this.out = new AnswerOutput(response, limits.bytes());
      this.connection = Connection.of(request);
    }

    @Override
    public void accept(Answer answer) throws IOException {
      try {
        form.write(answer, response, out);
      } catch (RuntimeIOException | UncheckedIOException e) {
        throw e.getCause() instanceof IOException cause ? cause : new IOException(e);
      }
    }

    @Override
    public boolean isGone() {
      return connection.isGone() || out.stalled() > STALLED.toNanos();
    }

    @Override
    public void stopped() {
      if (out.started()) {
        connection.abort();
      }
    }

    private void fail(int status, String message) throws IOException {
      if (out.started()) {
        connection.abort();
        return;
      }
      if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
        response.setHeader("Retry-After", "5");
      }
      Faults.send(status, message, request, response);
    }
  }
}
