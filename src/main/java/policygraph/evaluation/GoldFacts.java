package policygraph.evaluation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import policygraph.Problem;
import policygraph.document.Document;
import policygraph.document.SourceText;
import policygraph.document.Span;

/** What a reader wrote down about one document, each with its place in the source. */
final class GoldFacts {
  private static final Set<String> ROLES =
      Set.of("lead", "joint-lead", "participant", "cooperating");

  private final Document document;
  private final SourceText source;
  private final ConceptNames names;
  private final List<Problem> problems;
  private final Map<GoldTable, GoldFile> files = new EnumMap<>(GoldTable.class);
  private final Set<String> codes = new HashSet<>();
  private UnitPlaces places;

  private GoldFacts(Document document, ConceptNames names, List<Problem> problems) {
    this.document = document;
    this.source = document.source();
    this.names = names;
    this.problems = problems;
    this.places = UnitPlaces.ofProgram(document);
  }

  /** The facts that each layer looks at; a layer for which the gold has no file is not there. */
  static Map<Layer, List<Fact>> read(
      Path folder, Document document, ConceptNames names, List<Problem> problems) {
    GoldFacts gold = new GoldFacts(document, names, problems);
    gold.readFiles(folder);
    gold.readUnits();
    Map<Layer, List<Fact>> facts = new EnumMap<>(Layer.class);
    gold.files.forEach((table, file) -> gold.addFacts(table, file, facts));
    return facts;
  }

  private void readFiles(Path folder) {
    for (GoldTable table : GoldTable.values()) {
      Path file = folder.resolve(table.file());
      if (Files.exists(file)) {
        files.put(table, GoldFile.read(file, table.columns(), problems));
      }
    }
  }

  private void readUnits() {
    GoldFile units = files.getOrDefault(GoldTable.UNITS, new GoldFile(List.of(), List.of()));
    for (GoldRow unit : units.rows()) {
      if (!codes.add(unit.get("unit"))) {
        problems.add(
            unit.problem(
                "bad-gold", "the unit " + unit.get("unit") + " is given twice", "leave one out"));
      }
    }
    if (units.has("begins")) {
      places = UnitPlaces.ofGold(units.rows(), source, problems);
    }
  }

  private void addFacts(GoldTable table, GoldFile file, Map<Layer, List<Fact>> facts) {
    List<Fact> all = file.rows().stream().flatMap(row -> fact(table, row).stream()).toList();
    for (Layer layer : Layer.values()) {
      if (layer.table() == table && layer.column().stream().allMatch(file::has)) {
        facts.put(layer, all);
      }
    }
  }

  private Optional<Fact> fact(GoldTable table, GoldRow row) {
    String unit = row.get("unit");
    if (!codes.isEmpty() && !codes.contains(unit)) {
      problems.add(
          row.problem(
              "unknown-unit",
              "units.csv has no unit \"" + unit + "\"",
              "correct the code, or add the unit"));
      return Optional.empty();
    }
    return switch (table) {
      case UNITS -> Optional.of(unit(row));
      case RESPONSIBILITIES -> Optional.of(responsibility(row));
      case TARGETS -> Optional.of(target(row));
      default -> Optional.of(named(table, row));
    };
  }

  private Fact unit(GoldRow row) {
    row.find("parent")
        .filter(parent -> !codes.contains(parent))
        .ifPresent(
            parent ->
                problems.add(
                    row.problem(
                        "unknown-unit",
                        "units.csv has no unit \"" + parent + "\"",
                        "correct the parent")));
    List<String> details =
        List.of(row.get("kind"), row.get("parent"), row.get("printedNumber"), row.get("title"));
    return FoundFacts.unit(row.get("unit"), details);
  }

