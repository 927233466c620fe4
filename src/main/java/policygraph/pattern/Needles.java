package policygraph.pattern;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads from a pattern which words its matches hold, in lower case: of {@code by (?:the end of
 * )?20[0-9]{2}} each match holds "by 20". Says nothing where it is not sure.
 */
final class Needles {
  /** More alternatives take longer to look for than they save. */
  private static final int MOST = 100;

  private final String pattern;
  private int at;

  private Needles(String pattern) {
    this.pattern = pattern;
  }

  /** Words one of which is in every match; nothing where there are no such words, or too many. */
  static Optional<Set<String>> of(String pattern) {
    Needles needles = new Needles(pattern);
    Part part = needles.alternatives();
    return needles.at == pattern.length() ? part.needed() : Optional.empty();
  }

  /**
   * A part of a pattern.
   *
   * @param exactly all that it matches, where that is few words
   * @param held words one of which each match holds
   */
  private record Part(Optional<Set<String>> exactly, Optional<Set<String>> held) {
    static final Part UNKNOWN = new Part(Optional.empty(), Optional.empty());
    static final Part NOTHING = exactly(Set.of(""));

    static Part exactly(Set<String> words) {
      return new Part(Optional.of(words), Optional.empty());
    }

    Optional<Set<String>> needed() {
      return better(held, exactly.filter(words -> !words.contains("")));
    }

    Part or(Part other) {
      return new Part(
          both(exactly, other.exactly, Part::union), both(needed(), other.needed(), Part::union));
    }

    Part then(Part next) {
      Optional<Set<String>> joined = both(exactly, next.exactly, Part::product);
      return joined.isPresent()
          ? new Part(joined, better(held, next.held))
          : new Part(Optional.empty(), better(needed(), next.needed()));
    }

    Part optional() {
      return or(NOTHING);
    }

    /** Once or several times. */
    Part repeated() {
      return new Part(Optional.empty(), needed());
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
      Set<String> union = new LinkedHashSet<>(some);
      union.addAll(others);
      return union;
    }

    private static Set<String> product(Set<String> starts, Set<String> ends) {
      Set<String> product = new LinkedHashSet<>();
      for (String start : starts) {
        ends.forEach(end -> product.add(start + end));
      }
      return product;
    }

    private static Optional<Set<String>> both(
        Optional<Set<String>> some,
        Optional<Set<String>> others,
        java.util.function.BinaryOperator<Set<String>> join) {
      return some.flatMap(one -> others.map(other -> join.apply(one, other)))
          .filter(words -> words.size() <= MOST);
    }

    /** The longer words are the rarer ones. */
    private static Optional<Set<String>> better(
        Optional<Set<String>> some, Optional<Set<String>> others) {
      return Stream.of(some, others)
          .flatMap(Optional::stream)
          .max(
              Comparator.comparingInt(Part::shortest)
                  .thenComparing(Comparator.comparingInt((Set<String> each) -> -each.size())));
    }

    private static int shortest(Set<String> words) {
      return words.stream().mapToInt(Needles::weight).min().orElse(0);
    }
  }

  /** Chinese characters and digits are rarer in a text than letters, and blanks are everywhere. */
  private static int weight(String word) {
    return word.codePoints()
        .map(c -> c == ' ' ? 0 : Character.isIdeographic(c) ? 3 : Character.isDigit(c) ? 2 : 1)
        .sum();
  }

  private Part alternatives() {
    Part part = sequence();
    while (next('|')) {
      part = part.or(sequence());
    }
    return part;
  }

  /** Words that follow each other are joined as long as all of them are known. */
  private Part sequence() {
    Part before = Part.UNKNOWN;
    Part run = Part.NOTHING;
    boolean whole = true;
    while (at < pattern.length() && "|)".indexOf(pattern.charAt(at)) < 0) {
      Part next = repeated(atom());
      Part joined = run.then(next);
      if (joined.exactly().isPresent()) {
        run = joined;
      } else {
        whole = false;
        before = before.then(run).then(next);
        run = next.exactly().isPresent() ? next : Part.NOTHING;
      }
    }
    return whole ? run : before.then(run);
  }

