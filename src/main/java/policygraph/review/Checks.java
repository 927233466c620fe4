package policygraph.review;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import policygraph.Problem;
import policygraph.annotation.Token;

/** What is wrong with decided rows, each by itself and all together. */
final class Checks {
  private static final Set<String> LANGUAGES = new TreeSet<>(Set.of("en", "zh"));
  private static final List<Column> OF_A_CONCEPT =
      List.of(
          Column.BROADER,
          Column.LABEL_EN,
          Column.LABEL_ZH,
          Column.DEFINITION_EN,
          Column.DEFINITION_ZH);

  private final Technologies technologies;
  private final Map<String, Entry> accepted = new HashMap<>();
  private final Map<String, Node> named = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  private Checks(Technologies technologies) {
    this.technologies = technologies;
  }

  static List<Problem> of(List<Entry> entries, Technologies technologies) {
    Checks checks = new Checks(technologies);
    entries.stream()
        .filter(entry -> entry.is(Entry.Decision.ACCEPT))
        .forEach(entry -> checks.accepted.putIfAbsent(entry.concept(), entry));
    entries.forEach(checks::check);
    return checks.problems;
  }

  private void check(Entry entry) {
    if (entry.decision().isEmpty()) {
      add(
          entry,
          "bad-decision",
          "\"" + entry.cell(Column.DECISION) + "\" is no decision",
          "write accept, label or reject, or leave it empty");
      return;
    }
    row(entry);
    switch (entry.decision().get()) {
      case ACCEPT -> {
        concept(entry);
        labels(entry);
      }
      case LABEL -> {
        known(entry, Column.CONCEPT);
        labels(entry);
      }
      case REJECT -> {}
    }
  }

  private void row(Entry entry) {
    if (Token.key(entry.cell(Column.TERM)).isEmpty()) {
      missing(entry, Column.TERM);
    }
    if (!LANGUAGES.contains(entry.cell(Column.LANGUAGE))) {
      add(
          entry,
          "bad-review",
          "\"" + entry.cell(Column.LANGUAGE) + "\" is no language of the vocabulary",
          "write en or zh");
    }
    if (entry.cell(Column.REVIEWER).isEmpty()) {
      missing(entry, Column.REVIEWER);
    }
    try {
      LocalDate.parse(entry.cell(Column.DATE));
    } catch (DateTimeParseException e) {
      add(
          entry,
          "bad-review",
          "\"" + entry.cell(Column.DATE) + "\" is no date",
          "give the day of the decision under date, such as 2026-11-23");
    }
  }

  private void concept(Entry entry) {
    OF_A_CONCEPT.stream()
        .filter(column -> entry.cell(column).isEmpty())
        .forEach(column -> missing(entry, column));
    if (!entry.cell(Column.BROADER).isEmpty()) {
      known(entry, Column.BROADER);
    }
    if (technologies.has(entry.concept()) || accepted.get(entry.concept()) != entry) {
      add(
          entry,
          "concept-exists",
          "there is a technology \"" + entry.concept() + "\" already",
          "decide label, and name it under concept");
    }
  }

  private void known(Entry entry, Column column) {
    String slug = entry.cell(column);
    if (!technologies.has(slug) && !accepted.containsKey(slug)) {
      add(
          entry,
          "unknown-concept",
          "%s is \"%s\", which is no technology".formatted(column.title(), slug),
          "give the last part of the IRI of a technology, such as sensor");
    }
  }

  private void labels(Entry entry) {
    Node concept = Additions.technology(entry.concept());
    Stream.of(
            List.of(entry.cell(Column.TERM)),
            entry.labels(Column.LABEL_EN),
            entry.labels(Column.LABEL_ZH),
            entry.labels(Column.OTHER_LABELS_EN),
            entry.labels(Column.OTHER_LABELS_ZH))
        .flatMap(List::stream)
        .distinct()
        .forEach(label -> label(entry, label, concept));
  }

  private void label(Entry entry, String label, Node concept) {
    Node other =
        technologies.named(label).orElseGet(() -> named.getOrDefault(Token.key(label), concept));
    named.putIfAbsent(Token.key(label), concept);
    if (!other.equals(concept)) {
      add(
          entry,
          "label-clash",
          "\"" + label + "\" names " + other.getLocalName() + " already",
          "decide label for that concept, or take the label out");
    }
  }

  private void missing(Entry entry, Column column) {
    add(
        entry,
        "bad-review",
        "%s has no %s".formatted(entry.cell(Column.TERM), column.title()),
        "fill in the cell");
  }

  private void add(Entry entry, String code, String what, String fix) {
    problems.add(entry.problem(code, what, fix));
  }
}
