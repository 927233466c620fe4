package policygraph.guard;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import policygraph.guard.QueryStopped.Reason;

/** A number of places for queries that run, first come, first served, and a bounded queue. */
final class Lane {
  private static final int LOOK_MILLIS = 250;

  private final Semaphore places;
  private final AtomicInteger waiting = new AtomicInteger();
  private final int mostWaiting;
  private final Duration patience;

  Lane(int places, int mostWaiting, Duration patience) {
    this.places = new Semaphore(places, true);
    this.mostWaiting = mostWaiting;
    this.patience = patience;
  }

  /**
   * Waits for a place.
   *
   * @param gone whether nobody waits for the answer any more
   */
  void enter(BooleanSupplier gone) throws InterruptedException {
    if (places.tryAcquire()) {
      return;
    }
    if (waiting.incrementAndGet() > mostWaiting) {
      waiting.decrementAndGet();
      throw busy();
    }
    try {
      await(gone);
    } finally {
      waiting.decrementAndGet();
    }
  }

  private void await(BooleanSupplier gone) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    while (!places.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
      if (gone.getAsBoolean()) {
        throw new QueryStopped(Reason.GONE, "The client left");
      }
      if (System.nanoTime() > end) {
        throw busy();
      }
    }
  }

  boolean tryEnter() {
    return places.tryAcquire();
  }

  void leave() {
    places.release();
  }

  int waiting() {
    return waiting.get();
  }

  static QueryStopped busy() {
    return new QueryStopped(
        Reason.BUSY, "The server has as many queries as it can answer; try again later");
  }
}
