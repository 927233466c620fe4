package policygraph.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Between which bounds a figure lies with 95 % confidence. */
record Interval(double low, double high) {
  static final int RESAMPLES = 1_000;

  /** Any seed will do; this one must stay, so that the same documents give the same report. */
  private static final long SEED = 20_150_704;

  /** The quantile of the normal distribution between whose positive and negative lie 95 %. */
  private static final double Z = 1.959963984540054;

  /**
   * Wilson's score interval of a proportion, which stays within 0 and 1 and has a width also where
   * all were right.
   *
   * @see <a href="https://doi.org/10.1080/01621459.1927.10502953">Wilson 1927</a>
   */
  static Optional<Interval> wilson(int part, int whole) {
    if (whole == 0) {
      return Optional.empty();
    }
    double share = (double) part / whole;
    double spread = Z * Z / whole;
    double middle = (share + spread / 2) / (1 + spread);
    double half = Z / (1 + spread) * Math.sqrt(share * (1 - share) / whole + spread / (4 * whole));
    return Optional.of(new Interval(Math.max(0, middle - half), Math.min(1, middle + half)));
  }

  /**
   * The percentile bootstrap of F1. Whole units are drawn, as errors within a unit hang together.
   *
   * @see <a href="https://doi.org/10.1214/aos/1176344552">Efron 1979</a>
   */
  static Optional<Interval> ofF1(List<Counts> units) {
    if (units.isEmpty()) {
      return Optional.empty();
    }
    SplittableRandom random = new SplittableRandom(SEED);
    double[] figures = new double[RESAMPLES];
    Arrays.setAll(figures, resample -> resampled(units, random).f1().orElseThrow());
    Arrays.sort(figures);
    return Optional.of(new Interval(quantile(figures, 0.025), quantile(figures, 0.975)));
  }

  private static Counts resampled(List<Counts> units, SplittableRandom random) {
    Counts sum = Counts.NONE;
    for (int i = 0; i < units.size(); i++) {
      sum = sum.plus(units.get(random.nextInt(units.size())));
    }
    return sum;
  }

  private static double quantile(double[] sorted, double share) {
    return sorted[(int) Math.round(share * (sorted.length - 1))];
  }
}
