package policygraph.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;

/** Targets by their years, and reforms of agencies by theirs, drawn and as lists. */
final class TimelinePage {
  private static final int PAGE = 100;
  private static final String SINCE = "2008";

  private final Site site;
  private final Visit visit;
  private final Facts facts;
  private final Words words;

  private TimelinePage(Site site, Visit visit) {
    this.site = site;
    this.visit = visit;
    this.facts = site.once(Facts.class, Facts::of);
    this.words = site.words();
  }

  record Facts(List<Row> targets, List<Row> changes) {
    static Facts of(Site site) {
      return new Facts(
          site.rows("timeline-targets", Map.of()), site.rows("timeline-changes", Map.of()));
    }
  }

  /** A target with the words that set it. */
  public record Target(String href, String text, UnitName unit) {}

  /** A reform. */
  public record Change(
      String href,
      String label,
      String date,
      String source,
      boolean verified,
      List<Link> before,
      List<Link> after) {}

  static Content of(Site site, Visit visit) {
    return new TimelinePage(site, visit).page();
  }

  private Content page() {
    Map<String, Object> values = new LinkedHashMap<>();
    String document = visit.parameter("document").orElse("");
    String year = visit.parameter("year").orElse("");
    List<Row> targets = targets(document);
    List<Row> chosen =
        targets.stream().filter(row -> year.isEmpty() || row.text("year").equals(year)).toList();
    Paging paging = Paging.of(visit, chosen.size(), PAGE);
    List<Row> changes = changes();
    values.put("document", document);
    values.put("documents", documents());
    values.put("year", year);
    values.put("every", visit.without("year", "page"));
    values.put("bars", YearBars.of(count(targets), this::with));
    values.put("targets", byYear(paging.of(chosen)));
    values.put("before", paging.before());
    values.put("after", paging.after());
    values.put("all", isAll());
    values.put("reforms", YearBars.of(countChanges(changes), each -> "#reforms-" + each));
    values.put("changes", changesByYear(changes));
    return Content.html(Pages.render("timeline", visit, values));
  }

  private String with(String year) {
    return visit.with("year", year);
  }

  private List<Row> targets(String document) {
    return facts.targets().stream()
        .filter(row -> document.isEmpty() || row.text("document").equals(document))
        .toList();
  }

  private Map<String, String> documents() {
    return facts.targets().stream()
        .flatMap(row -> row.node("document").stream())
        .distinct()
        .collect(
            Collectors.toMap(Node::getURI, this::label, (one, other) -> one, LinkedHashMap::new));
  }

  private static Map<String, Integer> count(List<Row> targets) {
    Map<String, Integer> counts = new TreeMap<>();
    targets.forEach(row -> counts.merge(row.text("year"), 1, Integer::sum));
    return counts;
  }

  private Map<String, List<Target>> byYear(List<Row> rows) {
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                row -> row.text("year"),
                LinkedHashMap::new,
                Collectors.mapping(this::target, Collectors.toList())));
  }

  private Target target(Row row) {
    Node unit = row.node("unit").orElseThrow();
    return new Target(
        row.href("target"),
        row.text("text"),
        UnitName.of(unit, site.graph(), visit.language().tag()));
  }

  /**
   * Whether all reforms are asked for, not only those of bodies that documents make responsible.
   */
  private boolean isAll() {
    return visit.parameter("reforms").filter("all"::equals).isPresent();
  }

  private List<Row> changes() {
    return facts.changes().stream()
        .filter(
            row ->
                isAll()
                    || row.text("involved").equals("true")
                        && row.text("date").compareTo(SINCE) >= 0)
        .toList();
  }

  private static Map<String, Integer> countChanges(List<Row> rows) {
    Map<String, Integer> counts = new TreeMap<>();
    rows.stream()
        .map(row -> year(row) + " " + row.text("change"))
        .distinct()
        .forEach(each -> counts.merge(each.substring(0, each.indexOf(' ')), 1, Integer::sum));
    return counts;
  }

  private static String year(Row row) {
    return row.text("date").substring(0, "2008".length());
  }

  private Map<String, List<Change>> changesByYear(List<Row> rows) {
    Map<String, List<Row>> byChange =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.text("change"), LinkedHashMap::new, Collectors.toList()));
    Map<String, List<Change>> byYear = new LinkedHashMap<>();
    byChange
        .values()
        .forEach(
            each ->
                byYear
                    .computeIfAbsent(year(each.getFirst()), y -> new java.util.ArrayList<>())
                    .add(change(each)));
    return byYear;
  }

  private Change change(List<Row> rows) {
    Row first = rows.getFirst();
    return new Change(
        first.href("change"),
        first.node("change").map(this::label).orElse(""),
        first.text("date"),
        first.text("source"),
        first.text("verified").equals("true"),
        bodies(rows, "before"),
        bodies(rows, "after"));
  }

  private List<Link> bodies(List<Row> rows, String variable) {
    return rows.stream()
        .map(row -> row.node(variable))
        .flatMap(Optional::stream)
        .distinct()
        .map(body -> Link.to(body.getURI(), label(body)))
        .toList();
  }

  private String label(Node node) {
    return words.label(node, visit.language().tag());
  }
}
