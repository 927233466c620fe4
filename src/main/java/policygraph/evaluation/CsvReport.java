package policygraph.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import policygraph.evaluation.Evaluation.Split;

/** The figures as one table: of all documents of a split together, and of each alone. */
final class CsvReport {
  private static final String ALL = "all";

  private CsvReport() {}

  static String of(Evaluation evaluation) {
    StringBuilder csv = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(csv, CSVFormat.RFC4180)) {
      printer.printRecord(header());
      for (Split split : Split.values()) {
        print(split, ALL, evaluation.scores(split), printer);
        for (String document : evaluation.documents(split)) {
          print(split, document, evaluation.scores(document), printer);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return csv.toString();
  }

  private static List<String> header() {
    List<String> header =
        new ArrayList<>(
            List.of("split", "document", "layer", "documents", "gold", "found", "right"));
    for (Figure.Measure measure : Figure.Measure.values()) {
      header.addAll(List.of(measure.word(), measure.word() + "Low", measure.word() + "High"));
    }
    return header;
  }

  private static void print(Split split, String document, List<Score> scores, CSVPrinter printer)
      throws IOException {
    for (Score score : scores) {
      Counts counts = score.counts();
      List<Object> row =
          new ArrayList<>(
              List.of(
                  split.word(),
                  document,
                  score.layer().word(),
                  score.documents(),
                  counts.gold(),
                  counts.found(),
                  counts.right()));
      for (Figure.Measure measure : Figure.Measure.values()) {
        Optional<Figure> figure = Figure.of(score, measure);
        row.add(figure.<Object>map(Figure::value).orElse(""));
        row.add(figure.<Object>map(Figure::low).orElse(""));
        row.add(figure.<Object>map(Figure::high).orElse(""));
      }
      printer.printRecord(row);
    }
  }
}
