package policygraph.page;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import policygraph.query.NamedQueries;
import policygraph.query.NamedQuery;
import policygraph.rdf.Prefixes;

/** The query editor: a query to start from, and the named queries to choose among. */
public final class EditorPage {
  private static final String FIRST = "agency-technology";
  private static final String HEADER = "#+";

  private EditorPage() {}

  /** The query is the one asked, else the named one, else one that shows what can be done. */
  public static Content of(NamedQueries queries, Visit visit) {
    Optional<String> asked = visit.parameter("query");
    return Content.htmlWithEditor(
        Pages.render(
            "sparql",
            visit,
            Map.of(
                "queries", queries.all(),
                "text", asked.orElseGet(() -> start(queries, visit)),
                "asked", asked.isPresent(),
                "prefixes", prefixes())));
  }

  private static String start(NamedQueries queries, Visit visit) {
    return visit
        .parameter("example")
        .flatMap(queries::find)
        .or(() -> queries.find(FIRST))
        .map(EditorPage::text)
        .orElse("SELECT * WHERE { ?s ?p ?o } LIMIT 10");
  }

  /** The question in a comment, then the query without the header that machines read. */
  private static String text(NamedQuery query) {
    return query
        .text()
        .lines()
        .filter(line -> !line.startsWith(HEADER))
        .collect(Collectors.joining("\n", "# " + query.question() + "\n", "\n"));
  }

  /** As declarations, the most used first. */
  private static List<String> prefixes() {
    return Prefixes.namespaces().entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<String, String> each) -> !each.getKey().equals("pg")))
        .map(each -> each.getKey() + ": <" + each.getValue() + ">")
        .toList();
  }
}
