package policygraph.document;

import java.text.Normalizer;
import policygraph.datafile.BundledFile;

/**
 * Text with its traditional Chinese characters read as simplified ones, character by character, so
 * that patterns and vocabularies need each word once. Every offset stays what it was: folding keeps
 * the number of UTF-16 units. That is also why phrases are not converted, and the few characters
 * with several readings take the first. Spaces of every width are read as a plain one, as RE2's
 * {@code \\s} knows no other.
 */
public final class SimplifiedText {
  private static final char[] SIMPLIFIED = table();

  private SimplifiedText() {}

  /** The folded text, of the same length; the same object where nothing changes. */
  public static String fold(String text) {
    int first = 0;
    while (first < text.length() && SIMPLIFIED[text.charAt(first)] == text.charAt(first)) {
      first++;
    }
    if (first == text.length()) {
      return text;
    }
    char[] folded = text.toCharArray();
    for (int i = first; i < folded.length; i++) {
      folded[i] = SIMPLIFIED[folded[i]];
    }
    return new String(folded);
  }

  private static char[] table() {
    char[] table = new char[Character.MAX_VALUE + 1];
    for (int c = 0; c < table.length; c++) {
      table[c] = Character.getType(c) == Character.SPACE_SEPARATOR ? ' ' : (char) c;
    }
    for (String line : BundledFile.lines(SimplifiedText.class, "simplified.txt")) {
      for (int i = 0; i + 1 < line.length(); i += 2) {
        table[line.charAt(i)] = line.charAt(i + 1);
      }
    }
    for (int c = 0; c < table.length; c++) {
      if (isOtherFormOfCharacter(c)) {
        table[c] = table[characterOf((char) c)];
      }
    }
    return table;
  }

  /** Radicals and compatibility ideographs: PDF files have them where the character is meant. */
  private static boolean isOtherFormOfCharacter(int c) {
    return c >= 0x2F00 && c <= 0x2FD5 || c >= 0xF900 && c <= 0xFAFF;
  }

  private static char characterOf(char form) {
    String normal = Normalizer.normalize(String.valueOf(form), Normalizer.Form.NFKC);
    return normal.length() == 1 ? normal.charAt(0) : form;
  }
}
