package policygraph.evaluation;

import java.util.OptionalDouble;

/** How many facts were found as the reader has them, were missed, and were found without reason. */
record Counts(int right, int missed, int falseAlarms) {
  static final Counts NONE = new Counts(0, 0, 0);

  Counts plus(Counts other) {
    return new Counts(right + other.right, missed + other.missed, falseAlarms + other.falseAlarms);
  }

  int gold() {
    return right + missed;
  }

  int found() {
    return right + falseAlarms;
  }

  /** Empty where nothing was found. */
  OptionalDouble precision() {
    return share(right, found());
  }

  /** Empty where there is nothing to find. */
  OptionalDouble recall() {
    return share(right, gold());
  }

  /** Empty where there is nothing to find and nothing was found. */
  OptionalDouble f1() {
    return share(2 * right, gold() + found());
  }

  private static OptionalDouble share(int part, int whole) {
    return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
  }
}
