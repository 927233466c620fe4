package policygraph.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * The passages that a fact rests on: that an agency covers a technology (or sector, instrument,
 * group of addressees), is responsible for a unit, or that a unit speaks of one of them.
 */
final class WhyPage {
  static final String PATH = "/why";
  private static final int SHOWN = 50;

  /** Names of the parameter for the concept; all mean the same. */
  private static final List<String> CONCEPT =
      List.of("concept", "technology", "sector", "instrument", "group", "application");

  private final Site site;
  private final Visit visit;
  private final Words words;
  private final Map<Node, Optional<Reading>> readings = new LinkedHashMap<>();

  private WhyPage(Site site, Visit visit) {
    this.site = site;
    this.visit = visit;
    this.words = site.words();
  }

  /** The address of the page for these parameters. */
  static String address(Map<String, String> parameters) {
    return new Visit(Language.EN, PATH, parameters, true).with("", "");
  }

  /**
   * One reason: who is responsible, and where the concept is spoken of.
   *
   * @param clause absent where no agency is asked for
   * @param words absent where no concept is asked for
   */
  public record Reason(Link unit, Optional<Quotation> clause, List<Quotation> words) {}

  static Content of(Site site, Visit visit) {
    return new WhyPage(site, visit).content();
  }

  private Content content() {
    Optional<Node> agency = asked("agency");
    Optional<Node> concept = CONCEPT.stream().flatMap(name -> asked(name).stream()).findFirst();
    Optional<Node> unit = asked("unit");
    Map<String, Node> values = new TreeMap<>();
    agency.ifPresent(node -> values.put("agency", node));
    concept.ifPresent(node -> values.put("concept", node));
    unit.ifPresent(node -> values.put("unit", node));
    boolean enough = values.size() > 1;
    List<Row> rows = enough ? site.rows(view(agency, concept), values) : List.of();
    return Content.html(
        Pages.render(
            "why",
            visit,
            Map.of(
                "enough", enough,
                "agency", named(agency),
                "concept", named(concept),
                "unit", named(unit),
                "more", Math.max(0, rows.size() - SHOWN),
                "reasons", reasons(rows.stream().limit(SHOWN).toList()))));
  }

  private static String view(Optional<Node> agency, Optional<Node> concept) {
    return agency.isEmpty() ? "why-unit" : concept.isEmpty() ? "why-responsible" : "why-agency";
  }

  private Optional<Node> asked(String name) {
    return visit.parameter(name).filter(WhyPage::isIri).map(NodeFactory::createURI);
  }

  private static boolean isIri(String text) {
    return text.matches("https?://[^\\s<>\"{}|\\\\^`]{1,500}");
  }

  private List<Link> named(Optional<Node> node) {
    return node.stream().map(this::link).toList();
  }

  private Link link(Node node) {
    String code = words.texts(node, Terms.CODE, "").stream().findFirst().orElse("");
    String label = words.label(node, visit.language().tag());
    return Link.to(node.getURI(), (code + " " + label).strip());
  }

  /** Rows of one responsibility together. */
  private List<Reason> reasons(List<Row> rows) {
    Map<List<Optional<Node>>, List<Row>> together = new LinkedHashMap<>();
    for (Row row : rows) {
      together
          .computeIfAbsent(
              List.of(row.node("responsibility"), row.node("unit")), key -> new ArrayList<>())
          .add(row);
    }
    return together.values().stream().map(this::reason).toList();
  }

  private Reason reason(List<Row> rows) {
    Row first = rows.getFirst();
    return new Reason(
        first.node("unit").map(this::link).orElse(new Link("", "")),
        first.node("responsibility").flatMap(this::quotation),
        rows.stream()
            .flatMap(row -> row.node("statement").stream())
            .distinct()
            .flatMap(node -> quotation(node).stream())
            .toList());
  }

  private Optional<Quotation> quotation(Node statement) {
    return Stream.of(statement)
        .flatMap(node -> words.values(node, Terms.UNIT).stream())
        .findFirst()
        .flatMap(unit -> readings.computeIfAbsent(unit, this::reading))
        .flatMap(reading -> Quotation.of(site, reading, statement, visit));
  }

  private Optional<Reading> reading(Node unit) {
    return site.documentOf(unit).map(site::readingOf);
  }
}
