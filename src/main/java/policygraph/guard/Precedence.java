package policygraph.guard;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Who is quick goes first. The platform's threads have no priorities that hold everywhere, so those
 * that take long rest while quick ones are there, yet not for ever: of their time they keep a
 * share.
 */
final class Precedence {
  private static final long REST_NANOS = 4_000_000;
  private static final long WORK_NANOS = 1_000_000;
  private static final long STEP_NANOS = 500_000;

  private final AtomicInteger quick = new AtomicInteger();

  void arrives() {
    quick.incrementAndGet();
  }

  void leaves() {
    quick.decrementAndGet();
  }

  /** What one that takes long asks at each step, so it costs a look and no more. */
  boolean isClaimed() {
    return quick.get() > 0;
  }

  /**
   * Rests while quick ones are there.
   *
   * @param notBefore what it was told the last time, or 0
   * @return from when on it may be asked to rest again
   */
  long rest(long notBefore) {
    long start = System.nanoTime();
    if (start - notBefore < 0) {
      return notBefore;
    }
    while (isClaimed() && System.nanoTime() - start < REST_NANOS) {
      LockSupport.parkNanos(STEP_NANOS);
      if (Thread.currentThread().isInterrupted()) {
        break; // parking would return at once
      }
    }
    return System.nanoTime() + WORK_NANOS;
  }
}
