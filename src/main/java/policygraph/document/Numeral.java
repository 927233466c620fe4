package policygraph.document;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** What a printed number counts: 十二, 12, １２, XII, Sixth, b; of 1.2.3 the last. */
final class Numeral {
  private static final String DIGITS = "〇一二三四五六七八九";
  private static final List<String> ORDINALS =
      List.of(
          "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
          "tenth");

  private Numeral() {}

  static OptionalInt value(String printed) {
    String last =
        printed.substring(Math.max(printed.lastIndexOf('.'), printed.lastIndexOf('．')) + 1);
    if (last.isEmpty() || last.length() > 9) {
      return OptionalInt.empty();
    }
    if (last.chars().allMatch(Character::isDigit)) {
      return OptionalInt.of(
          last.chars()
              .map(c -> Character.digit(c, 10))
              .reduce(0, (all, digit) -> 10 * all + digit));
    }
    if (last.chars().allMatch(c -> "IVXLC".indexOf(c) >= 0)) {
      return OptionalInt.of(roman(last));
    }
    int ordinal = ORDINALS.indexOf(last.toLowerCase(Locale.ROOT));
    if (ordinal >= 0) {
      return OptionalInt.of(ordinal + 1);
    }
    if (last.length() == 1 && Character.isLetter(last.charAt(0)) && last.charAt(0) < 128) {
      return OptionalInt.of(Character.toLowerCase(last.charAt(0)) - 'a' + 1);
    }
    return chinese(last);
  }

  private static int roman(String printed) {
    int value = 0;
    int before = 0;
    for (int i = printed.length() - 1; i >= 0; i--) {
      int letter =
          switch (printed.charAt(i)) {
            case 'I' -> 1;
            case 'V' -> 5;
            case 'X' -> 10;
            case 'L' -> 50;
            default -> 100;
          };
      value += letter < before ? -letter : letter;
      before = letter;
    }
    return value;
  }

  private static OptionalInt chinese(String printed) {
    int value = 0;
    int digit = 0;
    boolean ranks = printed.matches(".*[十百].*");
    for (char c : printed.replace('零', '〇').toCharArray()) {
      int rank = c == '十' ? 10 : c == '百' ? 100 : 0;
      int read = DIGITS.indexOf(c);
      if (rank > 0) {
        value += Math.max(digit, 1) * rank;
        digit = 0;
      } else if (read >= 0) {
        digit = ranks ? read : 10 * digit + read;
      } else {
        return OptionalInt.empty();
      }
    }
    return OptionalInt.of(value + digit);
  }
}
