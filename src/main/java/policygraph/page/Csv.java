package policygraph.page;

import java.util.List;
import java.util.stream.Collectors;

/** Lines as comma-separated values (RFC 4180). */
final class Csv {
  private Csv() {}

  static String text(List<List<String>> lines) {
    return lines.stream()
        .map(line -> line.stream().map(Csv::field).collect(Collectors.joining(",", "", "\r\n")))
        .collect(Collectors.joining());
  }

  private static String field(String text) {
    return text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
        ? "\"" + text.replace("\"", "\"\"") + "\""
        : text;
  }
}
