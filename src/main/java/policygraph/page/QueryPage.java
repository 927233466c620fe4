package policygraph.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import policygraph.query.NamedQuery;

/** A named query with its answer. */
public final class QueryPage {
  private QueryPage() {}

  public static String of(NamedQuery query, RowSet answer) {
    List<Var> columns = answer.getResultVars();
    List<List<String>> rows = new ArrayList<>();
    while (answer.hasNext()) {
      Binding row = answer.next();
      rows.add(columns.stream().map(column -> cell(row.get(column))).toList());
    }
    return page(query, columns.stream().map(Var::getVarName).toList(), rows);
  }

  public static String of(NamedQuery query, boolean answer) {
    return page(query, List.of("answer"), List.of(List.of(Boolean.toString(answer))));
  }

  private static String page(NamedQuery query, List<String> columns, List<List<String>> rows) {
    return Pages.render("query", Map.of("query", query, "columns", columns, "rows", rows));
  }

  /** The page for a query that took too long. */
  public static String timedOut(NamedQuery query) {
    return Pages.render("timed-out", Map.of("query", query));
  }

  private static String cell(Node value) {
    if (value == null) {
      return "";
    }
    return value.isLiteral()
        ? value.getLiteralLexicalForm()
        : value.toString().replaceFirst("^https://w3id.org/policygraph/id/", "");
  }

  /** The page for a name that no query has. */
  public static String unknown(String name, List<NamedQuery> queries) {
    return Pages.render("no-such-query", Map.of("name", name, "queries", queries));
  }

  /** The page of the endpoint, with a query to start from. */
  public static String endpoint(List<NamedQuery> queries, String start) {
    return Pages.render("sparql", Map.of("queries", queries, "text", start));
  }
}
