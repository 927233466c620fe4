package policygraph.guard;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import policygraph.guard.QueryStopped.Reason;

/**
 * How deeply the brackets of a query are nested, and how many variables it has, read off its text
 * before the parser sees it, which cannot be stopped. Strings, IRIs and comments do not count.
 */
final class QueryDepth {
  private final String text;
  private final Deque<Boolean> negations = new ArrayDeque<>();
  private final Set<String> variables = new HashSet<>();
  private int parentheses;
  private int negationsOpen;
  private int digits;
  private int at;

  /** Whether a prefix or BASE has just been named, so that an IRI here is written out later. */
  private boolean declares;

  private int longestNamespace;
  private long names;

  private QueryDepth(String text) {
    this.text = text;
  }

  static void check(String text, int mostCharacters) {
    if (text.length() > mostCharacters) {
      throw new QueryStopped(
          Reason.TOO_LONG, "The query has more than " + mostCharacters + " characters");
    }
    new QueryDepth(text).check();
  }

  private void check() {
    boolean negation = false;
    while (at < text.length()) {
      char next = text.charAt(at);
      if (Character.isLetter(next)) {
        String word = word();
        negation = word.equalsIgnoreCase("EXISTS");
        declares = word.equalsIgnoreCase("BASE");
        continue;
      }
      if (next == '{') {
        open(negation);
      }
      boolean isSpace = Character.isWhitespace(next) || next == '#';
      negation = negation && isSpace;
      int start = at;
      step(next);
      limitToken(start);
      declares = next == ':' || declares && isSpace;
    }
    if (names * longestNamespace > Limits.EXPANSION * (text.length() + (long) Limits.SHORT_TEXT)) {
      throw QueryReader.malformed("names that are far longer than the query when written out");
    }
  }

  private String word() {
    int start = at;
    while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
      digit(text.charAt(at++));
    }
    limitToken(start);
    return text.substring(start, at);
  }

  private void limitToken(int start) {
    if (at - start > Limits.TOKEN) {
      throw QueryReader.malformed(
          "a word, text or comment of more than " + Limits.TOKEN + " characters");
    }
  }

  private void step(char next) {
    at++;
    digit(next);
    switch (next) {
      case '"', '\'' -> string(next);
      case '#' -> comment();
      case '<' -> iri();
      case '>' -> closeTriple();
      case ':' -> names++;
      case '?', '$' -> variable();
      case '(', '[' -> limit(++parentheses <= Limits.PARENTHESES);
      case ')', ']' -> parentheses--;
      case '}' -> close();
      case '\\' -> at++;
      default -> {}
    }
  }

  /** The sign stands behind the step of a path, too, and then before no name. */
  private void variable() {
    int end = at;
    while (end < text.length()
        && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
      end++;
    }
    if (end > at && end - at <= Limits.TOKEN) {
      variables.add(text.substring(at, end));
    }
    if (variables.size() > Limits.VARIABLES) {
      throw QueryReader.malformed("more than " + Limits.VARIABLES + " variables");
    }
  }

  private void open(boolean negation) {
    negations.push(negation);
    negationsOpen += negation ? 1 : 0;
    limit(negations.size() <= Limits.BRACES && negationsOpen <= Limits.NEGATIONS);
  }

  private void close() {
    if (!negations.isEmpty() && negations.pop()) {
      negationsOpen--;
    }
  }

  private void digit(char next) {
    digits = Character.isDigit(next) ? digits + 1 : 0;
    if (digits > Limits.DIGITS) {
      throw QueryReader.malformed("a number of more than " + Limits.DIGITS + " digits");
    }
  }

  private static void limit(boolean kept) {
    if (!kept) {
      throw QueryReader.malformed("nested too deeply");
    }
  }

  private void string(char quote) {
    String triple = String.valueOf(quote).repeat(3);
    boolean isLong = text.startsWith(triple, at - 1);
    String end = isLong ? triple : triple.substring(2);
    at += end.length() - 1;
    while (at < text.length() && !text.startsWith(end, at)) {
      char next = text.charAt(at);
      if (!isLong && (next == '\n' || next == '\r')) {
        return; // not a string: the parser will say so
      }
      digit(next);
      at += next == '\\' ? 2 : 1;
    }
    at += end.length();
  }

  private void comment() {
    while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
      at++;
    }
  }

  /** A sign for “less than” is not followed by an IRI's end before the next blank. */
  private void iri() {
    if (at < text.length() && text.charAt(at) == '<') {
      at++;
      limit(++parentheses <= Limits.PARENTHESES);
      return;
    }
    int end = at;
    while (end < text.length()
        && text.charAt(end) > ' '
        && "<>\"{}|^`\\".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    if (end < text.length() && text.charAt(end) == '>') {
      longestNamespace = declares ? Math.max(longestNamespace, end - at) : longestNamespace;
      names++;
      at = end + 1;
    }
  }

  /** Of a triple term, {@code << … >>}. */
  private void closeTriple() {
    if (at < text.length() && text.charAt(at) == '>') {
      at++;
      parentheses--;
    }
  }
}
