package policygraph.evaluation;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import policygraph.Problem;

/** Reads one CSV file (RFC 4180, UTF-8, with a header). */
final class GoldFile {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreEmptyLines(true)
          .get();

  private GoldFile() {}

  /** Its rows; where it is at fault, none, and the problems say why. */
  static List<GoldRow> read(Path file, List<String> columns, List<Problem> problems) {
    try {
      String text = Files.readString(file);
      // Spreadsheets write a byte order mark.
      return parse(file, text.startsWith("\uFEFF") ? text.substring(1) : text, columns, problems);
    } catch (CharacterCodingException e) {
      problems.add(bad(file.toString(), "the file is not UTF-8", "save it as UTF-8"));
    } catch (IOException e) {
      problems.add(
          new Problem(
              file.toString(), "unreadable-file", "the file cannot be read", "allow reading it"));
    } catch (UncheckedIOException | IllegalArgumentException e) {
      problems.add(
          bad(
              file.toString(),
              "this is no CSV: " + String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
              "separate by commas, and put cells with commas or quotes into double quotes"));
    }
    return List.of();
  }

  private static List<GoldRow> parse(
      Path file, String text, List<String> columns, List<Problem> problems) throws IOException {
    List<GoldRow> rows = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(new StringReader(text), FORMAT)) {
      List<String> header = parser.getHeaderNames();
      List<String> missing = columns.stream().filter(each -> !header.contains(each)).toList();
      if (!missing.isEmpty()) {
        problems.add(
            bad(
                file + ":1",
                "the header lacks " + String.join(", ", missing),
                "start the file with: " + String.join(",", columns)));
        return rows;
      }
      long line = 1 + parser.getCurrentLineNumber();
      for (CSVRecord each : parser) {
        if (each.isConsistent()) {
          rows.add(new GoldRow(file, line, each.toMap()));
        } else {
          problems.add(
              bad(
                  file + ":" + line,
                  "the row has %d cells, the header %d".formatted(each.size(), header.size()),
                  "give each column a cell, and put cells with commas into double quotes"));
        }
        line = 1 + parser.getCurrentLineNumber();
      }
    }
    return rows;
  }

  private static Problem bad(String where, String what, String fix) {
    return new Problem(where, "bad-gold", what, fix);
  }
}
