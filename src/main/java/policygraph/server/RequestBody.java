package policygraph.server;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.eclipse.jetty.http.HttpException;

/** Reads the text of a body up to a length, which also holds for what it unpacks to. */
final class RequestBody {
  private static final long DRAINED_BYTES = 64 << 20;
  private static final Duration DRAINING = Duration.ofSeconds(5);

  /** A longer body needs a place, of which there are as many as the heap bears. */
  private static final int SHORT_BYTES = 16 << 10;

  /** A body is held packed and unpacked, as bytes, as text and as what is read from it. */
  private static final int PLACES = (int) Math.max(2, Runtime.getRuntime().maxMemory() >> 27);

  private static final Semaphore LONG_BODIES = new Semaphore(PLACES, true);
  private static final Duration TURN = Duration.ofSeconds(5);

  private final HttpServletRequest request;
  private final long mostBytes;
  private final Duration patience;

  RequestBody(HttpServletRequest request, long mostBytes, Duration patience) {
    this.request = request;
    this.mostBytes = mostBytes;
    this.patience = patience;
  }

  /** The body is refused. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;
    private final int status;

    private Refused(int status, String message) {
      super(message);
      this.status = status;
    }

    int status() {
      return status;
    }
  }

  String text() throws Refused, Parameters.Malformed {
    try (InputStream in = unpacked()) {
      if (request.getContentLengthLong() > mostBytes) {
        drain();
        throw tooLong();
      }
      return Parameters.utf8(ByteBuffer.wrap(bytes(in)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refused(503, "The server is stopping");
    } catch (ZipException e) {
      throw new Refused(400, "The body is not gzip");
    } catch (IOException e) {
      throw unread(e);
    }
  }

  /** The client will hardly hear this, and the log need not. */
  private static Refused unread(IOException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof HttpException malformed) {
        return new Refused(malformed.getCode(), "The body is not well formed");
      }
    }
    return new Refused(408, "The body did not arrive");
  }

  private InputStream unpacked() throws IOException, Refused {
    String coding =
        Optional.ofNullable(request.getHeader("Content-Encoding"))
            .orElse("identity")
            .toLowerCase(Locale.ROOT);
    return switch (coding) {
      case "identity" -> request.getInputStream();
      case "gzip", "x-gzip" -> new GZIPInputStream(request.getInputStream());
      default -> throw new Refused(415, "Content-Encoding may be gzip or left out");
    };
  }

  private byte[] bytes(InputStream in) throws IOException, Refused, InterruptedException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    long start = System.nanoTime();
    if (!copy(in, bytes, SHORT_BYTES, start)) {
      if (!LONG_BODIES.tryAcquire(TURN.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new Refused(503, "The server has as many long requests as it can take");
      }
      try {
        if (!copy(in, bytes, mostBytes, start)) {
          drain();
          throw tooLong();
        }
      } finally {
        LONG_BODIES.release();
      }
    }
    return bytes.toByteArray();
  }

  /** Whether the end was reached before there were more bytes than asked for. */
  private boolean copy(InputStream in, ByteArrayOutputStream bytes, long most, long start)
      throws IOException, Refused {
    byte[] part = new byte[8192];
    while (bytes.size() <= most) {
      int count = in.read(part);
      if (count < 0) {
        return true;
      }
      bytes.write(part, 0, count);
      if (System.nanoTime() - start > patience.toNanos()) {
        throw new Refused(408, "The body took too long to arrive");
      }
    }
    return false;
  }

  /**
   * Many clients look for an answer only when they have sent all; a connection that is closed
   * before tells them nothing.
   */
  private void drain() throws IOException {
    long end = System.nanoTime() + DRAINING.toNanos();
    InputStream in = request.getInputStream();
    byte[] part = new byte[8192];
    long left = DRAINED_BYTES;
    for (int count = 0; count >= 0 && left > 0 && System.nanoTime() < end; left -= count) {
      count = in.read(part);
    }
  }

  private Refused tooLong() {
    return new Refused(413, "The body is longer than " + mostBytes + " bytes");
  }
}
