package policygraph.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class IntervalTest {

  /**
   * Those of 81 of 263 and of 0 of 20 are examples of Newcombe 1998, Statistics in Medicine 17:857.
   */
  @ParameterizedTest
  @CsvSource({
    "8, 10, 0.4902, 0.9433",
    "81, 263, 0.2553, 0.3662",
    "0, 20, 0.0000, 0.1611",
    "29, 29, 0.8830, 1.0000"
  })
  void wilsonsBoundsAreThoseOfStatisticsPrograms(int part, int whole, double low, double high) {
    Interval interval = Interval.wilson(part, whole).orElseThrow();

    assertEquals(low, interval.low(), 0.00005);
    assertEquals(high, interval.high(), 0.00005);
  }

  @Test
  void aShareOfNothingHasNoBounds() {
    assertEquals(Optional.empty(), Interval.wilson(0, 0));
    assertEquals(Optional.empty(), Interval.ofF1(List.of()));
  }

  @Test
  void theBootstrapGivesTheSameEachTime() {
    assertEquals(Interval.ofF1(units(40, 10)), Interval.ofF1(units(40, 10)));
  }

  @Test
  void theBootstrapOfUnitsThatAgreeIsNarrowAndOfOthersWide() {
    Interval alike = Interval.ofF1(Collections.nCopies(50, new Counts(4, 1, 1))).orElseThrow();
    Interval unlike = Interval.ofF1(units(40, 10)).orElseThrow();

    assertEquals(new Interval(0.8, 0.8), alike);
    assertTrue(unlike.low() > 0.6 && unlike.low() < 0.75, unlike::toString);
    assertTrue(unlike.high() > 0.85 && unlike.high() < 0.95, unlike::toString);
  }

  /** All right in so many units, all wrong in the others; F1 is 0.8 for 40 and 10. */
  private static List<Counts> units(int right, int wrong) {
    return IntStream.range(0, right + wrong)
        .mapToObj(i -> i < right ? new Counts(5, 0, 0) : new Counts(0, 5, 5))
        .toList();
  }

  @Test
  void figuresOfNothingAreEmptyAndOfMissesAreZero() {
    assertEquals(true, Counts.NONE.f1().isEmpty());
    assertEquals(true, new Counts(0, 3, 0).precision().isEmpty());
    assertEquals(0.0, new Counts(0, 3, 0).recall().orElseThrow());
    assertEquals(0.0, new Counts(0, 3, 0).f1().orElseThrow());
    assertEquals(0.8, new Counts(4, 1, 1).f1().orElseThrow());
  }
}
