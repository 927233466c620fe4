package policygraph.server;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import org.eclipse.jetty.ee11.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.io.ssl.SslConnection;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * A connection of which one can ask, while its request is answered, whether the client is still
 * there. The container reads nothing meanwhile, so it would notice only when it writes.
 */
final class Connection extends SocketChannelEndPoint {
  private static final int MOST_READ_AHEAD = 8 << 10;

  private final Object lock = new Object();

  /** What was read ahead; to be read again by the container. */
  private ByteBuffer ahead = BufferUtil.EMPTY_BUFFER;

  private boolean ended;
  private volatile boolean dispatched;
  private volatile long headSince;

  Connection(
      SocketChannel channel, ManagedSelector selector, SelectionKey key, Scheduler scheduler) {
    super(channel, selector, key, scheduler);
  }

  static Connection of(Request request) {
    EndPoint end = request.getConnectionMetaData().getConnection().getEndPoint();
    return (Connection)
        (end instanceof SslConnection.SslEndPoint tls ? tls.getSslConnection().getEndPoint() : end);
  }

  static Connection of(HttpServletRequest request) {
    return of(ServletContextRequest.getServletContextRequest(request));
  }

  void dispatched() {
    dispatched = true;
    headSince = 0;
  }

  void completed() {
    dispatched = false;
  }

  /** A client that sends the head of its request byte by byte. */
  boolean isSlowerThan(Duration limit) {
    long since = headSince;
    return !dispatched && since != 0 && System.nanoTime() - since > limit.toNanos();
  }

  /** Whether the client has closed the connection, or closed its half of it. */
  boolean isGone() {
    synchronized (lock) {
      if (!isOpen() || ended) {
        return true;
      }
      if (BufferUtil.isEmpty(ahead)) {
        ahead = BufferUtil.allocate(MOST_READ_AHEAD);
      }
      if (BufferUtil.space(ahead) == 0) {
        return false; // the next requests are here already
      }
      try {
        // What comes may be the next request, or the farewell of TLS.
        ended = super.fill(ahead) < 0;
        return ended;
      } catch (IOException e) {
        return true;
      }
    }
  }

  @Override
  public int fill(ByteBuffer buffer) throws IOException {
    synchronized (lock) {
      if (!BufferUtil.isEmpty(ahead)) {
        int position = BufferUtil.flipToFill(buffer);
        int filled = BufferUtil.put(ahead, buffer);
        BufferUtil.flipToFlush(buffer, position);
        return filled;
      }
      int filled = ended ? -1 : super.fill(buffer);
      if (filled > 0 && headSince == 0 && !dispatched) {
        headSince = System.nanoTime();
      }
      return filled;
    }
  }

  /** What was read ahead will not be announced by the selector again. */
  @Override
  protected void needsFillInterest() {
    boolean here;
    synchronized (lock) {
      here = ended || !BufferUtil.isEmpty(ahead);
    }
    if (here) {
      getFillInterest().fillable();
    } else {
      super.needsFillInterest();
    }
  }

  /** Ends it so that the client sees an error, and not the end of an answer. */
  void abort() {
    try {
      getChannel().setOption(StandardSocketOptions.SO_LINGER, 0);
    } catch (IOException | UnsupportedOperationException e) {
      // Closed already.
    }
    close(new IOException("the answer could not be finished"));
  }
}
