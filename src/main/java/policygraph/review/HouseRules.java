package policygraph.review;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import policygraph.Outcome;
import policygraph.Problem;
import policygraph.query.NamedQueries;
import policygraph.query.NamedQuery;

/** The queries of ontology/checks, which must find nothing about an accepted concept. */
final class HouseRules {
  private HouseRules() {}

  static List<Problem> violations(Path ontology, Graph graph, List<Entry> entries) {
    Path folder = ontology.resolve("checks");
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    return switch (NamedQueries.read(folder)) {
      case Outcome.Rejected<NamedQueries> rejected -> rejected.problems();
      case Outcome.Done<NamedQueries> rules -> violations(rules.value(), graph, byIri(entries));
    };
  }

  private static Map<String, Entry> byIri(List<Entry> entries) {
    Map<String, Entry> byIri = new HashMap<>();
    entries.stream()
        .filter(entry -> entry.is(Entry.Decision.ACCEPT))
        .forEach(entry -> byIri.put(Additions.technology(entry.concept()).getURI(), entry));
    return byIri;
  }

  private static List<Problem> violations(
      NamedQueries rules, Graph graph, Map<String, Entry> accepted) {
    List<Problem> problems = new ArrayList<>();
    for (NamedQuery rule : rules.all()) {
      try (QueryExec execution = QueryExec.graph(graph).query(rule.query()).build()) {
        execution
            .select()
            .forEachRemaining(
                row -> {
                  Entry entry = accepted.get(node(row));
                  if (entry != null) {
                    problems.add(problem(rule, entry));
                  }
                });
      }
    }
    return problems.stream().distinct().toList();
  }

  private static String node(Binding row) {
    return row.contains("node") && row.get("node").isURI() ? row.get("node").getURI() : "";
  }

  private static Problem problem(NamedQuery rule, Entry entry) {
    return entry.problem(
        "house-rule",
        "%s: %s (%s)".formatted(entry.concept(), rule.question(), rule.name()),
        "correct the row; docs/ontology-quality.md lists the rules");
  }
}
