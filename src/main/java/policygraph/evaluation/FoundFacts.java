package policygraph.evaluation;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import policygraph.Outcome;
import policygraph.Problem;
import policygraph.datafile.BundledFile;
import policygraph.document.Document;
import policygraph.document.Span;
import policygraph.query.NamedQueries;
import policygraph.query.NamedQuery;

/** What the program found, as the answers to queries. */
final class FoundFacts {
  private static final Query MENTIONS =
      QueryFactory.create(BundledFile.read(FoundFacts.class, "mentions.rq"));

  /** These schemes have no named query that tells places in the text. */
  private static final Set<GoldTable> OF_MENTIONS =
      Set.of(GoldTable.APPLICATION_MENTIONS, GoldTable.PLACES, GoldTable.REFERENCES);

  private final DatasetGraph dataset;
  private final Map<GoldTable, Query> queries;
  private final Optional<Query> values;
  private final ConceptNames names;

  private FoundFacts(
      DatasetGraph dataset,
      Map<GoldTable, Query> queries,
      Optional<Query> values,
      ConceptNames names) {
    this.dataset = dataset;
    this.queries = queries;
    this.values = values;
    this.names = names;
  }

  /** Needs the named queries of all tables. */
  static Outcome<FoundFacts> in(DatasetGraph dataset, NamedQueries named, ConceptNames names) {
    Map<GoldTable, Query> queries = new EnumMap<>(GoldTable.class);
    for (GoldTable table : GoldTable.values()) {
      if (OF_MENTIONS.contains(table)) {
        queries.put(table, MENTIONS);
      } else {
        named.find(table.query()).ifPresent(query -> queries.put(table, query.query()));
      }
    }
    List<Problem> missing =
        java.util.Arrays.stream(GoldTable.values())
            .filter(table -> !queries.containsKey(table))
            .map(
                table ->
                    new Problem(
                        "queries",
                        "no-queries",
                        "there is no named query " + table.query(),
                        "give the folder ontology/ of the project"))
            .toList();
    return missing.isEmpty()
        ? Outcome.done(
            new FoundFacts(
                dataset, queries, named.find("target-values").map(NamedQuery::query), names))
        : new Outcome.Rejected<>(missing);
  }

  /** A table's facts by document. */
  Map<String, List<Fact>> of(GoldTable table, Map<String, Document> documents) {
    Map<String, List<Fact>> facts = new HashMap<>();
    for (Map<String, String> row : rows(table)) {
      String id = row.get("document").replaceFirst("^.*/id/document/", "");
      if (documents.containsKey(id)) {
        fact(table, row, documents.get(id))
            .ifPresent(
                fact -> facts.computeIfAbsent(id, k -> new java.util.ArrayList<>()).add(fact));
      }
    }
    return facts;
  }

  /** Targets without their numbers, and once more for each number. */
  private List<Map<String, String>> rows(GoldTable table) {
    List<Map<String, String>> rows = rows(queries.get(table));
    if (table == GoldTable.TARGETS) {
      values.map(this::rows).ifPresent(rows::addAll);
    }
    return rows;
  }

  private List<Map<String, String>> rows(Query query) {
    List<Map<String, String>> rows = new java.util.ArrayList<>();
    try (QueryExec execution = QueryExec.dataset(dataset).query(query).build()) {
      RowSet answer = execution.select();
      answer.forEachRemaining(
          binding -> {
            Map<String, String> row = new HashMap<>();
            binding.forEach(
                (column, node) ->
                    row.put(
                        column.getVarName(),
                        node.isLiteral() ? node.getLiteralLexicalForm() : node.toString()));
            rows.add(row);
          });
    }
    return rows;
  }

  private Optional<Fact> fact(GoldTable table, Map<String, String> row, Document document) {
    return switch (table) {
      case UNITS -> Optional.of(unit(row));
      case RESPONSIBILITIES -> Optional.of(responsibility(row));
      case TARGETS -> Optional.of(target(row));
      default -> named(table, row, document);
    };
  }

  private static Fact unit(Map<String, String> row) {
    return unit(
        row.get("unit"),
        List.of(
            row.get("kind"),
            row.getOrDefault("parent", ""),
            row.getOrDefault("printedNumber", ""),
            row.getOrDefault("title", "")));
  }

  /** The same for the program's unit and the reader's: blanks in a title do not count. */
  static Fact unit(String code, List<String> details) {
    String title = details.getLast().replaceAll("\\s+", " ").strip();
    List<String> clean = List.of(details.get(0), details.get(1), details.get(2), title);
    return new Fact(code, Set.of(code), clean, details.getFirst(), Optional.empty(), words(clean));
  }

  private static String words(List<String> details) {
    return "parent %s, number %s: %s"
        .formatted(
            details.get(1).isEmpty() ? "none" : details.get(1),
            details.get(2).isEmpty() ? "none" : details.get(2),
            details.get(3));
  }

  private Fact responsibility(Map<String, String> row) {
    String agency = row.get("agency");
    return new Fact(
        row.get("unit"),
        names.ofFound("agency", agency),
        List.of(row.get("role")),
        ConceptNames.end(agency).replaceFirst("^agency/", "") + " " + row.get("role"),
        span(row),
        row.getOrDefault("agencyLabel", ""));
  }

  private static Fact target(Map<String, String> row) {
    String value = row.getOrDefault("value", "");
    return new Fact(
        row.get("unit"),
        Set.of(row.get("year")),
        List.of(ConceptNames.number(value)),
        (row.get("year") + " " + value).strip(),
        Optional.empty(),
        row.get("text"));
  }

  /** Empty for a mention of another kind. */
  private Optional<Fact> named(GoldTable table, Map<String, String> row, Document document) {
    String iri = row.get(OF_MENTIONS.contains(table) ? "concept" : table.subject());
    String end = ConceptNames.end(iri);
    if (!end.startsWith(table.kind() + "/")) {
      return Optional.empty();
    }
    return Optional.of(
        new Fact(
            row.get("unit"),
            names.ofFound(table.kind(), iri),
            List.of(),
            end.substring(table.kind().length() + 1),
            span(row),
            row.getOrDefault("exact", title(document, row.get("unit")))));
  }

  /** Classifications are of a unit as a whole: its title says most. */
  static String title(Document document, String unit) {
    return document.unit(unit).flatMap(each -> each.title()).orElse("");
  }

  private static Optional<Span> span(Map<String, String> row) {
    return Optional.ofNullable(row.get("start"))
        .map(start -> new Span(Integer.parseInt(start), Integer.parseInt(row.get("end"))));
  }
}
