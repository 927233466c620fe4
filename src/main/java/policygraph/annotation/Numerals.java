package policygraph.annotation;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Numbers as documents print them. */
final class Numerals {
  private static final String DIGITS = "零一二三四五六七八九";
  private static final Map<Character, Long> POWERS =
      Map.of('十', 10L, '百', 100L, '千', 1_000L, '万', 10_000L, '亿', 100_000_000L);
  private static final Map<String, Integer> WORDS =
      Map.ofEntries(
          Map.entry("twelve", 12),
          Map.entry("twenty", 20),
          Map.entry("thirty", 30),
          Map.entry("forty", 40),
          Map.entry("fifty", 50),
          Map.entry("hundred", 100));

  private Numerals() {}

  /** The value of digits or of a Chinese or English numeral; empty where it is none of these. */
  static Optional<BigDecimal> value(String printed) {
    String digits = printed.replaceAll("[,，$€£A-Z ]", "").replace('．', '.');
    if (digits.matches("[0-9]+(\\.[0-9]+)?")) {
      return Optional.of(new BigDecimal(digits));
    }
    String word = printed.toLowerCase(Locale.ROOT).replaceFirst("^(?:one|a) hundred$", "hundred");
    if (WORDS.containsKey(word)) {
      return Optional.of(BigDecimal.valueOf(WORDS.get(word)));
    }
    return chinese(printed.replace('两', '二')).map(BigDecimal::valueOf);
  }

  /** 三百 is 300, 百 alone 100, 两万三千 23,000. */
  private static Optional<Long> chinese(String numeral) {
    long total = 0;
    long below = 0;
    long digit = -1;
    for (char c : numeral.toCharArray()) {
      int value = DIGITS.indexOf(c);
      if (value >= 0) {
        digit = value;
      } else if (!POWERS.containsKey(c)) {
        return Optional.empty();
      } else if (POWERS.get(c) < 10_000) {
        below += Math.max(digit, digit == -1 ? 1 : 0) * POWERS.get(c);
        digit = -1;
      } else {
        long units = below + Math.max(digit, 0);
        total = (total + Math.max(units, units == 0 ? 1 : 0)) * POWERS.get(c);
        below = 0;
        digit = -1;
      }
    }
    return Optional.of(total + below + Math.max(digit, 0));
  }
}
