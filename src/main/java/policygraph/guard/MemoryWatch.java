package policygraph.guard;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import policygraph.guard.QueryStopped.Reason;

/**
 * Stops the query that has asked for the most memory when the heap fills up with what lives on.
 * What a run is seen to hold is counted by its {@link Budget}; this is for what is not seen.
 */
final class MemoryWatch implements AutoCloseable {
  private static final long LOOK_MILLIS = 50;
  private static final double FULL = 0.85;

  /** Time for a stopped query to end and for the collector to take what it held. */
  private static final long RECOVERY_MILLIS = 500;

  private final Optional<MemoryPoolMXBean> old = oldGeneration();
  private final Collection<Run> running;
  private final Thread watcher = new Thread(this::watch, "memory-watch");

  MemoryWatch(Collection<Run> running) {
    this.running = running;
    watcher.setDaemon(true);
    watcher.start();
  }

  /** Where a generational collector keeps what has survived; else the whole heap's largest pool. */
  private static Optional<MemoryPoolMXBean> oldGeneration() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP && pool.getUsage().getMax() > 0)
        .max(
            Comparator.comparing((MemoryPoolMXBean pool) -> pool.getUsage().getMax())
                .thenComparing(pool -> pool.getName().contains("Old")));
  }

  private void watch() {
    try {
      while (true) {
        Thread.sleep(look() ? RECOVERY_MILLIS : LOOK_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isFull() {
    return !running.isEmpty()
        && old.map(MemoryPoolMXBean::getUsage).filter(usage -> share(usage) > FULL).isPresent();
  }

  /** Whether it was full, of what lives on or not: a collection each time would leave no time. */
  private boolean look() {
    if (!isFull()) {
      return false;
    }
    if (isFullOfWhatLivesOn()) {
      stopTheLargest();
    }
    return true;
  }

  /**
   * Long texts go where the old objects are, and stay there until the collector looks: without
   * asking it, one would stop queries for what others have left behind.
   */
  private boolean isFullOfWhatLivesOn() {
    System.gc();
    return isFull();
  }

  private static double share(MemoryUsage usage) {
    return (double) usage.getUsed() / usage.getMax();
  }

  private void stopTheLargest() {
    running.stream()
        .max(Comparator.comparing(Run::allocated))
        .ifPresent(
            run ->
                run.budget.stop(Reason.MEMORY, "The query needs more memory than the server has"));
  }

  @Override
  public void close() {
    watcher.interrupt();
  }
}
