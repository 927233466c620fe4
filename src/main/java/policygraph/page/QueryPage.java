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

  public static String of(NamedQuery query, RowSet answer, Visit visit) {
    List<Var> columns = answer.getResultVars();
    List<List<Link>> rows = new ArrayList<>();
    while (answer.hasNext()) {
      Binding row = answer.next();
      rows.add(columns.stream().map(column -> cell(row.get(column))).toList());
    }
    return page(query, columns.stream().map(Var::getVarName).toList(), rows, visit);
  }

  public static String of(NamedQuery query, boolean answer, Visit visit) {
    Link told = new Link("", Boolean.toString(answer));
    return page(query, List.of("answer"), List.of(List.of(told)), visit);
  }

  private static String page(
      NamedQuery query, List<String> columns, List<List<Link>> rows, Visit visit) {
    String english = query.question();
    String chinese = query.questionZh().orElse(english);
    boolean inChinese = visit.language() == Language.ZH;
    return Pages.render(
        "query",
        visit,
        Map.of(
            "query",
            query,
            "question",
            inChinese ? chinese : english,
            "questionOther",
            inChinese ? english : chinese,
            "crumbs",
            List.of(new Link("/sparql", "SPARQL")),
            "columns",
            columns,
            "rows",
            rows));
  }

  private static Link cell(Node value) {
    if (value == null) {
      return new Link("", "");
    }
    return value.isURI()
        ? Link.to(
            value.getURI(), value.getURI().replaceFirst("^https://w3id.org/policygraph/id/", ""))
        : new Link("", value.isLiteral() ? value.getLiteralLexicalForm() : value.toString());
  }

  /** The page for a name that no query has. */
  public static String unknown(String name, List<NamedQuery> queries, Visit visit) {
    return Pages.render("no-such-query", visit, Map.of("name", name, "queries", queries));
  }
}
