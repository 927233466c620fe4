package policygraph.annotation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How text is cut into what names are compared by. */
final class TokenTest {

  private static String forms(String text) {
    return Token.of(text).stream().map(Token::form).collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Smart Grid          | smart grid
          smart-grid          | smart grid
          smart\u2011grid     | smart grid
          smart\u00A0 grid    | smart grid
          People’s Bank       | people s bank
          People's Bank       | people s bank
          3D printing, 5G!    | 3d printing , 5g !
          云计算和5G          | 云 计 算 和 5g
          (etc.,.)            | ( etc . , . )
          𠮷田🎻              | 𠮷 田 🎻
          """)
  void wordsChineseCharactersAndMarksAreTokens(String text, String forms) {
    assertEquals(forms, forms(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          robots      | robot
          cities      | city
          boxes       | box
          switches    | switch
          brushes     | brush
          classes     | class
          potatoes    | potato
          services    | service
          gas         | gas
          class       | class
          campus      | campus
          IDs         | ids
          """)
  void pluralEndingsAreFolded(String word, String form) {
    assertEquals(form, forms(word));
  }

  @Test
  void onlyWordsOfSeveralCapitalsAreInCapitals() {
    assertEquals(
        List.of("AI", "5G", "IPV6", "ISO"),
        Token.of("AI A Ai ai 5G 55 IPV6 IPv6 ISO 云").stream()
            .filter(Token::capitals)
            .map(token -> token.form().toUpperCase(java.util.Locale.ROOT))
            .toList());
  }

  @Test
  void positionsCountInTheText() {
    assertEquals(
        List.of(
            new Token(0, 2, "𠮷", false),
            new Token(3, 5, "ai", true),
            new Token(5, 6, "云", false),
            new Token(8, 14, "robot", false)),
        Token.of("𠮷 AI云- Robots"));
  }
}
