package policygraph.search;

import java.text.Normalizer;
import java.util.Locale;
import policygraph.document.SimplifiedText;

/**
 * Text as it is compared: without regard to case, accents, width of characters and traditional
 * forms, punctuation read as one space.
 *
 * @param text what is compared
 * @param places for each of its characters the index in the original, and at the end its length
 */
public record Folded(String text, int[] places) {

  static Folded of(String original) {
    String simplified = SimplifiedText.fold(original);
    StringBuilder folded = new StringBuilder();
    int[] places = new int[simplified.length() + 1];
    for (int i = 0; i < simplified.length(); i += Character.charCount(simplified.codePointAt(i))) {
      String form = form(simplified.codePointAt(i));
      for (int k = 0; k < form.length(); k++) {
        if (form.charAt(k) != ' '
            || !folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
          places = room(places, folded.length());
          places[folded.length()] = i;
          folded.append(form.charAt(k));
        }
      }
    }
    places = room(places, folded.length());
    places[folded.length()] = simplified.length();
    return new Folded(folded.toString(), places);
  }

  /** What is looked for: as {@link #of}, without space at the ends. */
  public static String query(String words) {
    return of(words).text().strip();
  }

  /** One sign may fold to several: ㎡ to m2. */
  private static int[] room(int[] places, int used) {
    return used < places.length ? places : java.util.Arrays.copyOf(places, 2 * places.length);
  }

  private static String form(int c) {
    if (c < 0x80) {
      return Character.isLetterOrDigit(c) || c == '+' || c == '&' || c == '%'
          ? String.valueOf((char) Character.toLowerCase(c))
          : " ";
    }
    if (c >= 0x4E00 && c <= 0x9FFF) {
      return String.valueOf((char) c);
    }
    StringBuilder form = new StringBuilder();
    Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(part -> Character.getType(part) != Character.NON_SPACING_MARK)
        .map(part -> isWord(part) ? part : ' ')
        .forEach(form::appendCodePoint);
    return form.toString();
  }

  private static boolean isWord(int c) {
    return Character.isLetterOrDigit(c) || c == '+' || c == '&' || c == '%';
  }

  /** Whether a word may begin here; Chinese writes none apart. */
  static boolean startsWord(String folded, int at) {
    return at == 0
        || !Character.isLetterOrDigit(folded.charAt(at - 1))
        || Character.isIdeographic(folded.charAt(at - 1));
  }
}
