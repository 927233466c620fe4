package policygraph.server;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import policygraph.Outcome;
import policygraph.snapshot.Manifest;
import policygraph.snapshot.Snapshot;
import policygraph.snapshot.SnapshotStore;

/**
 * Stores snapshots one after the other, beside the answering of requests; of several that wait only
 * the last one.
 */
public final class Publisher implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger("policygraph.store");
  private static final int PATIENCE_SECONDS = 60;

  private final SnapshotStore store;
  private final AtomicReference<Snapshot> next = new AtomicReference<>();
  private final ExecutorService work =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("publisher").factory());

  public Publisher(SnapshotStore store) {
    this.store = store;
  }

  void publish(Snapshot snapshot) {
    next.set(snapshot);
    work.submit(this::publishNext);
  }

  private void publishNext() {
    Snapshot snapshot = next.getAndSet(null);
    if (snapshot == null) {
      return;
    }
    try {
      if (store.publish(snapshot) instanceof Outcome.Rejected<Manifest> rejected) {
        rejected.problems().forEach(problem -> LOG.error("not stored: {}", problem));
      }
    } catch (RuntimeException e) {
      LOG.error("not stored", e);
    }
  }

  /** What waits is stored still. */
  @Override
  public void close() {
    work.shutdown();
    try {
      if (!work.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        LOG.error("not stored: it took more than {} s", PATIENCE_SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
