package policygraph.guard;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How often a regular expression makes its parts be tried at least: counts multiply where they are
 * nested. Where a part matches nothing, {@code (){1000000}}, Java tries so often without reading a
 * character, and cannot be stopped.
 */
final class Repetition {
  static final long MOST = 1_000;

  private final String pattern;
  private final Deque<Long> outer = new ArrayDeque<>();
  private long sum;
  private long last;
  private int at;

  private Repetition(String pattern) {
    this.pattern = pattern;
  }

  static long of(String pattern) {
    return new Repetition(pattern).count();
  }

  private long count() {
    while (at < pattern.length()) {
      step(pattern.charAt(at++));
    }
    while (!outer.isEmpty()) {
      close();
    }
    return sum + last;
  }

  private void step(char next) {
    switch (next) {
      case '\\' -> {
        at++;
        item(1);
      }
      case '(' -> open();
      case ')' -> close();
      case '{' -> repeat();
      default -> item(1);
    }
  }

  private void item(long weight) {
    sum = Math.min(sum + last, Integer.MAX_VALUE);
    last = weight;
  }

  private void open() {
    outer.push(sum + last);
    sum = 0;
    last = 0;
  }

  private void close() {
    if (!outer.isEmpty()) {
      long group = Math.min(sum + last, Integer.MAX_VALUE);
      sum = outer.pop();
      last = Math.max(1, group);
    }
  }

  /** The upper bound does not count: an empty match ends a loop that has its least. */
  private void repeat() {
    long least = 0;
    while (at < pattern.length() && Character.isDigit(pattern.charAt(at))) {
      least = Math.min(least * 10 + Character.digit(pattern.charAt(at++), 10), Integer.MAX_VALUE);
    }
    last = Math.min(Math.max(1, last) * Math.max(1, least), Integer.MAX_VALUE);
  }
}
