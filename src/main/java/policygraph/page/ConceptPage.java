package policygraph.page;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/** A concept of a vocabulary, an agency among them: what it is, where it stands, beside what. */
final class ConceptPage {
  private static final int PAGE = 20;
  private static final String ONTOLOGY = "https://w3id.org/policygraph/ontology#";
  private static final Node AGENCY = NodeFactory.createURI(ONTOLOGY + "agency");
  private static final Node MENTION = NodeFactory.createURI(ONTOLOGY + "mentionOf");

  private ConceptPage() {}

  /** A number with the key of what it counts. */
  public record Count(int number, String key) {}

  /** A thing that stands in so many of the same units. */
  public record Neighbour(Link link, int units) {}

  /** A duty of an agency. */
  public record Duty(Link unit, String document, MatrixCell.Named named) {}

  static boolean isOf(Graph graph, Node node) {
    return graph.contains(node, RDF.type.asNode(), SKOS.Concept.asNode());
  }

  static Content of(Site site, Node concept, Visit visit) {
    ConceptFacts facts = new ConceptFacts(site, visit, concept);
    Words words = site.words();
    Map<String, Object> values = new HashMap<>();
    values.put("title", words.label(concept, visit.language().tag()));
    values.put("titleZh", words.label(concept, visit.language().other().tag()));
    values.put("iri", concept.getURI());
    values.put("structuredData", StructuredData.of(site.graph(), concept.getURI()));
    values.put("path", Link.to(concept.getURI(), "").href());
    values.put("definitions", facts.definitions());
    values.put("alsoCalled", facts.alsoCalled());
    values.put("notations", facts.notations());
    values.put("outside", facts.outside());
    values.put("crumbs", facts.above());
    values.put("below", facts.below());
    values.put("changes", facts.changes());
    Optional<Axis> axis = axis(site, concept);
    List<Row> duties = site.rows("duties", Map.of("agency", concept));
    values.putAll(
        duties.isEmpty()
            ? inTexts(site, visit, concept, axis)
            : asAgency(site, visit, concept, duties));
    return Content.html(Pages.render("concept", visit, values));
  }

  private static Optional<Axis> axis(Site site, Node concept) {
    return Stream.of(Axis.values())
        .filter(axis -> site.graph().contains(concept, RDF.type.asNode(), axis.type()))
        .findFirst();
  }

  private static Map<String, Object> asAgency(Site site, Visit visit, Node agency, List<Row> rows) {
    List<Row> duties = rows.stream().sorted(byUnit(site)).toList();
    Paging paging = Paging.of(visit, duties.size(), PAGE);
    Bars technologies =
        Bars.of(
            site,
            visit,
            site.coverage(Axis.TECHNOLOGY).where(fact -> fact.agency().equals(agency)),
            Coverage.Fact::concept);
    return Map.of(
        "counts",
        List.of(
            new Count(nodes(duties, "unit").size(), "units"),
            new Count(led(duties), "led"),
            new Count(documents(site, nodes(duties, "unit")), "documents"),
            new Count(technologies.bars().size() + technologies.more(), "technologies")),
        "bars",
        technologies,
        "barsKey",
        "technologies-of",
        "neighbours",
        neighbours(site, visit, agency, AGENCY),
        "neighboursKey",
        "partners",
        "duties",
        paging.of(duties).stream().map(row -> duty(site, visit, row)).toList(),
        "passages",
        List.of(),
        "matrix",
        "",
        "paging",
        paging);
  }

  private static java.util.Comparator<Row> byUnit(Site site) {
    return java.util.Comparator.comparing(
            (Row row) -> row.node("unit").orElseThrow(), Passages.readingOrder(site))
        .thenComparing(row -> row.number("start"))
        .thenComparing(row -> row.text("statement"));
  }

  private static int led(List<Row> duties) {
    return nodes(duties.stream().filter(row -> row.has("leads")).toList(), "unit").size();
  }

  private static Duty duty(Site site, Visit visit, Row row) {
    Node unit = row.node("unit").orElseThrow();
    return new Duty(
        Passages.unit(site, visit, unit),
        Passages.document(site, visit, unit),
        Passages.named(site, visit, row));
  }

  /** Where a concept stands; what lies below it counts for the agencies only. */
  private static Map<String, Object> inTexts(
      Site site, Visit visit, Node concept, Optional<Axis> axis) {
    Map<String, Row> firsts = new LinkedHashMap<>();
    site.rows("passages-of", Map.of("concept", concept))
        .forEach(row -> firsts.putIfAbsent(row.text("statement"), row));
    List<Row> rows = firsts.values().stream().sorted(byUnit(site)).toList();
    Set<Node> units = nodes(rows, "unit");
    Paging paging = Paging.of(visit, rows.size(), PAGE);
    Bars agencies = agencies(site, visit, concept, axis);
    return Map.of(
        "counts",
        List.of(
            new Count(rows.size(), "passages"),
            new Count(units.size(), "units-of"),
            new Count(documents(site, units), "documents"),
            new Count(agencies.bars().size() + agencies.more(), "agencies")),
        "bars",
        agencies,
        "barsKey",
        "agencies-of",
        "neighbours",
        neighbours(site, visit, concept, axis.map(Axis::property).orElse(MENTION)),
        "neighboursKey",
        "together",
        "duties",
        List.of(),
        "passages",
        paging.of(rows).stream()
            .map(row -> Passages.passage(site, visit, row.node("unit").orElseThrow(), row))
            .toList(),
        "matrix",
        axis.map(each -> matrix(site, each, concept)).orElse(""),
        "paging",
        paging);
  }

  private static Bars agencies(Site site, Visit visit, Node concept, Optional<Axis> axis) {
    Set<Node> below = site.hierarchy().within(concept);
    return Bars.of(
        site,
        visit,
        axis.stream()
            .flatMap(each -> site.coverage(each).where(fact -> below.contains(fact.concept()))),
        Coverage.Fact::agency);
  }

  private static String matrix(Site site, Axis axis, Node concept) {
    return site.hierarchy().narrower(concept).isEmpty()
        ? ""
        : Visit.address("/matrix", Map.of("of", axis.key(), "branch", Link.name(concept.getURI())));
  }

  private static List<Neighbour> neighbours(Site site, Visit visit, Node concept, Node says) {
    return site.rows("neighbours", Map.of("concept", concept, "says", says)).stream()
        .filter(row -> row.has("neighbour"))
        .map(
            row ->
                new Neighbour(
                    Link.to(
                        row.text("neighbour"),
                        site.words()
                            .label(row.node("neighbour").orElseThrow(), visit.language().tag())),
                    row.number("units")))
        .toList();
  }

  private static Set<Node> nodes(List<Row> rows, String variable) {
    return rows.stream().map(row -> row.node(variable).orElseThrow()).collect(Collectors.toSet());
  }

  private static int documents(Site site, Set<Node> units) {
    return (int)
        units.stream().flatMap(unit -> site.units().document(unit).stream()).distinct().count();
  }
}
