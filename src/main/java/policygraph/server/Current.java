package policygraph.server;

import java.util.concurrent.TimeUnit;

/** The edition of the moment; another one can take its place while requests are answered. */
public final class Current {
  private volatile Since now;

  /** An edition, and when and as which it came. */
  private record Since(Edition edition, long nanos, int swaps) {}

  public Current(Edition edition) {
    this.now = new Since(edition, System.nanoTime(), 0);
  }

  public Edition edition() {
    return now.edition;
  }

  /** Requests that enter from now on get this one. */
  public synchronized void swap(Edition next) {
    now = new Since(next, System.nanoTime(), now.swaps + 1);
  }

  /** How long it has been served. */
  double seconds() {
    return (System.nanoTime() - now.nanos) / (double) TimeUnit.SECONDS.toNanos(1);
  }

  /** How often it was another one. */
  int swaps() {
    return now.swaps;
  }
}
