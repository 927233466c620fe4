package policygraph.page;

import java.util.Comparator;
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

  /** The parameter that chooses between the bodies as written and those of today. */
  private static final String BODIES = "bodies";

  private static final String TODAY = "today";

  private ConceptPage() {}

  /** A row of duties with the body it names. */
  private record Held(Node body, Row row) {}

  /** A number with the key of what it counts. */
  public record Count(int number, String key) {}

  /** A thing that stands in so many of the same units. */
  public record Neighbour(Link link, int units) {}

  /** A duty of an agency, with the body it was given to where that was another. */
  public record Duty(
      Link unit, String document, MatrixCell.Named named, Optional<Link> writtenAs) {}

  /** What may be read of an agency: its duties as written, or those it has now. */
  public record Reform(boolean today, boolean former, List<Link> now, String other) {}

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
    values.put("path", Link.to(concept.getURI(), "").href());
    values.put("definitions", facts.definitions());
    values.put("alsoCalled", facts.alsoCalled());
    values.put("notations", facts.notations());
    values.put("outside", facts.outside());
    values.put("crumbs", facts.above());
    values.put("below", facts.below());
    values.put("changes", facts.changes());
    Succession succession = Succession.of(site.graph(), concept);
    boolean today = succession.touched() && visit.parameter(BODIES).equals(Optional.of(TODAY));
    values.put("reform", reform(site, visit, succession, today));
    Set<Node> bodies = today ? succession.dutiesToday() : Set.of(concept);
    List<Held> duties = duties(site, bodies);
    values.putAll(
        today || !duties.isEmpty()
            ? asAgency(site, visit, concept, bodies, duties)
            : inTexts(site, visit, concept, axis(site, concept)));
    return Content.html(Pages.render("concept", visit, values));
  }

  /** Empty where there was no reform to tell of. */
  private static Optional<Reform> reform(
      Site site, Visit visit, Succession succession, boolean today) {
    if (!succession.touched()) {
      return Optional.empty();
    }
    List<Link> now =
        succession.now().stream()
            .map(body -> link(site, visit, body))
            .sorted(Comparator.comparing(Link::text))
            .toList();
    return Optional.of(
        new Reform(
            today,
            succession.former(),
            now,
            today ? visit.atStart().without(BODIES) : visit.atStart().with(BODIES, TODAY)));
  }

  private static List<Held> duties(Site site, Set<Node> bodies) {
    return bodies.stream()
        .flatMap(
            body ->
                site.rows("duties", Map.of("agency", body)).stream()
                    .map(row -> new Held(body, row)))
        .sorted(Comparator.comparing(Held::row, byUnit(site)))
        .toList();
  }

  private static Optional<Axis> axis(Site site, Node concept) {
    return Stream.of(Axis.values())
        .filter(axis -> site.graph().contains(concept, RDF.type.asNode(), axis.type()))
        .findFirst();
  }

  private static Map<String, Object> asAgency(
      Site site, Visit visit, Node agency, Set<Node> bodies, List<Held> duties) {
    List<Row> rows = duties.stream().map(Held::row).toList();
    Paging paging = Paging.of(visit, duties.size(), PAGE);
    Bars technologies =
        Bars.of(
            site,
            visit,
            site.coverage(Axis.TECHNOLOGY).where(fact -> bodies.contains(fact.agency())),
            Coverage.Fact::concept);
    return Map.of(
        "counts",
        List.of(
            new Count(nodes(rows, "unit").size(), "units"),
            new Count(led(rows), "led"),
            new Count(documents(site, nodes(rows, "unit")), "documents"),
            new Count(technologies.bars().size() + technologies.more(), "technologies")),
        "bars",
        technologies,
        "barsKey",
        "technologies-of",
        "neighbours",
        // Those of several bodies at once cannot be added up: a unit may name more than one.
        bodies.equals(Set.of(agency)) ? neighbours(site, visit, agency, AGENCY) : List.of(),
        "neighboursKey",
        "partners",
        "duties",
        paging.of(duties).stream().map(held -> duty(site, visit, agency, held)).toList(),
        "passages",
        List.of(),
        "matrix",
        "",
        "paging",
        paging);
  }

  private static Comparator<Row> byUnit(Site site) {
    return Comparator.comparing(
            (Row row) -> row.node("unit").orElseThrow(), Passages.readingOrder(site))
        .thenComparing(row -> row.number("start"))
        .thenComparing(row -> row.text("statement"));
  }

  private static int led(List<Row> duties) {
    return nodes(duties.stream().filter(row -> row.has("leads")).toList(), "unit").size();
  }

  private static Duty duty(Site site, Visit visit, Node agency, Held held) {
    Node unit = held.row().node("unit").orElseThrow();
    return new Duty(
        Passages.unit(site, visit, unit),
        Passages.document(site, visit, unit),
        Passages.named(site, visit, held.row()),
        Optional.of(held.body())
            .filter(body -> !body.equals(agency))
            .map(body -> link(site, visit, body)));
  }

  private static Link link(Site site, Visit visit, Node node) {
    return Link.to(node.toString(), site.words().label(node, visit.language().tag()));
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
                    link(site, visit, row.node("neighbour").orElseThrow()), row.number("units")))
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
