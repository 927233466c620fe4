package policygraph.guard;

import java.time.Duration;

/**
 * What one query may take, and how many may run.
 *
 * @param timeout after which a query is stopped; a client may ask for less
 * @param textLength characters of a query
 * @param rows rows or triples of an answer
 * @param bytes bytes of an answer
 * @param memory bytes that a query may hold on to while it sorts, groups, joins or removes
 *     duplicates, as estimated
 * @param running queries that run for long at the same time
 * @param waiting queries that wait for their turn; further ones are turned away
 */
public record Limits(
    Duration timeout,
    int textLength,
    long rows,
    long bytes,
    long memory,
    int running,
    int waiting) {

  /** Nobody writes deeper ones, and the optimiser's work doubles with each level of some kinds. */
  static final int BRACES = 40;

  static final int PARENTHESES = 200;
  static final int NEGATIONS = 5;

  /** Of a function call or an IN, and of columns: the optimiser compares each with each. */
  static final int LIST_LENGTH = 5000;

  /** The optimiser compares each pattern with each, and cannot be stopped. */
  static final int PATTERNS = 1000;

  /** The optimiser looks at all before it for each, and cannot be stopped. */
  static final int BINDS = 1000;

  /** The parser compares each with each, and cannot be stopped. */
  static final int VARIABLES = 3 * PATTERNS;

  /** The parser moves what it has of a word, a text or a comment each time that it gets longer. */
  static final int TOKEN = 1 << 17;

  /** How much longer a text may get when its prefixed names are written out. */
  static final int EXPANSION = 32;

  /** Of a triple that stands in a triple: comparing takes time exponential in it. */
  static final int TRIPLES = 5;

  /** Comparisons of characters that looking for one text in another may take. */
  static final long SEARCH = 1L << 32;

  /** A longer text is read in a place for long queries. */
  static final int SHORT_TEXT = 16 << 10;

  static final int STRING_LENGTH = 1 << 20;
  static final int DIGITS = 1000;

  /** Of one query to other endpoints, one after the other. */
  static final int SERVICE_CALLS = 500;

  /** Of the answer of another endpoint, which is read whole. */
  static final long SERVICE_BYTES = 8 << 20;

  /** Times the time of a query: all of the data takes long to send, and little else. */
  static final int WHOLE = 10;

  /** What is trusted to be quick may work so long; then it needs a place for longer ones. */
  static final Duration INSTANT = Duration.ofMillis(25);

  /** A short query is over by then; a longer one needs one of the few places for long ones. */
  static final Duration SHORT = Duration.ofMillis(300);

  /** A thread that has not stopped so long after it was told to is given up. */
  static final Duration STOPPING = Duration.ofSeconds(5);

  public Limits {
    if (timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException("a query needs time, got " + timeout);
    }
    if (textLength < 1 || rows < 1 || bytes < 1 || memory < 1 || running < 1 || waiting < 0) {
      throw new IllegalArgumentException("a limit is a positive number");
    }
  }

  /** What suits the machine: as many long queries as processors, an eighth of the heap for each. */
  public static Limits standard() {
    Runtime machine = Runtime.getRuntime();
    int running = Math.max(2, machine.availableProcessors());
    return new Limits(
        Duration.ofSeconds(30),
        1 << 20,
        1_000_000,
        256L << 20,
        machine.maxMemory() / 4 / running,
        running,
        32);
  }

  public Limits withTimeout(Duration other) {
    return new Limits(other, textLength, rows, bytes, memory, running, waiting);
  }

  public Limits withRows(long other) {
    return new Limits(timeout, textLength, other, bytes, memory, running, waiting);
  }

  public Limits withBytes(long other) {
    return new Limits(timeout, textLength, rows, other, memory, running, waiting);
  }

  public Limits withTextLength(int other) {
    return new Limits(timeout, other, rows, bytes, memory, running, waiting);
  }

  public Limits withMemory(long other) {
    return new Limits(timeout, textLength, rows, bytes, other, running, waiting);
  }

  public Limits withPlaces(int otherRunning, int otherWaiting) {
    return new Limits(timeout, textLength, rows, bytes, memory, otherRunning, otherWaiting);
  }
}
