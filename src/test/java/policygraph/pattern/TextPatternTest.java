package policygraph.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.re2j.Pattern;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Looking for words first changes no answer. */
final class TextPatternTest {
  @Property(tries = 5_000)
  void whatIsFoundIsWhatRe2Finds(@ForAll("patterns") String pattern, @ForAll("texts") String text) {
    TextPattern quick = TextPattern.compile(pattern);
    Pattern slow = Pattern.compile(pattern);
    assertEquals(slow.matcher(text).find(), quick.isIn(text));
    assertEquals(slow.matcher(text).find(), quick.matcher(text).find());
    assertEquals(slow.matches(text), quick.matches(text));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("abkABKs是年的12 -)\u212Aſ").ofMaxLength(8);
  }

  @Provide
  Arbitrary<String> patterns() {
    return Combinators.combine(Arbitraries.of("", "(?i)", "(?s)", "(?is)"), parts(3))
        .as((flags, part) -> flags + part);
  }

  private static Arbitrary<String> parts(int depth) {
    Arbitrary<String> atoms =
        Arbitraries.of(
            "a",
            "b",
            "k",
            "s",
            "是",
            "年",
            "1",
            " ",
            "-",
            "\\)",
            "\\d",
            "\\w",
            "\\p{Lu}",
            "\\x{5e74}",
            ".",
            "^",
            "$",
            "\\b",
            "[ab]",
            "[^a]",
            "[0-9]",
            "[a-k]",
            "[\\da]",
            "[是年]",
            "[[:alpha:]]",
            "[]a]",
            "[a-]",
            "\\Qa|\\E");
    if (depth == 0) {
      return atoms;
    }
    Arbitrary<String> below = parts(depth - 1);
    Arbitrary<String> groups =
        Combinators.combine(
                Arbitraries.of("(?:", "(", "(?P<n>", "(?i:"),
                below,
                Arbitraries.of("", "?", "*", "+", "+?", "{2}", "{0,2}", "{1,3}", "{0}"))
            .as((open, part, times) -> open + part + ")" + times)
            .filter(group -> group.indexOf("(?P<n>") == group.lastIndexOf("(?P<n>"));
    return Arbitraries.oneOf(
            atoms,
            groups,
            Combinators.combine(below, below).as((one, other) -> one + "|" + other),
            Combinators.combine(below, below).as((one, other) -> one + other))
        .filter(part -> part.indexOf("(?P<n>") == part.lastIndexOf("(?P<n>"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      textBlock =
          """
          (?i)\\b(?:by|before) 2[01]\\b = [before 20, before 21, by 20, by 21]
          (?:今年)?年内            = [今年年内, 年内]
          [^，]{0,8}均[需由]?不再  = [均不再, 均由不再, 均需不再]
          a+b?c                    = [a]
          (?:负责|牵头){2}         = [牵头牵头, 牵头负责, 负责牵头, 负责负责]
          """)
  void aPatternTellsWhichWordsToLookFor(String pattern, String words) {
    assertEquals(words, Needles.of(pattern).map(TreeSet::new).orElseThrow().toString());
  }

  @ParameterizedTest
  @CsvSource({"a*", "a?", "a|b*", "(?:a)?", "[^a]", "\\p{Han}", ".", "^", "é", "\\Qa\\E"})
  void wherePatternsMatchWithoutCertainWordsNothingIsSaid(String pattern) {
    assertEquals(Optional.empty(), Needles.of(pattern));
  }

  @Test
  void aRangeOfCharactersIsEachOfThem() {
    assertEquals(Optional.of(Set.of("a", "b", "c")), Needles.of("[a-c]"));
  }
}
