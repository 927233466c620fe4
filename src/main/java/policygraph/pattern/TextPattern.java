package policygraph.pattern;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A pattern of RE2, which never backtracks, and the words one of which every match holds.
 *
 * <p>RE2/J goes through its states character by character, some hundred times slower than words are
 * looked for; and most sentences hold no year and most names no verb. So the words are looked for
 * first.
 */
public final class TextPattern {
  /** The long s, which a pattern without regard to case takes for an s: looked at by RE2/J. */
  private static final char LONG_S = 'ſ';

  private final Pattern pattern;
  private final Optional<Set<String>> needles;

  private TextPattern(String pattern) {
    this.pattern = Pattern.compile(pattern);
    this.needles = Needles.of(pattern);
  }

  public static TextPattern compile(String pattern) {
    return new TextPattern(pattern);
  }

  /** A matcher for the text, or one that finds nothing where the text surely holds no match. */
  public Matcher matcher(String text) {
    return pattern.matcher(mayBeIn(text) ? text : "");
  }

  public boolean isIn(String text) {
    return mayBeIn(text) && pattern.matcher(text).find();
  }

  /** Whether the whole text is a match. */
  public boolean matches(String text) {
    return mayBeIn(text) && pattern.matches(text);
  }

  private boolean mayBeIn(String text) {
    if (needles.isEmpty() || text.indexOf(LONG_S) >= 0) {
      return true;
    }
    String lower = text.toLowerCase(Locale.ROOT);
    for (String needle : needles.get()) {
      if (lower.contains(needle)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String toString() {
    return pattern.toString();
  }
}