  private Part repeated(Part part) {
    if (at >= pattern.length() || "*+?{".indexOf(pattern.charAt(at)) < 0) {
      return part;
    }
    Part repeated =
        switch (pattern.charAt(at++)) {
          case '*' -> Part.UNKNOWN;
          case '+' -> part.repeated();
          case '?' -> part.optional();
          default -> times(part);
        };
    next('?'); // not greedy
    return repeated(repeated);
  }

  private Part times(Part part) {
    int end = pattern.indexOf('}', at);
    String times = pattern.substring(at, end);
    at = end + 1;
    if (times.equals("0") || times.startsWith("0,")) {
      return Part.UNKNOWN;
    }
    return times.equals("2") ? part.then(part) : part.repeated();
  }

  private Part atom() {
    int c = pattern.codePointAt(at);
    at += Character.charCount(c);
    return switch (c) {
      case '(' -> group();
      case '[' -> characterClass();
      case '\\' -> escape();
      case '^', '$' -> Part.NOTHING;
      case '.' -> Part.UNKNOWN;
      default -> literal(c);
    };
  }

  private Part group() {
    if (next('?')) {
      while (":>)".indexOf(pattern.charAt(at)) < 0) {
        at++;
      }
      if (pattern.charAt(at++) == ')') {
        return Part.NOTHING; // flags, as (?i)
      }
    }
    Part part = alternatives();
    at++;
    return part;
  }

  /** Characters and ranges of them; classes that name others, or leave some out, may hold any. */
  private Part characterClass() {
    boolean known = !next('^');
    Set<String> characters = new LinkedHashSet<>();
    for (boolean first = true; first || pattern.charAt(at) != ']'; first = false) {
      if (pattern.startsWith("[:", at)) {
        at = pattern.indexOf(":]", at) + 2;
        known = false;
      } else {
        int from = classCharacter();
        int to = from;
        if (pattern.charAt(at) == '-' && pattern.charAt(at + 1) != ']') {
          at++;
          to = classCharacter();
        }
        known = known && from >= 0 && to >= from && to - from < MOST;
        for (int c = from; known && c <= to; c++) {
          literal(c).exactly().ifPresent(characters::addAll);
          known = isPlain(c);
        }
      }
    }
    at++;
    return known && characters.size() <= MOST ? Part.exactly(characters) : Part.UNKNOWN;
  }

  /** One character of a class, or -1 for an escape that stands for several. */
  private int classCharacter() {
    int c = pattern.codePointAt(at);
    at += Character.charCount(c);
    if (c != '\\') {
      return c;
    }
    Part escaped = escape();
    return escaped.exactly().map(words -> words.iterator().next().codePointAt(0)).orElse(-1);
  }

  private Part escape() {
    int c = pattern.codePointAt(at);
    at += Character.charCount(c);
    if (c == 'p' || c == 'P' || c == 'x') {
      at = pattern.charAt(at) == '{' ? pattern.indexOf('}', at) + 1 : at + (c == 'x' ? 2 : 1);
      return Part.UNKNOWN;
    }
    if (c == 'Q') {
      at = pattern.length() + 1; // all up to \\E is literal: not read, and nothing said
      return Part.UNKNOWN;
    }
    boolean place = "bBAz".indexOf(c) >= 0;
    return place ? Part.NOTHING : Character.isLetterOrDigit(c) ? Part.UNKNOWN : literal(c);
  }

  /** Case is folded by simple rules: other letters than these have more forms than two. */
  private static Part literal(int c) {
    return isPlain(c)
        ? Part.exactly(Set.of(Character.toString(c).toLowerCase(Locale.ROOT)))
        : Part.UNKNOWN;
  }

  private static boolean isPlain(int c) {
    return c < 128 || Character.toLowerCase(c) == c && Character.toUpperCase(c) == c;
  }

  private boolean next(char c) {
    boolean found = at < pattern.length() && pattern.charAt(at) == c;
    at += found ? 1 : 0;
    return found;
  }
}
