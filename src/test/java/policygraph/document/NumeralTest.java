package policygraph.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What printed numbers count. */
final class NumeralTest {

  @ParameterizedTest
  @CsvSource({
    "一, 1",
    "十, 10",
    "十二, 12",
    "二十, 20",
    "四十八, 48",
    "一百零三, 103",
    "二〇一一, 2011",
    "１２, 12",
    "7, 7",
    "1.2.3, 3",
    "IV, 4",
    "XIX, 19",
    "Sixth, 6",
    "b, 2",
    "B, 2"
  })
  void aNumeralCountsWhatItSays(String printed, int value) {
    assertEquals(OptionalInt.of(value), Numeral.value(printed));
  }

  @ParameterizedTest
  @CsvSource({"茶", "1.", "''", "12345678901"})
  void otherWordsCountNothing(String printed) {
    assertEquals(OptionalInt.empty(), Numeral.value(printed));
  }
}
