package policygraph.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.expr.NodeValue;
import policygraph.query.NamedQuery;

/** A named query with its answer: labels for IRIs, sorted and in pages by the address. */
public final class QueryPage {
  private static final int ROWS = 200;
  private static final String SORT = "sort";
  private static final String LABEL = "Label";

  private final NamedQuery query;
  private final Visit visit;
  private final Function<Node, String> label;

  private QueryPage(NamedQuery query, Visit visit, Function<Node, String> label) {
    this.query = query;
    this.visit = visit;
    this.label = label;
  }

  /**
   * The head of a column.
   *
   * @param sort the address of the page sorted by it
   * @param sorted ascending, descending, or empty
   */
  public record Column(String name, String sort, String sorted) {}

  /** What stands in a row for a column; its language is empty where it has none. */
  public record Cell(String href, String text, String language, boolean number) {}

  public static String of(NamedQuery query, RowSet answer, Site site, Visit visit) {
    List<String> columns = answer.getResultVars().stream().map(Var::getVarName).toList();
    List<Binding> rows = new ArrayList<>();
    answer.forEachRemaining(rows::add);
    Words words = site.words();
    QueryPage page = new QueryPage(query, visit, node -> words.label(node, visit.language().tag()));
    return page.table(columns, rows);
  }

  public static String of(NamedQuery query, boolean answer, Visit visit) {
    QueryPage page = new QueryPage(query, visit, Node::toString);
    Cell told = new Cell("", Boolean.toString(answer), "", false);
    return page.page(
        List.of(new Column("answer", "", "")), List.of(List.of(told)), 1, Paging.of(visit, 1, 1));
  }

  private String table(List<String> columns, List<Binding> rows) {
    List<String> shown = shown(columns);
    sort(rows, columns);
    Paging paging = Paging.of(visit, rows.size(), ROWS);
    return page(
        shown.stream().map(this::column).toList(),
        paging.of(rows).stream()
            .map(row -> shown.stream().map(column -> cell(row, column)).toList())
            .toList(),
        rows.size(),
        paging);
  }

  /** An IRI is shown by its label, so that a column of labels says nothing new. */
  private List<String> shown(List<String> columns) {
    return columns.stream()
        .filter(
            column ->
                !isLabel(column, LABEL, columns)
                    && (visit.language() == Language.EN || !isLabel(column, LABEL + "Zh", columns)))
        .toList();
  }

  private static boolean isLabel(String column, String ending, List<String> columns) {
    return column.endsWith(ending)
        && columns.contains(column.substring(0, column.length() - ending.length()));
  }

  private void sort(List<Binding> rows, List<String> columns) {
    visit
        .parameter(SORT)
        .filter(by -> columns.contains(by.replaceFirst("^-", "")))
        .ifPresent(
            by -> {
              Var column = Var.alloc(by.replaceFirst("^-", ""));
              Comparator<Binding> order =
                  Comparator.comparing(
                      row -> row.get(column), Comparator.nullsFirst(this::compare));
              rows.sort(by.startsWith("-") ? order.reversed() : order);
            });
  }

  /** Literals by their values, so that 10 comes after 9; IRIs by what they are called. */
  private int compare(Node one, Node other) {
    return one.isLiteral() && other.isLiteral()
        ? NodeValue.compareAlways(NodeValue.makeNode(one), NodeValue.makeNode(other))
        : label.apply(one).compareTo(label.apply(other));
  }

  private Column column(String name) {
    String by = visit.parameter(SORT).orElse("");
    String sorted = by.equals(name) ? "ascending" : by.equals("-" + name) ? "descending" : "";
    Visit first = visit.atStart();
    return new Column(name, first.with(SORT, by.equals(name) ? "-" + name : name), sorted);
  }

  private Cell cell(Binding row, String column) {
    Node value = row.get(Var.alloc(column));
    if (value == null) {
      return new Cell("", "", "", false);
    }
    if (value.isURI()) {
      String name = label.apply(value);
      return new Cell(
          Link.to(value.getURI(), "").href(),
          name.replaceFirst("^https://w3id.org/policygraph/id/", ""),
          "",
          false);
    }
    return value.isLiteral()
        ? literal(row, column, value)
        : new Cell("", value.toString(), "", false);
  }

  private static Cell literal(Binding row, String column, Node value) {
    return new Cell(
        column.equals("unit") ? unit(row, value).orElse("") : "",
        value.getLiteralLexicalForm(),
        value.getLiteralLanguage(),
        value.getLiteralDatatype() != null
            && Number.class.isAssignableFrom(
                Optional.<Class<?>>ofNullable(value.getLiteralDatatype().getJavaClass())
                    .orElse(Object.class)));
  }

  /** A unit goes by its code in a document that the same row names. */
  private static Optional<String> unit(Binding row, Node code) {
    return Optional.ofNullable(row.get(Var.alloc("document")))
        .filter(Node::isURI)
        .map(
            document ->
                NodeFactory.createURI(document.getURI() + "/" + code.getLiteralLexicalForm()))
        .map(unit -> Link.to(unit.getURI(), "").href());
  }

  private String page(List<Column> columns, List<List<Cell>> rows, int total, Paging paging) {
    String english = query.question();
    String chinese = query.questionZh().orElse(english);
    boolean inChinese = visit.language() == Language.ZH;
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("query", query);
    values.put("question", inChinese ? chinese : english);
    values.put("questionOther", inChinese ? english : chinese);
    values.put("crumbs", List.of(new Link("/sparql", "SPARQL")));
    values.put("columns", columns);
    values.put("rows", rows);
    values.put("total", total);
    values.put("from", paging.start());
    values.put("before", paging.before());
    values.put("after", paging.after());
    return Pages.render("query", visit, values);
  }

  /** The page for a name that no query has. */
  public static String unknown(String name, List<NamedQuery> queries, Visit visit) {
    return Pages.render("no-such-query", visit, Map.of("name", name, "queries", queries));
  }
}
