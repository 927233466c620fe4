package policygraph.cli;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import policygraph.Problem;
import policygraph.annotation.Annotations;
import policygraph.annotation.SentenceCoverage;
import policygraph.document.Document;
import policygraph.document.Segment;
import policygraph.document.Unit;
import policygraph.snapshot.Snapshot;

/** What a build understood of each document, character by character, and what it did not. */
final class Report {
  private Report() {}

  static String of(Snapshot snapshot, List<Problem> remarks) {
    StringBuilder report = new StringBuilder();
    snapshot.documents().forEach(each -> document(each.document(), each.annotations(), report));
    report.append(remarks.isEmpty() ? "Nothing was left over.\n" : "Left over or doubtful:\n");
    remarks.forEach(remark -> report.append(remark).append('\n'));
    return report.toString();
  }

  private static void document(Document document, Annotations annotations, StringBuilder report) {
    line(report, "%s (%s)", document.metadata().id(), document.source().name());
    line(report, "  layout profile    %s", document.profile());
    line(report, "  units             %d: %s", document.units().size(), kinds(document));
    int responsibilities =
        annotations.clauses().stream().mapToInt(clause -> clause.responsibilities().size()).sum();
    line(
        report,
        "  responsibilities  %d in %d clauses",
        responsibilities,
        annotations.clauses().size());
    line(report, "  mentions          %d outside of clauses", annotations.mentions().size());
    line(report, "  classifications   %d", annotations.classifications().size());
    line(report, "  directives        %d", annotations.directives().size());
    line(report, "  targets           %d", annotations.targets().size());
    long applied =
        document.emendations().stream().filter(emendation -> emendation.applied()).count();
    line(
        report,
        "  emendations       %d applied, %d recorded only",
        applied,
        document.emendations().size() - applied);
    line(report, "  sentences         %d, of which", annotations.sentences().size());
    sentences(annotations)
        .forEach((status, count) -> line(report, "    %-15s %,8d", words(status), count));
    line(report, "  characters        %,d, of which", document.source().length());
    characters(document)
        .forEach((kind, count) -> line(report, "    %-15s %,8d", words(kind), count));
    report.append('\n');
  }

  private static String kinds(Document document) {
    return document.units().stream()
        .collect(Collectors.groupingBy(Unit::kind, java.util.TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .map(kind -> kind.getValue() + " " + kind.getKey().word())
        .collect(Collectors.joining(", "));
  }

  private static Map<SentenceCoverage.Status, Long> sentences(Annotations annotations) {
    return annotations.sentences().stream()
        .collect(
            Collectors.groupingBy(
                SentenceCoverage::status,
                () -> new EnumMap<>(SentenceCoverage.Status.class),
                Collectors.counting()));
  }

  private static String words(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static Map<Segment.Kind, Integer> characters(Document document) {
    Map<Segment.Kind, Integer> characters = new EnumMap<>(Segment.Kind.class);
    document
        .segments()
        .forEach(
            segment ->
                characters.merge(
                    segment.kind(), segment.span().end() - segment.span().start(), Integer::sum));
    return characters;
  }

  private static void line(StringBuilder report, String format, Object... values) {
    report.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