  private Fact responsibility(GoldRow row) {
    if (!ROLES.contains(row.get("role"))) {
      problems.add(
          row.problem(
              "bad-gold",
              "\"" + row.get("role") + "\" is no role",
              "use lead, joint-lead, participant or cooperating"));
    }
    Optional<Span> clause = place(row, row.get("clause"), 1);
    if (!row.get("clause").contains(row.get("name"))) {
      problems.add(
          row.problem(
              "words-not-in-source",
              "the clause does not hold the name \"" + row.get("name") + "\"",
              "give name and clause as printed"));
    }
    return new Fact(
        row.get("unit"),
        names(GoldTable.RESPONSIBILITIES, row),
        List.of(row.get("role")),
        row.get("agency") + " " + row.get("role"),
        clause,
        row.get("clause"));
  }

  private Fact target(GoldRow row) {
    String value = row.get("value");
    return new Fact(
        row.get("unit"),
        Set.of(row.get("year")),
        List.of(ConceptNames.number(value)),
        (row.get("year") + " " + value).strip(),
        place(row, row.get("text"), 1),
        row.get("text"));
  }

  private Fact named(GoldTable table, GoldRow row) {
    Optional<Span> span = table.columns().contains("exact") ? mention(row) : Optional.empty();
    return new Fact(
        row.get("unit"),
        names(table, row),
        List.of(),
        row.get(table.subject()),
        span,
        row.find("exact").orElse(FoundFacts.title(document, row.get("unit"))));
  }

  private Set<String> names(GoldTable table, GoldRow row) {
    String identifier = row.get(table.subject());
    if (table != GoldTable.REFERENCES
        && !ConceptNames.isNew(identifier)
        && !names.knows(table.kind(), identifier)) {
      problems.add(
          row.problem(
              "unknown-identifier",
              "no %s has the identifier \"%s\"".formatted(table.subject(), identifier),
              "take one from the vocabulary, or write new: and the name"));
    }
    Set<String> all = new HashSet<>(names.ofGold(table.kind(), identifier));
    if (ConceptNames.isNew(identifier)) {
      row.find("name").map(ConceptNames::name).ifPresent(all::add);
      row.find("exact").map(ConceptNames::name).ifPresent(all::add);
    }
    return all;
  }

  private Optional<Span> mention(GoldRow row) {
    return row.find("start").isPresent() ? given(row) : counted(row);
  }

  private Optional<Span> given(GoldRow row) {
    Optional<Span> span =
        number(row, "start").flatMap(start -> number(row, "end").flatMap(end -> span(start, end)));
    if (span.filter(each -> source.slice(each).equals(row.get("exact"))).isEmpty()) {
      problems.add(
          row.problem(
              "words-not-in-source",
              "\"%s\" does not stand from %s to %s"
                  .formatted(row.get("exact"), row.get("start"), row.get("end")),
              "count code points from 0, end exclusive, or give occurrence instead"));
    }
    return span;
  }

  private Optional<Span> span(int start, int end) {
    return 0 <= start && start < end && end <= source.length()
        ? Optional.of(new Span(start, end))
        : Optional.empty();
  }

  private Optional<Span> counted(GoldRow row) {
    int occurrence = row.find("occurrence").isEmpty() ? 1 : number(row, "occurrence").orElse(1);
    return place(row, row.get("exact"), occurrence);
  }

  /** Empty also for a unit that neither the gold nor the program places. */
  private Optional<Span> place(GoldRow row, String words, int occurrence) {
    Optional<Span> span =
        words.isEmpty() ? Optional.empty() : places.find(row.get("unit"), words, occurrence);
    if (span.isEmpty() && (places.has(row.get("unit")) || words.isEmpty())) {
      problems.add(
          row.problem(
              "words-not-in-source",
              "unit %s of %s does not hold \"%s\"%s"
                  .formatted(
                      row.get("unit"),
                      source.name(),
                      words,
                      occurrence == 1 ? "" : " " + occurrence + " times"),
              "give the words as printed, under the unit in which they stand"));
    }
    return span;
  }

  private Optional<Integer> number(GoldRow row, String column) {
    try {
      return Optional.of(Integer.parseInt(row.get(column)));
    } catch (NumberFormatException e) {
      problems.add(
          row.problem(
              "bad-gold",
              "%s is \"%s\", which is no number".formatted(column, row.get(column)),
              "count from " + (column.equals("occurrence") ? "1" : "0")));
      return Optional.empty();
    }
  }
}
