package policygraph.guard;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * Keeps quick queries quick while others take long: each kind has places of its own. A query that
 * has turned out to be long must move to a place for long ones, or stop where none is free.
 */
final class Lanes {
  private static final int QUICK = 2;
  private static final int PAGES = 4;
  private static final int WHOLES = 3;
  private static final int QUICK_WAITING = 200;
  private static final Duration QUICK_PATIENCE = Duration.ofSeconds(5);
  private static final Duration LONG_PATIENCE = Duration.ofSeconds(10);

  private final Lane reading = new Lane(QUICK, QUICK_WAITING, QUICK_PATIENCE);
  private final Lane instant = new Lane(QUICK, QUICK_WAITING, QUICK_PATIENCE);
  private final Lane light = new Lane(QUICK, QUICK_WAITING, QUICK_PATIENCE);
  private final Lane pages = new Lane(PAGES, QUICK_WAITING, QUICK_PATIENCE);
  private final Lane wholes;
  private final Lane unknown;

  Lanes(Limits limits) {
    wholes = new Lane(WHOLES, limits.waiting(), LONG_PATIENCE);
    unknown = new Lane(limits.running(), limits.waiting(), LONG_PATIENCE);
  }

  /** A place to read the text of a query. */
  Place toRead(BooleanSupplier gone) throws InterruptedException {
    return enter(reading, gone);
  }

  /** A place to make a page, which takes no longer than its subject is large. */
  Place toMakePage(BooleanSupplier gone) throws InterruptedException {
    return enter(pages, gone);
  }

  /** A place to run a query. */
  Place toRun(Effort effort, BooleanSupplier gone) throws InterruptedException {
    return enter(
        switch (effort) {
          case INSTANT -> instant;
          case LIGHT -> light;
          case UNKNOWN -> unknown;
        },
        gone);
  }

  /** A place to send all there is, for as long as the client takes. */
  Place toSendAll(BooleanSupplier gone) throws InterruptedException {
    return enter(wholes, gone);
  }

  private Place enter(Lane lane, BooleanSupplier gone) throws InterruptedException {
    lane.enter(gone);
    return new Place(lane);
  }

  int waiting() {
    return reading.waiting()
        + instant.waiting()
        + light.waiting()
        + pages.waiting()
        + wholes.waiting()
        + unknown.waiting();
  }

  /** A place that is held until it is closed. */
  final class Place implements AutoCloseable {
    private Lane lane;

    private Place(Lane lane) {
      this.lane = lane;
    }

    /** Whether it may be kept for long, which may mean to move. */
    boolean keep() {
      if (lane != reading && lane != instant && lane != light) {
        return true;
      }
      if (!unknown.tryEnter()) {
        return false;
      }
      lane.leave();
      lane = unknown;
      return true;
    }

    @Override
    public void close() {
      lane.leave();
    }
  }
}
