package policygraph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The rows of a CSV file (RFC 4180), the header not among them. */
public final class CsvRows {
  private CsvRows() {}

  public static List<List<String>> of(Path file, String header) throws IOException {
    List<List<String>> rows = parse(Files.readString(file));
    if (!String.join(",", rows.getFirst()).equals(header)) {
      throw new IllegalArgumentException(file + " has the header " + rows.getFirst());
    }
    return rows.subList(1, rows.size());
  }

  /** The hand-read answers for the reference document. */
  public static List<List<String>> ofGold(String layer, String header) throws IOException {
    return of(Path.of("src/test/resources/gold/cn-guofa-2015-40", layer + ".csv"), header);
  }

  private static List<List<String>> parse(String text) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' && quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        cell.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (quoted || c != ',' && c != '\n' && c != '\r') {
        cell.append(c);
      } else if (c != '\r') {
        row.add(cell.toString());
        cell.setLength(0);
        if (c == '\n') {
          rows.add(List.copyOf(row));
          row.clear();
        }
      }
    }
    return rows;
  }
}
