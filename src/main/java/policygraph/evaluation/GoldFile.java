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

/** One CSV file of gold (RFC 4180, UTF-8, with a header). */
record GoldFile(List<String> header, List<GoldRow> rows) {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  GoldFile {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
  }

  boolean has(String column) {
    return header.contains(column);
  }

  /** Reads it; of a file at fault what can be read, and the problems say what cannot. */
  static GoldFile read(Path file, List<String> columns, List<Problem> problems) {
    try {
      // Spreadsheets write a byte order mark.
      String text = Files.readString(file).replaceFirst("^\uFEFF", "");
      return parse(file, text, columns, problems);
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
    return new GoldFile(List.of(), List.of());
  }

  private static GoldFile parse(
      Path file, String text, List<String> columns, List<Problem> problems) throws IOException {
    try (CSVParser parser = CSVParser.parse(new StringReader(text), FORMAT)) {
      List<String> header = parser.getHeaderNames();
      List<String> missing = columns.stream().filter(each -> !header.contains(each)).toList();
      if (missing.isEmpty()) {
        return new GoldFile(header, rows(file, parser, problems));
      }
      problems.add(
          bad(
              file + ":1",
              "the header lacks " + String.join(", ", missing),
              "start the file with: " + String.join(",", columns)));
      return new GoldFile(header, List.of());
    }
  }

  private static List<GoldRow> rows(Path file, CSVParser parser, List<Problem> problems) {
    List<GoldRow> rows = new ArrayList<>();
    int columns = parser.getHeaderNames().size();
    // The parser counts the lines that it has read: a row starts one below.
    long line = 1 + parser.getCurrentLineNumber();
    for (CSVRecord row : parser) {
      if (row.isConsistent()) {
        rows.add(new GoldRow(file, line, row.toMap()));
      } else if (!isBlank(row)) {
        problems.add(
            bad(
                file + ":" + line,
                "the row has %d cells, the header %d".formatted(row.size(), columns),
                "give each column a cell, and put cells with commas into double quotes"));
      }
      line = 1 + parser.getCurrentLineNumber();
    }
    return rows;
  }

  private static boolean isBlank(CSVRecord row) {
    return row.size() == 1 && row.get(0).isBlank();
  }

  private static Problem bad(String where, String what, String fix) {
    return new Problem(where, "bad-gold", what, fix);
  }
}
