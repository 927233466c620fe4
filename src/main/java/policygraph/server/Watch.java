package policygraph.server;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import policygraph.Outcome;

/**
 * Reloads when something has changed and then stays as it is for one look: a file that is being
 * copied is not read before it is whole. Looking takes a tenth of the time at most.
 */
public final class Watch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger("policygraph.watch");
  private static final long LOOK_MILLIS = 200;
  private static final int SHARE = 10;

  private final Stock stock;
  private final Thread thread = Thread.ofPlatform().name("watch").daemon().unstarted(this::look);

  private Watch(Stock stock) {
    this.stock = stock;
  }

  /** Watches until it is closed. */
  public static Watch over(Stock stock) {
    Watch watch = new Watch(stock);
    watch.thread.start();
    return watch;
  }

  private void look() {
    String loaded = "";
    String before = "";
    try {
      while (true) {
        long start = System.nanoTime();
        String now = stock.state();
        long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        if (now.equals(before) && !now.equals(loaded)) {
          loaded = now;
          reload();
        }
        before = now;
        TimeUnit.MILLISECONDS.sleep(Math.max(LOOK_MILLIS, SHARE * took));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A fault of the program in one document must not end the watch over the others. */
  private void reload() {
    try {
      switch (stock.reload()) {
        case Outcome.Rejected<Boolean> rejected ->
            rejected.problems().forEach(problem -> LOG.error("not reloaded: {}", problem));
        case Outcome.Done<Boolean> done -> done.remarks().forEach(remark -> LOG.warn("{}", remark));
      }
    } catch (RuntimeException e) {
      LOG.error("not reloaded", e);
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
