package policygraph.server;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Knows the requests that are being answered, so that a server that stops lets them finish, and
 * measures how long each takes.
 */
final class Attendance extends Handler.Wrapper {
  private final Metrics metrics;
  private int present;
  private boolean leaving;

  Attendance(Handler next, Metrics metrics) {
    super(next);
    this.metrics = metrics;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    long start = System.nanoTime();
    if (enter()) {
      response.getHeaders().put("Connection", "close");
    }
    Request.addCompletionListener(
        request,
        failure -> {
          leave();
          metrics.answered(
              RequestKind.of(request.getHttpURI().getCanonicalPath()),
              response.getStatus(),
              failure != null,
              System.nanoTime() - start);
        });
    return super.handle(request, response, callback);
  }

  /** Whether no further request is welcome on the connection. */
  private synchronized boolean enter() {
    present++;
    return leaving;
  }

  private synchronized void leave() {
    present--;
    notifyAll();
  }

  synchronized boolean isLeaving() {
    return leaving;
  }

  /** From now on clients are told to come by another connection, which they will not get here. */
  synchronized void startLeaving() {
    leaving = true;
  }

  /** Waits until all are answered, or for so long. */
  synchronized void awaitEmpty(Duration grace) throws InterruptedException {
    long end = System.nanoTime() + grace.toNanos();
    while (present > 0) {
      long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      if (left <= 0) {
        return;
      }
      wait(left);
    }
  }
}
