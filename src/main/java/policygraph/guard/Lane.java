package policygraph.guard;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import policygraph.guard.QueryStopped.Reason;

/** A number of places for queries that run, first come, first served, and a bounded queue. */
final class Lane {
  private static final int LOOK_MILLIS = 250;

  private final Deque<CountDownLatch> queue = new ArrayDeque<>();
  private final int mostWaiting;
  private final Duration patience;
  private int free;

  Lane(int places, int mostWaiting, Duration patience) {
    this.free = places;
    this.mostWaiting = mostWaiting;
    this.patience = patience;
  }

  /**
   * Waits for a place.
   *
   * @param gone whether nobody waits for the answer any more
   */
  void enter(BooleanSupplier gone) throws InterruptedException {
    CountDownLatch turn = queued();
    boolean entered = false;
    try {
      await(turn, gone);
      entered = true;
    } finally {
      if (!entered) {
        giveUp(turn);
      }
    }
  }

  private synchronized CountDownLatch queued() {
    CountDownLatch turn = new CountDownLatch(1);
    if (tryEnter()) {
      turn.countDown();
    } else if (queue.size() < mostWaiting) {
      queue.add(turn);
    } else {
      throw busy();
    }
    return turn;
  }

  private void await(CountDownLatch turn, BooleanSupplier gone) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    while (!turn.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
      if (gone.getAsBoolean()) {
        throw new QueryStopped(Reason.GONE, "The client left");
      }
      if (System.nanoTime() > end) {
        throw busy();
      }
    }
  }

  /** Its turn may have come just now. */
  private synchronized void giveUp(CountDownLatch turn) {
    if (!queue.remove(turn)) {
      leave();
    }
  }

  /** Nobody who waits is overtaken. */
  synchronized boolean tryEnter() {
    if (free == 0 || !queue.isEmpty()) {
      return false;
    }
    free--;
    return true;
  }

  synchronized void leave() {
    if (queue.isEmpty()) {
      free++;
    } else {
      queue.remove().countDown();
    }
  }

  synchronized int waiting() {
    return queue.size();
  }

  static QueryStopped busy() {
    return new QueryStopped(
        Reason.BUSY, "The server has as many queries as it can answer; try again later");
  }
}
