package policygraph.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import policygraph.Columns;
import policygraph.document.SourceText;
import policygraph.document.Span;
import policygraph.evaluation.Evaluation.Split;

/** The figures as tables for the terminal, and on demand each miss and false alarm. */
final class TextReport {
  /** Characters before and after the words. */
  private static final int CONTEXT = 20;

  private static final List<String> HEADER =
      List.of("layer", "documents", "gold", "found", "right", "precision", "recall", "F1");

  private TextReport() {}

  /** The tables, of the documents for development and of those held out. */
  static String of(Evaluation evaluation) {
    StringBuilder report = new StringBuilder();
    for (Split split : Split.values()) {
      List<String> documents = evaluation.documents(split);
      if (!documents.isEmpty()) {
        report.append(split == Split.HELD_OUT ? "Held out: " : "Documents: ");
        report.append(String.join(", ", documents)).append("\n\n");
        table(evaluation.scores(split), report);
        report.append('\n');
      }
    }
    return report.append("In brackets: 95 % intervals.\n").toString();
  }

  private static void table(List<Score> scores, StringBuilder report) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(HEADER);
    scores.forEach(score -> lines.add(line(score)));
    report.append(Columns.aligned(lines));
  }

  private static List<String> line(Score score) {
    Counts counts = score.counts();
    return List.of(
        score.layer().word(),
        Integer.toString(score.documents()),
        Integer.toString(counts.gold()),
        Integer.toString(counts.found()),
        Integer.toString(counts.right()),
        figure(counts.precision(), score.precision()),
        figure(counts.recall(), score.recall()),
        figure(counts.f1(), score.f1()));
  }

  private static String figure(OptionalDouble value, Optional<Interval> interval) {
    return value.isEmpty()
        ? "-"
        : String.format(
            Locale.ROOT,
            "%.3f [%.3f-%.3f]",
            value.getAsDouble(),
            interval.orElseThrow().low(),
            interval.orElseThrow().high());
  }

  /** Each miss and false alarm; of documents that are held out only on demand. */
  static String misses(Evaluation evaluation, boolean withHeldOut) {
    StringBuilder report = new StringBuilder();
    evaluation
        .judgements(Split.DEVELOPMENT)
        .forEach(judgement -> misses(judgement, evaluation, report));
    if (withHeldOut) {
      evaluation
          .judgements(Split.HELD_OUT)
          .forEach(judgement -> misses(judgement, evaluation, report));
    }
    return report.toString();
  }

  private static void misses(Judgement judgement, Evaluation evaluation, StringBuilder report) {
    SourceText source = evaluation.sources().get(judgement.document());
    judgement.missed().forEach(fact -> miss(judgement, "missed", fact, source, report));
    judgement.falseAlarms().forEach(fact -> miss(judgement, "false alarm", fact, source, report));
  }

  private static void miss(
      Judgement judgement, String what, Fact fact, SourceText source, StringBuilder report) {
    report.append(
        "%s %s %s %s: %s%n    %s%n"
            .formatted(
                judgement.document(),
                fact.unit(),
                judgement.layer().word(),
                what,
                fact.label(),
                words(fact, source)));
  }

  /** The words with some before and after them, in one line. */
  static String words(Fact fact, SourceText source) {
    return fact.span()
        .map(span -> inContext(span, source))
        .orElse(fact.words())
        .replaceAll("\\s+", " ")
        .strip();
  }

  private static String inContext(Span span, SourceText source) {
    String text = source.text();
    int start = source.index(span.start());
    int end = source.index(span.end());
    int before = source.index(Math.max(0, span.start() - CONTEXT));
    int after = source.index(Math.min(source.length(), span.end() + CONTEXT));
    return (before > 0 ? "…" : "")
        + text.substring(before, start)
        + "["
        + text.substring(start, end)
        + "]"
        + text.substring(end, after)
        + (after < text.length() ? "…" : "");
  }
}
