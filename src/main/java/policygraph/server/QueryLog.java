package policygraph.server;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import policygraph.guard.GuardedQueries;
import policygraph.guard.QueryStopped;
import policygraph.guard.QueryStopped.Reason;
import policygraph.guard.Question;

/**
 * Notes the queries that were slow, refused or stopped, a few a second at most: an attack shall not
 * fill the disk too. What people ask is theirs, so the others are not noted.
 */
final class QueryLog {
  private static final Logger LOG = LoggerFactory.getLogger("policygraph.query");
  private static final Duration SLOW = Duration.ofSeconds(5);
  private static final int LINES_PER_SECOND = 5;

  private final AtomicLong second = new AtomicLong();
  private final AtomicInteger lines = new AtomicInteger();
  private final AtomicInteger left = new AtomicInteger();

  void answered(Question question, Instant start) {
    Duration took = Duration.between(start, Instant.now());
    if (took.compareTo(SLOW) > 0) {
      note("slow", question, took);
    }
  }

  void stopped(Question question, QueryStopped stopped, Instant start) {
    // A typing error is between the author and the answer.
    if (stopped.reason() != Reason.MALFORMED) {
      note(
          stopped.reason().name().toLowerCase(Locale.ROOT),
          question,
          Duration.between(start, Instant.now()));
    }
  }

  private void note(String why, Question question, Duration took) {
    long now = System.nanoTime() / 1_000_000_000;
    if (second.getAndSet(now) != now) {
      lines.set(0);
      int omitted = left.getAndSet(0);
      if (omitted > 0) {
        LOG.warn("{} more queries were slow, refused or stopped", omitted);
      }
    }
    if (lines.incrementAndGet() > LINES_PER_SECOND) {
      left.incrementAndGet();
      return;
    }
    LOG.warn(
        "request {} from {}: {} after {} ms: {}",
        question.id(),
        question.who(),
        why,
        took.toMillis(),
        onOneLine(GuardedQueries.abbreviated(question.text())));
  }

  /** No query writes a line of the log. */
  private static String onOneLine(String text) {
    return text.codePoints()
        .mapToObj(
            each ->
                Character.isISOControl(each) || Character.getType(each) == Character.FORMAT
                    ? " "
                    : Character.toString(each))
        .collect(Collectors.joining());
  }
}
