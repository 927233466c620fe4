package policygraph.federation;

import java.util.List;
import java.util.stream.Collectors;

/** Who answered a federated query, who did not, and why. */
public record Report(List<Attempt> attempts) {
  public Report {
    attempts = List.copyOf(attempts);
  }

  /** Whether each member that was asked answered all that it was asked. */
  public boolean isComplete() {
    return attempts.stream().allMatch(each -> each.failure().isEmpty());
  }

  /** For a header: a list of structured fields, RFC 9651. */
  public String header() {
    return attempts.stream().map(Report::item).collect(Collectors.joining(", "));
  }

  private static String item(Attempt attempt) {
    return quoted(attempt.name())
        + ";outcome="
        + attempt.outcome().replace(' ', '-')
        + ";requests="
        + attempt.requests()
        + ";rows="
        + attempt.rows()
        + ";bytes="
        + attempt.bytes()
        + ";ms="
        + attempt.millis()
        + attempt.failure().map(why -> ";why=" + quoted(why)).orElse("");
  }

  /** Of printable ASCII only. */
  private static String quoted(String text) {
    String plain =
        text.codePoints()
            .limit(300)
            .map(each -> each < 0x20 || each > 0x7e ? '?' : each)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    return '"' + plain.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  /** For people, a member a line. */
  @Override
  public String toString() {
    return attempts.stream().map(Report::line).collect(Collectors.joining("\n"));
  }

  private static String line(Attempt attempt) {
    return "%s: %s (%d requests, %d rows, %d bytes, %d ms)%s"
        .formatted(
            attempt.name(),
            attempt.outcome(),
            attempt.requests(),
            attempt.rows(),
            attempt.bytes(),
            attempt.millis(),
            attempt.failure().map(why -> ": " + why).orElse(""));
  }
}
