package policygraph.server;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.stats.CacheStats;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import policygraph.guard.Question;

/**
 * Whole answers by what was asked of which edition. An edition never changes, so they are never
 * stale; those of an edition that is no longer served are not asked for, and make room.
 */
final class AnswerCache {
  /** Of an entry besides its texts, about. */
  private static final int ENTRY_BYTES = 200;

  private static final int LONGEST_QUESTION = 16 << 10;

  /**
   * Words of whatever answers otherwise the next time: the clock, chance, other endpoints. A query
   * that merely mentions one, or in which characters are escaped and could spell one, is computed
   * anew as well.
   */
  private static final Pattern CHANGING =
      Pattern.compile(
          "(?i)(?<![a-z])(now|rand|random|uuid|struuid|bnode|service|current|system|eval)(?![a-z])|\\\\u");

  private static final Pattern COMMENT = Pattern.compile("(?dm)^#[^\\r\\n]*");

  /** Of strings that may hold ends of lines, and of characters written by their numbers. */
  private static final Pattern OBSCURE = Pattern.compile("\"\"\"|'''|\\\\");

  private final Cache<Key, Kept> kept;

  AnswerCache(long mostBytes) {
    this.kept =
        Caffeine.newBuilder()
            .maximumWeight(mostBytes)
            .weigher((Key key, Kept answer) -> weight(key, answer))
            .executor(Runnable::run)
            .recordStats()
            .build();
  }

  /** What makes answers the same, byte by byte. */
  record Key(
      long edition,
      String text,
      List<String> defaultGraphs,
      List<String> namedGraphs,
      String format) {}

  /** A whole answer. */
  record Kept(String type, byte[] bytes, Validator validator) {
    static Kept of(String type, byte[] bytes) {
      return new Kept(type, bytes, Validator.ofBytes(bytes));
    }
  }

  /** Nothing where the answer may be another the next time. */
  static Optional<Key> key(Edition edition, Question question, Optional<String> format) {
    if (format.isEmpty()
        || question.text().length() > LONGEST_QUESTION
        || CHANGING.matcher(said(question)).find()) {
      return Optional.empty();
    }
    return Optional.of(
        new Key(
            edition.number(),
            question.text().strip(),
            question.defaultGraphs(),
            question.namedGraphs(),
            format.get()));
  }

  /**
   * The question without its comments. A line that begins with a number sign is one unless it goes
   * on with a string of the line before.
   */
  private static String said(Question question) {
    String text = question.text();
    return question.trusted().isPresent() || !OBSCURE.matcher(text).find()
        ? COMMENT.matcher(text).replaceAll("")
        : text;
  }

  Optional<Kept> get(Key key) {
    return Optional.ofNullable(kept.getIfPresent(key));
  }

  void put(Key key, Kept answer) {
    kept.put(key, answer);
  }

  CacheStats stats() {
    return kept.stats();
  }

  /** Bytes that are held, about. */
  long bytes() {
    return kept.policy().eviction().orElseThrow().weightedSize().orElse(0);
  }

  private static int weight(Key key, Kept answer) {
    return answer.bytes().length + 2 * key.text().length() + ENTRY_BYTES;
  }
}
