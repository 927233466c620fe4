package policygraph.annotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of tokens and names in any text. */
final class LexiconPropertiesTest {

  @Property
  void tokensStandInTheTextOneAfterTheOther(@ForAll String text) {
    int end = 0;
    for (Token token : Token.of(text)) {
      assertTrue(end <= token.start() && token.start() < token.end(), text);
      assertTrue(!token.form().isEmpty(), text);
      end = token.end();
    }
    assertTrue(end <= text.length(), text);
  }

  @Property
  void everyLetterAndDigitIsInAToken(@ForAll String text) {
    boolean[] covered = new boolean[text.length()];
    for (Token token : Token.of(text)) {
      java.util.Arrays.fill(covered, token.start(), token.end(), true);
    }
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      assertTrue(covered[i] || !Character.isLetterOrDigit(text.codePointAt(i)), text);
    }
  }

  @Property
  void aNameIsFoundInItself(@ForAll("names") String name) {
    Lexicon<String> lexicon = new Lexicon<>();
    lexicon.add(name, "found");
    List<Token> tokens = Token.of(name);

    assertEquals(List.of(new Lexicon.Match<>(0, tokens.size(), "found")), lexicon.all(tokens));
  }

  @Property
  void hyphensAndSpacesAreEqual(@ForAll("names") String name) {
    assertEquals(
        Token.of(name).stream().map(Token::form).toList(),
        Token.of(name.replace(' ', '-')).stream().map(Token::form).toList());
  }

  @Property
  void aNameOfSeveralWordsIsFoundInAnyCase(@ForAll("names") String name) {
    String several = name + " grid";
    Lexicon<String> lexicon = new Lexicon<>();
    lexicon.add(several, "found");

    assertEquals(1, lexicon.all(Token.of(several.toUpperCase(Locale.ROOT))).size());
  }

  @Property
  void matchesAreTheLongestAtTheirPlaceAndDoNotOverlap(
      @ForAll("names") String one, @ForAll("names") String two, @ForAll("names") String three) {
    Lexicon<String> lexicon = new Lexicon<>();
    lexicon.add(one, one);
    lexicon.add(one + " " + two, one + " " + two);
    lexicon.add(two, two);
    List<Token> tokens = Token.of(one + " " + two + ", " + three + " " + one + " " + two);

    int end = 0;
    for (Lexicon.Match<String> match : lexicon.all(tokens)) {
      assertTrue(end <= match.first());
      assertEquals(lexicon.longestAt(tokens, match.first()).orElseThrow(), match);
      end = match.last();
    }
    assertTrue(end > 0);
  }

  @Provide
  Arbitrary<String> names() {
    Arbitrary<String> word =
        Arbitraries.oneOf(
            Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(8),
            Arbitraries.of("云", "数据", "AI", "5G", "IPv6", "Robots", "𠮷"));
    return word.list().ofMinSize(1).ofMaxSize(4).map(words -> String.join(" ", words));
  }
}
