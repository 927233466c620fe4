package policygraph.server;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/**
 * Who asks what another asks already waits for that answer instead of computing it once more. They
 * are few: each holds a thread.
 */
final class Flights {
  private static final long LOOK_MILLIS = 50;

  private final ConcurrentHashMap<AnswerCache.Key, Flight> flying = new ConcurrentHashMap<>();
  private final Semaphore seats;

  Flights(int most) {
    this.seats = new Semaphore(most);
  }

  /** An answer in the making; without value where it cannot be shared. */
  static final class Flight {
    private final CompletableFuture<Optional<AnswerCache.Kept>> answer = new CompletableFuture<>();
    private final BooleanSupplier tooLong;

    private Flight(BooleanSupplier tooLong) {
      this.tooLong = tooLong;
    }

    void landed(Optional<AnswerCache.Kept> kept) {
      answer.complete(kept);
    }
  }

  /** The flight of another with the same question, or the one that this makes. */
  record Boarding(Flight flight, boolean own) {}

  Boarding board(AnswerCache.Key key, BooleanSupplier tooLong) {
    Flight mine = new Flight(tooLong);
    Flight other = flying.putIfAbsent(key, mine);
    return other == null ? new Boarding(mine, true) : new Boarding(other, false);
  }

  void leave(AnswerCache.Key key, Flight flight) {
    flight.landed(Optional.empty());
    flying.remove(key, flight);
  }

  /** Waits; nothing where there is no seat, the answer cannot be shared, or nobody waits here. */
  Optional<AnswerCache.Kept> await(Flight flight, BooleanSupplier gone) {
    if (!seats.tryAcquire()) {
      return Optional.empty();
    }
    try {
      while (!flight.tooLong.getAsBoolean() && !gone.getAsBoolean()) {
        try {
          return flight.answer.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
          // Looks again whether waiting still makes sense.
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } finally {
      seats.release();
    }
    return Optional.empty();
  }
}
