package policygraph.snapshot;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Works on several things at once, as many as there are processors, and hands the results over one
 * by one in the order of the things. Only a few are worked on ahead, so that results do not pile
 * up.
 */
final class Ahead {
  private Ahead() {}

  /**
   * @param start is told each thing before it is worked on
   */
  static <T, R> void each(List<T> things, Consumer<T> start, Function<T, R> work, Consumer<R> use) {
    int threads = Math.min(Runtime.getRuntime().availableProcessors(), things.size());
    if (threads < 2) {
      things.forEach(
          thing -> {
            start.accept(thing);
            use.accept(work.apply(thing));
          });
      return;
    }
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      Deque<Future<R>> running = new ArrayDeque<>();
      for (T thing : things) {
        if (running.size() > threads) {
          use.accept(result(running.remove()));
        }
        start.accept(thing);
        running.add(pool.submit(() -> work.apply(thing)));
      }
      running.forEach(each -> use.accept(result(each)));
    }
  }

  /** What goes wrong there goes wrong here. */
  private static <R> R result(Future<R> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while it waited for a document", e);
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RuntimeException fault -> throw fault;
        case Error fault -> throw fault;
        default -> throw new IllegalStateException(e.getCause());
      }
    }
  }
}
