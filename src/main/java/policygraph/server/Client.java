package policygraph.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import policygraph.guard.Waiting;

/** One client at the end of its connection, to whom something is sent whole, or not at all. */
final class Client implements Waiting {
  /** A client that takes nothing for so long is gone. */
  private static final Duration STALLED = Duration.ofSeconds(10);

  /** Of what was to be sent, and not of the fault that is. */
  private static final List<String> OF_THE_ANSWER =
      List.of("ETag", "Last-Modified", "Link", "Content-Disposition", "Content-Language");

  private final HttpServletRequest request;
  private final HttpServletResponse response;
  private final Connection connection;
  final AnswerOutput out;

  Client(HttpServletRequest request, HttpServletResponse response, long mostBytes) {
    this.request = request;
    this.response = response;
    this.out = new AnswerOutput(response, mostBytes);
    this.connection = Connection.of(request);
  }

  /** The address by which an administrator knows it. */
  String address() {
    return request.getRemoteAddr();
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

  void fail(int status, String message) throws IOException {
    if (out.started()) {
      connection.abort();
      return;
    }
    if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
      response.setHeader("Retry-After", "5");
    }
    OF_THE_ANSWER.forEach(header -> response.setHeader(header, null));
    Faults.send(status, message, request, response);
  }
}
