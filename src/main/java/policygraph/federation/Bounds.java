package policygraph.federation;

import java.time.Duration;

/**
 * What one federated query may cost those who are asked, and who asks.
 *
 * @param patience how long one member may take for one answer
 * @param requests to all members together
 * @param answerBytes of one answer of one member
 * @param allBytes of all answers of all members
 */
public record Bounds(Duration patience, int requests, long answerBytes, long allBytes) {
  public Bounds {
    if (patience.isNegative() || patience.isZero()) {
      throw new IllegalArgumentException("a member needs time, got " + patience);
    }
  }

  /** For a query of half a minute. */
  public static Bounds standard() {
    return new Bounds(Duration.ofSeconds(10), 5_000, 32 << 20, 128 << 20);
  }

  public Bounds withPatience(Duration other) {
    return new Bounds(other, requests, answerBytes, allBytes);
  }
}
