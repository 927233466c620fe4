package policygraph.evaluation;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import policygraph.evaluation.Evaluation.Split;
import policygraph.graph.Measurement;
import policygraph.graph.QualityGraph;
import policygraph.rdf.RdfFiles;

/** The figures in the W3C Data Quality Vocabulary, for the graph. */
final class DqvReport {
  private static final String HEAD =
      "# How well documents are read, as policygraph evaluate --format ttl found: see docs/evaluation.md.\n";

  private DqvReport() {}

  static String of(Evaluation evaluation) {
    ByteArrayOutputStream turtle = new ByteArrayOutputStream();
    RdfFiles.writeInOrder(QualityGraph.of(measurements(evaluation)), turtle);
    return HEAD + turtle.toString(StandardCharsets.UTF_8);
  }

  private static List<Measurement> measurements(Evaluation evaluation) {
    List<Measurement> measurements = new ArrayList<>();
    for (Split split : Split.values()) {
      List<String> documents = evaluation.documents(split);
      // Of one document alone the sum says nothing more.
      if (documents.size() > 1) {
        add(split.word(), documents, evaluation.scores(split), measurements);
      }
      documents.forEach(id -> add(id, List.of(id), evaluation.scores(id), measurements));
    }
    return measurements;
  }

  private static void add(
      String of, List<String> documents, List<Score> scores, List<Measurement> measurements) {
    for (Score score : scores) {
      for (Figure.Measure measure : Figure.Measure.values()) {
        Figure.of(score, measure)
            .ifPresent(
                figure ->
                    measurements.add(
                        new Measurement(
                            of,
                            documents,
                            score.layer().word(),
                            measure.word(),
                            figure.value(),
                            figure.low(),
                            figure.high(),
                            score.counts().gold(),
                            score.counts().found(),
                            score.counts().right())));
      }
    }
  }
}
