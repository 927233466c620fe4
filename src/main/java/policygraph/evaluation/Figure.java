package policygraph.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** One of a score's three figures, rounded for files, with the bounds of its interval. */
record Figure(Measure measure, BigDecimal value, BigDecimal low, BigDecimal high) {
  private static final int PLACES = 4;

  enum Measure {
    PRECISION("precision"),
    RECALL("recall"),
    F1("f1");

    private final String word;

    Measure(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  /** Empty where the figure is a part of nothing. */
  static Optional<Figure> of(Score score, Measure measure) {
    return switch (measure) {
      case PRECISION -> of(measure, score.counts().precision(), score.precision());
      case RECALL -> of(measure, score.counts().recall(), score.recall());
      case F1 -> of(measure, score.counts().f1(), score.f1());
    };
  }

  private static Optional<Figure> of(
      Measure measure, java.util.OptionalDouble value, Optional<Interval> interval) {
    return value.isEmpty()
        ? Optional.empty()
        : interval.map(
            bounds ->
                new Figure(
                    measure,
                    rounded(value.getAsDouble()),
                    rounded(bounds.low()),
                    rounded(bounds.high())));
  }

  private static BigDecimal rounded(double value) {
    return BigDecimal.valueOf(value).setScale(PLACES, RoundingMode.HALF_UP);
  }
}
