package policygraph.federation;

import java.util.Optional;

/**
 * What became of one member in one query.
 *
 * @param requests that it was sent
 * @param rows that it gave
 * @param millis from the first request to it to the last answer, one after the other
 * @param failure why it gave no answer to one of them, and none was asked after that
 */
public record Attempt(
    String name, int requests, long rows, long bytes, long millis, Optional<String> failure) {
  /** In the words of reports. */
  public String outcome() {
    return failure.isPresent() ? "failed" : requests == 0 ? "not asked" : "answered";
  }
}
