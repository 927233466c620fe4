package policygraph.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import policygraph.Outcome;
import policygraph.Problem;
import policygraph.document.TextFile;
import policygraph.term.Candidate;

/**
 * Tables of terms as comma- or tab-separated values. Written with a byte order mark: without one
 * some spreadsheets take Chinese for something else, and save what they took it for.
 */
public final class ReviewFile {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private ReviewFile() {}

  /** Whether the ending is one that is read and written. */
  public static boolean isReviewFile(Path file) {
    String name = name(file);
    return name.endsWith(".csv") || name.endsWith(".tsv");
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
  }

  private static CSVFormat format(Path file) {
    CSVFormat.Builder builder =
        (name(file).endsWith(".tsv") ? CSVFormat.TDF : CSVFormat.RFC4180).builder();
    return builder
        .setIgnoreEmptyLines(true)
        .setIgnoreSurroundingSpaces(false)
        .setRecordSeparator("\n")
        .get();
  }

  /**
   * The table for the curator, every decision open; the ending of the name says in which format.
   */
  public static String of(List<Candidate> candidates, Path file) {
    List<Entry> entries = candidates.stream().map(ReviewFile::entry).toList();
    return BYTE_ORDER_MARK + write(entries, List.of(Column.values()), file);
  }

  private static Entry entry(Candidate candidate) {
    Map<Column, String> cells = new EnumMap<>(Column.class);
    cells.put(Column.TERM, candidate.term());
    cells.put(Column.LANGUAGE, candidate.language());
    cells.put(Column.NEAREST, candidate.nearest().orElse(""));
    cells.put(Column.SENTENCE, inert(candidate.example().sentence()));
    cells.put(Column.SCORE, String.format(Locale.ROOT, "%.2f", candidate.score()));
    cells.put(Column.FREQUENCY, String.valueOf(candidate.frequency()));
    cells.put(Column.DOCUMENTS, String.valueOf(candidate.documents()));
    cells.put(Column.NESTED_IN, String.join(Entry.SEPARATOR, candidate.nestedIn()));
    cells.put(Column.DOCUMENT, candidate.example().document());
    cells.put(Column.UNIT, candidate.example().unit());
    cells.put(Column.START, String.valueOf(candidate.example().span().start()));
    cells.put(Column.END, String.valueOf(candidate.example().span().end()));
    return new Entry("", cells);
  }

  /** A spreadsheet takes a cell that begins so for a formula, and runs it. */
  private static String inert(String text) {
    return text.isEmpty() || "=+-@".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
  }

  static String write(List<Entry> entries, List<Column> columns, Path file) {
    StringBuilder table = new StringBuilder();
    CSVFormat format = format(file);
    try {
      format.printRecord(table, columns.stream().map(Column::title).toArray());
      for (Entry entry : entries) {
        format.printRecord(table, columns.stream().map(entry::cell).toArray());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a StringBuilder does not fail
    }
    return table.toString();
  }

  static Outcome<List<Entry>> read(Path file) {
    return TextFile.read(file).then(read -> parse(file, read.text()));
  }

  private static Outcome<List<Entry>> parse(Path file, String text) {
    String table = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    try (CSVParser parser = CSVParser.parse(table, format(file))) {
      List<CSVRecord> records = parser.getRecords();
      if (records.isEmpty()) {
        return rejected(file + ":1", "the file is empty");
      }
      return columns(file, records.getFirst())
          .then(columns -> entries(file, table, records.subList(1, records.size()), columns));
    } catch (IOException | UncheckedIOException e) {
      return rejected(file.toString(), "no table of separated values: " + e.getMessage());
    }
  }

  private static Outcome<List<Column>> columns(Path file, CSVRecord titles) {
    List<Column> columns = new ArrayList<>();
    for (String title : titles) {
      Optional<Column> column = Column.of(title);
      if (column.isEmpty() || columns.contains(column.get())) {
        return rejected(file + ":1", "\"" + title + "\" is no column, or stands twice");
      }
      columns.add(column.get());
    }
    return columns.containsAll(Column.REQUIRED)
        ? Outcome.done(columns)
        : rejected(file + ":1", "one of the columns decision, term and language is missing");
  }

  private static Outcome<List<Entry>> entries(
      Path file, String table, List<CSVRecord> records, List<Column> columns) {
    List<Entry> entries = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (CSVRecord row : records) {
      String where = file + ":" + line(table, row);
      if (row.size() > columns.size()) {
        problems.add(
            problem(where, "the row has " + row.size() + " cells, the header " + columns.size()));
      } else {
        entries.add(entry(where, row, columns));
      }
    }
    return problems.isEmpty() ? Outcome.done(entries) : new Outcome.Rejected<>(problems);
  }

  private static long line(String table, CSVRecord row) {
    int start = (int) row.getCharacterPosition();
    return 1 + table.substring(0, start).chars().filter(c -> c == '\n').count();
  }

  private static Entry entry(String where, CSVRecord row, List<Column> columns) {
    Map<Column, String> cells = new EnumMap<>(Column.class);
    for (int i = 0; i < row.size(); i++) {
      cells.put(columns.get(i), row.get(i).strip());
    }
    return new Entry(where, cells);
  }

  private static <T> Outcome<T> rejected(String where, String what) {
    return Outcome.rejected(problem(where, what));
  }

  private static Problem problem(String where, String what) {
    return new Problem(
        where,
        "bad-review",
        what,
        "keep the columns as the command terms wrote them, and quote cells with commas or line ends");
  }
}
