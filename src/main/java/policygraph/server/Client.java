package policygraph.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import policygraph.guard.Waiting;

/** One client at the end of its connection, to whom something is sent whole, or not at all. */
final class Client implements Waiting {
  /** A client that takes nothing for so long is gone. */
  private static final Duration STALLED = Duration.ofSeconds(10);

  /** Of what was to be sent, and not of the fault that is. */
  private static final List<String> OF_THE_ANSWER =
      List.of("ETag", "Last-Modified", "Link", "Content-Disposition", "Content-Language");

  private static final Consumer<AnswerCache.Kept> NOBODY = kept -> {};

  private final HttpServletRequest request;
  private final HttpServletResponse response;
  private final Connection connection;
  private Consumer<AnswerCache.Kept> keeper = NOBODY;
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

  /** Who wants to have the answer, too, before it is sent, if it is short enough to be kept. */
  void keep(Consumer<AnswerCache.Kept> other) {
    keeper = other;
    out.copy();
  }

  /** The answer is whole. */
  void end() throws IOException {
    Optional<byte[]> whole = out.whole();
    if (keeper == NOBODY || whole.isEmpty()) {
      out.end();
      return;
    }
    AnswerCache.Kept kept = AnswerCache.Kept.of(response.getContentType(), whole.get());
    keeper.accept(kept);
    if (out.started()) {
      out.end();
    } else {
      send(kept);
    }
  }

  /** Sends an answer that is there already, or tells that the client's copy is still good. */
  void send(AnswerCache.Kept kept) throws IOException {
    response.setContentType(kept.type());
    boolean read = List.of("GET", "HEAD").contains(request.getMethod());
    if (read && kept.validator().stillGood(request, response)) {
      return;
    }
    response.setContentLength(kept.bytes().length);
    response.getOutputStream().write(kept.bytes());
    response.getOutputStream().close();
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
