package policygraph.server;

import java.util.concurrent.TimeUnit;

/** The edition of the moment; another one can take its place while requests are answered. */
public final class Current {
  private volatile Since now;
  private boolean visitedAhead;

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
    if (visitedAhead) {
      visit(next);
    }
  }

  /**
   * Has each edition visited as it comes, beside its service, so that its visitors need not wait.
   */
  public synchronized void visitAhead() {
    visitedAhead = true;
    visit(edition());
  }

  private static void visit(Edition edition) {
    Thread.ofPlatform().daemon().name("first visits").start(edition.site()::visitAhead);
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
