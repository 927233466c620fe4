package policygraph.server;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/**
 * Keeps the beginning of an answer back: what fails up to there gets an honest status. What fails
 * later can only be broken off.
 */
final class AnswerOutput extends OutputStream {
  private static final byte[] NOTHING = new byte[0];

  private final HttpServletResponse response;
  private final long mostBytes;
  private byte[] kept = new byte[4096];
  private int length;

  /** Whether what is sent is kept as well. */
  private boolean copied;

  private long written;

  /** Others who wait for the same answer look at it. */
  private volatile boolean started;

  /** When the write began that still waits for the client; 0 where none does. */
  private volatile long writingSince;

  AnswerOutput(HttpServletResponse response, long mostBytes) {
    this.response = response;
    this.mostBytes = mostBytes;
  }

  /** The answer is longer than may be sent. */
  static final class TooLong extends IOException {
    private static final long serialVersionUID = 1L;

    private TooLong(long mostBytes) {
      super("The answer is longer than " + mostBytes + " bytes; ask for a part with LIMIT");
    }
  }

  @Override
  public void write(int single) throws IOException {
    write(new byte[] {(byte) single}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int count) throws IOException {
    written += count;
    if (written > mostBytes) {
      throw new TooLong(mostBytes);
    }
    if (!started && length + count > HttpLimits.ANSWER_BUFFER_BYTES) {
      started = true;
      send(kept, 0, length);
    }
    if (started) {
      send(bytes, offset, count);
      copied &= length + count <= HttpLimits.KEPT_ANSWER_BYTES;
    }
    if (!started || copied) {
      keep(bytes, offset, count);
    } else {
      kept = NOTHING;
    }
  }

  /** Keeps what is sent, too, up to a bound. */
  void copy() {
    copied = true;
  }

  private void keep(byte[] bytes, int offset, int count) {
    if (length + count > kept.length) {
      kept = java.util.Arrays.copyOf(kept, Math.max(2 * kept.length, length + count));
    }
    System.arraycopy(bytes, offset, kept, length, count);
    length += count;
  }

  private void send(byte[] bytes, int offset, int count) throws IOException {
    writingSince = System.nanoTime();
    response.getOutputStream().write(bytes, offset, count);
    writingSince = 0;
  }

  /** Nanoseconds that the client has not taken what is sent to it. */
  long stalled() {
    long since = writingSince;
    return since == 0 ? 0 : System.nanoTime() - since;
  }

  /** What was written, where all of it is still here. */
  Optional<byte[]> whole() {
    return started && !copied
        ? Optional.empty()
        : Optional.of(java.util.Arrays.copyOf(kept, length));
  }

  /** Whether a part of it is on its way. */
  boolean started() {
    return started;
  }

  /** The answer is whole. */
  void end() throws IOException {
    if (!started) {
      response.setContentLength(length);
      response.getOutputStream().write(kept, 0, length);
    }
    response.getOutputStream().close();
  }
}
