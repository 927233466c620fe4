package policygraph.guard;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * Keeps quick queries quick while others take long: each kind has places of its own. What has used
 * up the little time that it was trusted with must move to a place for longer ones, or stop where
 * none is free: so even a crowd that disguises long queries as quick ones is soon through.
 */
final class Lanes {
  private static final int QUICK = 2;
  private static final int PAGES = 4;
  private static final int WHOLES = 3;
  private static final int QUICK_WAITING = 200;
  private static final Duration QUICK_PATIENCE = Duration.ofSeconds(5);
  private static final Duration LONG_PATIENCE = Duration.ofSeconds(10);

  /** A thousand characters are read in a moment; sixteen times as many would keep those waiting. */
  private static final int BRIEF_TEXT = 1 << 10;

  private final Lane readingBrief = quick();
  private final Lane reading = quick();
  private final Lane instant = quick();
  private final Lane brief = quick();
  private final Lane light = quick();
  private final Lane longer = quick();
  private final Lane pages = new Lane(PAGES, QUICK_WAITING, QUICK_PATIENCE);
  private final Lane wholes;
  private final Lane unknown;

  /** Those whose work is so little that all others rest meanwhile. */
  private final Set<Lane> preferred = Set.of(readingBrief, instant, brief);

  private final Precedence precedence = new Precedence();

  /** For how long one may work in a lane; in the others as long as its time allows. */
  private final Map<Lane, Duration> shares =
      Map.of(
          instant,
          Limits.INSTANT,
          brief,
          Limits.INSTANT,
          light,
          Limits.INSTANT,
          longer,
          Limits.SHORT);

  Lanes(Limits limits) {
    wholes = new Lane(WHOLES, limits.waiting(), LONG_PATIENCE);
    unknown = new Lane(limits.running(), limits.waiting(), LONG_PATIENCE);
  }

  private static Lane quick() {
    return new Lane(QUICK, QUICK_WAITING, QUICK_PATIENCE);
  }

  /** A place to read the text of a query. */
  Place toRead(String text, BooleanSupplier gone) throws InterruptedException {
    return enter(text.length() <= BRIEF_TEXT ? readingBrief : reading, gone);
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
          case BRIEF -> brief;
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
    boolean isPreferred = preferred.contains(lane);
    if (isPreferred) {
      precedence.arrives();
    }
    boolean entered = false;
    try {
      lane.enter(gone);
      entered = true;
      return new Place(lane);
    } finally {
      if (isPreferred && !entered) {
        precedence.leaves();
      }
    }
  }

  Precedence precedence() {
    return precedence;
  }

  int waiting() {
    return Stream.of(readingBrief, reading, instant, brief, light, pages, wholes, unknown)
        .mapToInt(Lane::waiting)
        .sum();
  }

  /** A place that is held until it is closed. */
  final class Place implements AutoCloseable {
    private Lane lane;

    private Place(Lane lane) {
      this.lane = lane;
    }

    /** Whether who has it must soon be asked whether to keep it. */
    boolean isBrief() {
      return shares.containsKey(lane);
    }

    /** Whether others rest meanwhile. */
    boolean isPreferred() {
      return preferred.contains(lane);
    }

    /** Whether one who has worked so long may go on, which may mean to move. */
    boolean keep(Duration worked) {
      return !isBrief()
          || worked.compareTo(shares.get(lane)) <= 0
          || lane != longer && move(longer)
          || move(unknown);
    }

    private boolean move(Lane other) {
      if (!other.tryEnter()) {
        return false;
      }
      close();
      lane = other;
      return true;
    }

    @Override
    public void close() {
      if (isPreferred()) {
        precedence.leaves();
      }
      lane.leave();
    }
  }
}
