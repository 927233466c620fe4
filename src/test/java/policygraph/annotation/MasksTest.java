package policygraph.annotation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import policygraph.document.Span;
import policygraph.vocabulary.Concept;
import policygraph.vocabulary.Scheme;

/** Words of a longer name do not speak for themselves. */
final class MasksTest {
  private static final Predicate<Span> IN_LONGER_NAME =
      Masks.inLongerName(
          List.of(
              mention(Scheme.AGENCIES, 10, 20),
              mention(Scheme.PLACES, 30, 34),
              mention(Scheme.TECHNOLOGIES, 40, 50)));

  private static Mention mention(Scheme scheme, int start, int end) {
    Concept concept =
        new Concept("https://example.org/1", List.of("name"), List.of(), Optional.empty());
    return new Mention("1", scheme, concept, new Span(start, end), List.of());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # start | end | masked
          12      | 15  | true
          6       | 12  | true
          18      | 24  | true
          10      | 20  | false
          8       | 22  | false
          20      | 24  | false
          31      | 33  | true
          42      | 45  | false
          0       | 3   | false
          """)
  void onlyPartsOfTheNamesOfBodiesAndPlacesAreMasked(int start, int end, boolean masked) {
    assertEquals(masked, IN_LONGER_NAME.test(new Span(start, end)));
  }
}
