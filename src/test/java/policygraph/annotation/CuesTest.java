package policygraph.annotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import policygraph.AllocatedBytes;

/** Which words are found together, and which with others between them. */
final class CuesTest {
  private static final Cues<String> CUES =
      new Cues<>(
          Map.of(
              "tea",
              List.of("drinks"),
              "set up … platform",
              List.of("building"),
              "set up … fund",
              List.of("money"),
              "取消…许可",
              List.of("access")));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Set up platforms.                                | Set up platforms=building
          Set up three tea platforms.                      | tea=drinks; Set up three tea platforms=building
          Set up a platform and a fund.                    | Set up a platform=building; Set up a platform and a fund=money
          Platforms are set up.                            | ''
          Set up a house. A platform is old.               | ''
          Set up one two three four five six seven platforms. | Set up one two three four five six seven platforms=building
          Set up one two three four five six seven eight platforms. | ''
          取消设立茶馆的许可。                              | 取消设立茶馆的许可=access
          取消茶会。许可照旧。                              | ''
          """)
  void theSecondPartFollowsInTheSameSentenceAndNear(String text, String expected) {
    List<Token> tokens = Token.of(text);
    String found =
        CUES.in(tokens).stream()
            .map(
                each ->
                    text.substring(
                            tokens.get(each.first()).start(), tokens.get(each.last() - 1).end())
                        + "="
                        + String.join(",", each.values()))
            .collect(Collectors.joining("; "));

    assertEquals(expected, found);
  }

  @Test
  void eightTimesTheTextIsAboutEightTimesTheWork() {
    List<Token> small = Token.of("set up tea ".repeat(500));
    List<Token> large = Token.of("set up tea ".repeat(4_000));

    long first = AllocatedBytes.of(() -> CUES.in(small));
    long second = AllocatedBytes.of(() -> CUES.in(large));

    assertTrue(second <= 12 * first, first + " bytes, then " + second);
  }
}
