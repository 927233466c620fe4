package policygraph.server;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.AbstractLifeCycle;

/** Closes connections whose request takes too long to arrive, however steadily it trickles in. */
final class SlowClients extends AbstractLifeCycle {
  private final ServerConnector connector;
  private final Duration limit;
  private final long everySeconds;

  SlowClients(ServerConnector connector, Duration limit, long everySeconds) {
    this.connector = connector;
    this.limit = limit;
    this.everySeconds = everySeconds;
  }

  @Override
  protected void doStart() {
    Thread.ofVirtual().name("slow-clients").start(this::look);
  }

  private void look() {
    try {
      while (isRunning() || isStarting()) {
        TimeUnit.SECONDS.sleep(everySeconds);
        connector.getConnectedEndPoints().stream()
            .map(Connection.class::cast)
            .filter(connection -> connection.isSlowerThan(limit))
            .forEach(Connection::close);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
