package policygraph.annotation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which names are found in a text, and where. */
final class LexiconTest {
  private static Lexicon<String> lexicon(String... names) {
    Lexicon<String> lexicon = new Lexicon<>();
    for (String name : names) {
      lexicon.add(name, name);
    }
    return lexicon;
  }

  /** The names found, each with the words it was found in. */
  private static String found(Lexicon<String> lexicon, String text) {
    List<Token> tokens = Token.of(text);
    return String.join(
        "; ",
        lexicon.all(tokens).stream()
            .map(
                match ->
                    match.value()
                        + "="
                        + text.substring(
                            tokens.get(match.first()).start(), tokens.get(match.last() - 1).end()))
            .toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          big data and big data centres        | big data=big data; big data centre=big data centres
          Big-Data Centre                      | big data centre=Big-Data Centre
          bigdata                              | ''
          a big, data centre                   | ''
          big data big data                    | big data=big data; big data=big data
          smart industrial robots              | industrial robot=industrial robots
          e-commerce, e commerce and ecommerce | e-commerce=e-commerce; e-commerce=e commerce
          factories of the smart factory       | smart factory=smart factory
          大数据中心和大数据                    | 大数据中心=大数据中心; 大数据=大数据
          大，数据                              | ''
          大 数 据                              | 大数据=大 数 据
          AI and Ai, ai                        | AI=AI
          ais, AIS                             | ''
          5G                                   | 5G=5G
          quality, safety and traceability     | quality, safety and traceability=quality, safety and traceability
          quality safety and traceability      | ''
          """)
  void theLongestNameIsFoundWhateverItsCasePluralAndHyphens(String text, String expected) {
    assertEquals(
        expected,
        found(
            lexicon(
                "big data",
                "big data centre",
                "industrial robot",
                "e-commerce",
                "smart factory",
                "大数据",
                "大数据中心",
                "AI",
                "5G",
                "quality, safety and traceability"),
            text));
  }

  @Test
  void namesOfSeveralWordsAreFoundInAnyCaseAlsoWhenWrittenInCapitals() {
    assertEquals("NB IoT=nb-iot; NB IoT=NB-IOT", found(lexicon("NB IoT"), "nb-iot and NB-IOT"));
  }

  @Test
  void wordsAndAcronymsOfTheSameLettersAreTwoNames() {
    Lexicon<String> lexicon = new Lexicon<>();
    lexicon.add("MOST", "ministry");
    lexicon.add("most", "majority");

    assertEquals("ministry=MOST; majority=most; majority=Most", found(lexicon, "MOST most Most"));
  }

  @Test
  void aWordInCapitalsIsStillTheWord() {
    assertEquals("robot=ROBOTS", found(lexicon("robot"), "ROBOTS"));
  }

  @Test
  void theFirstValueOfANameKeepsIt() {
    Lexicon<String> lexicon = new Lexicon<>();
    lexicon.add("smart grid", "first");
    lexicon.add("Smart-Grids", "second");

    assertEquals("first=smart grid", found(lexicon, "smart grid"));
  }

  @Test
  void aNameThatIsALongerOnesBeginningIsFoundWhereTheLongerOneBreaksOff() {
    assertEquals(
        "internet of things=Internet of Things; big data=big data",
        found(
            lexicon("internet of things", "internet of things big data platform", "big data"),
            "Internet of Things big data"));
  }

  @Test
  void aNameWithoutWordsIsNever() {
    assertEquals("", found(lexicon("-", "", " ’ "), "- ’ a"));
  }

  @Test
  void noNameStartsPastTheEnd() {
    List<Token> tokens = Token.of("big data");

    assertEquals(
        Optional.of(new Lexicon.Match<>(0, 2, "big data")),
        lexicon("big data").longestAt(tokens, 0));
    assertEquals(Optional.empty(), lexicon("big data").longestAt(tokens, 1));
    assertEquals(Optional.empty(), lexicon("big data").longestAt(tokens, 2));
  }
}
