package policygraph.annotation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A word, a Chinese character or a punctuation mark of a text.
 *
 * @param start index in the text
 * @param form what is compared: lower case, plural ending and full-width forms folded
 * @param capitals whether it is written in capitals only
 */
public record Token(int start, int end, String form, boolean capitals) {

  /** Equal for names that are found in the same places, letters in capitals aside. */
  public static String key(String name) {
    return of(name).stream().map(Token::form).collect(Collectors.joining(" "));
  }

  /** White space, hyphens and apostrophes part tokens and are none. */
  public static List<Token> of(String text) {
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      int end = at + Character.charCount(c);
      if (isLatin(c)) {
        while (end < text.length() && isLatin(text.codePointAt(end))) {
          end += Character.charCount(text.codePointAt(end));
        }
        tokens.add(word(text, at, end));
      } else if (!parts(c)) {
        tokens.add(new Token(at, end, Character.toString(folded(c)), false));
      }
      at = end;
    }
    return tokens;
  }

  /** A word: letters and digits of any script that writes words with spaces between. */
  private static boolean isLatin(int c) {
    return Character.isLetterOrDigit(c) && !Character.isIdeographic(c);
  }

  /** Full-width marks are their half-width twins, and every bracket but 《》 a round one. */
  private static int folded(int c) {
    if (c >= '\uFF01' && c <= '\uFF5E') {
      c -= '\uFF01' - '!';
    }
    return "[{〔【〈<".indexOf(c) >= 0 ? '(' : "]}〕】〉>".indexOf(c) >= 0 ? ')' : c;
  }

  private static boolean parts(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || c == '-'
        || c == '\u2010'
        || c == '\u2011'
        || c == '\''
        || c == '’'
        || c == '‘';
  }

  private static Token word(String text, int start, int end) {
    String word = halfWidth(text.substring(start, end));
    boolean capitals =
        word.length() > 1
            && word.chars().allMatch(c -> c >= 'A' && c <= 'Z' || c >= '0' && c <= '9')
            && word.chars().anyMatch(c -> c >= 'A');
    return new Token(start, end, singular(word.toLowerCase(java.util.Locale.ROOT)), capitals);
  }

  private static String halfWidth(String word) {
    return word.chars().allMatch(c -> c < '\uFF01')
        ? word
        : word.chars()
            .map(Token::folded)
            .collect(StringBuilder::new, (sb, c) -> sb.append((char) c), StringBuilder::append)
            .toString();
  }

  /**
   * The S-stemmer of D. Harman, "How effective is suffixing?" (JASIS 42, 1991), and the endings
   * that add es.
   */
  private static String singular(String word) {
    int n = word.length();
    if (n < 4 || !word.endsWith("s") || word.endsWith("ss") || word.endsWith("us")) {
      return word;
    }
    if (word.endsWith("ies") && !word.endsWith("eies") && !word.endsWith("aies")) {
      return word.substring(0, n - 3) + "y";
    }
    if (word.endsWith("xes")
        || word.endsWith("ches")
        || word.endsWith("shes")
        || word.endsWith("sses")
        || word.endsWith("oes")) {
      return word.substring(0, n - 2);
    }
    return word.substring(0, n - 1);
  }
}
