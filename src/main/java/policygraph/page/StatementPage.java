package policygraph.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.XSD;
import policygraph.rdf.Prefixes;

/** One statement: what it says, on which words, how it was found, and what follows from it. */
final class StatementPage {
  static final Set<String> KINDS =
      Set.of(
          "Mention",
          "Responsibility",
          "Clause",
          "Classification",
          "Directive",
          "Target",
          "Quantity",
          "SentenceCoverage",
          "Emendation");

  /** What has a place of its own on the page. */
  private static final Set<String> ELSEWHERE =
      Set.of("evidence", "unit", "method", "confidence", "technology", "leadAgency");

  private static final int SHOWN = 40;

  private final Graph graph;
  private final Site site;
  private final Visit visit;
  private final Words words;
  private final Node node;

  private StatementPage(Site site, String iri, Visit visit) {
    this.site = site;
    this.graph = site.graph();
    this.visit = visit;
    this.words = site.words();
    this.node = NodeFactory.createURI(iri);
  }

  /** A property in words, and its value. */
  public record Line(String property, Link value) {}

  /** What follows: a triple in words. */
  public record Fact(Link subject, String property, Link object, String why) {}

  static Optional<Content> of(Site site, String iri, Visit visit) {
    StatementPage page = new StatementPage(site, iri, visit);
    return page.kind().map(page::content);
  }

  private Optional<Node> kind() {
    return words.values(node, RDF.type.asNode()).stream()
        .filter(type -> type.getURI().startsWith(Terms.NS))
        .filter(type -> KINDS.contains(Terms.lastName(type.getURI())))
        .findFirst();
  }

  private Content content(Node kind) {
    Optional<Node> unit = first(Terms.UNIT);
    Optional<Reading> reading = unit.flatMap(site::documentOf).map(site::readingOf);
    String about = about(reading);
    return Content.html(
        Pages.render(
            "statement",
            visit,
            Map.ofEntries(
                Map.entry("kind", label(kind)),
                Map.entry("kindNote", definition(kind)),
                Map.entry("about", about.isEmpty() ? place(unit) : about),
                Map.entry("iri", node.getURI()),
                Map.entry("path", visit.path()),
                Map.entry("crumbs", crumbs(reading, unit)),
                Map.entry(
                    "quotation",
                    reading.flatMap(it -> Quotation.of(site, it, node, visit)).stream().toList()),
                Map.entry("lines", lines()),
                Map.entry("definitions", definitions()),
                Map.entry("methods", methods()),
                Map.entry("confidence", confidence()),
                Map.entry("facts", facts(unit)),
                Map.entry("beside", reading.map(this::beside).orElse(List.of())),
                Map.entry(
                    "target",
                    reading.flatMap(it -> TargetLine.of(site, it, node)).stream().toList()),
                Map.entry("turtle", turtle()))));
  }

  private Optional<Node> first(Node property) {
    return words.values(node, property).stream().findFirst();
  }

  private String label(Node each) {
    return words.label(each, visit.language().tag());
  }

  private String definition(Node each) {
    return java.util.stream.Stream.of(visit.language().tag(), "en", "zh")
        .map(language -> words.text(each, SKOS.definition.asNode(), language))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  private String about(Optional<Reading> reading) {
    String agency = first(Terms.of("agency")).map(this::label).orElse("");
    return agency.isEmpty()
        ? reading.map(it -> new Marks(site, it, visit).about(node)).orElse("")
        : agency;
  }

  /** A statement that names nothing goes by the unit it is about. */
  private String place(Optional<Node> unit) {
    return unit.map(it -> UnitName.of(it, graph, visit.language().tag()))
        .map(it -> (it.code() + " " + it.title()).strip())
        .orElse("");
  }

  private List<Link> crumbs(Optional<Reading> reading, Optional<Node> unit) {
    List<Link> crumbs = new ArrayList<>();
    reading.ifPresent(
        it -> crumbs.add(Link.to(it.document().getURI(), Words.cut(label(it.document())))));
    unit.filter(Node::isURI)
        .ifPresent(
            it ->
                crumbs.add(
                    Link.to(
                        it.getURI(),
                        words.texts(it, Terms.CODE, "").stream().findFirst().orElse(label(it)))));
    return crumbs;
  }

  /** Everything that is said, but for what has its own place. */
  private List<Line> lines() {
    return graph
        .find(node, Node.ANY, Node.ANY)
        .filterDrop(triple -> triple.getPredicate().equals(RDF.type.asNode()))
        .filterDrop(StatementPage::isElsewhere)
        .mapWith(triple -> new Line(label(triple.getPredicate()), link(triple.getObject())))
        .toList()
        .stream()
        .sorted(
            Comparator.comparing(Line::property)
                .thenComparing(line -> line.value().text())
                .thenComparing(line -> line.value().href()))
        .limit(SHOWN)
        .toList();
  }

  private static boolean isElsewhere(Triple triple) {
    String iri = triple.getPredicate().getURI();
    return iri.startsWith(Terms.NS) && ELSEWHERE.contains(Terms.lastName(iri));
  }

  private Link link(Node value) {
    return value.isURI() ? Link.to(value.getURI(), label(value)) : new Link("", literal(value));
  }

  private String literal(Node value) {
    String text = Words.shortName(value);
    return value.isLiteral() && XSD.xboolean.getURI().equals(value.getLiteralDatatypeURI())
        ? Messages.say(visit.language(), "reader." + text, List.of())
        : text;
  }

  /** What the concepts that it names mean. */
  private List<Line> definitions() {
    Set<Line> definitions = new LinkedHashSet<>();
    for (String property :
        List.of("mentionOf", "sector", "instrument", "targetGroup", "force", "role", "coverage")) {
      for (Node concept : words.values(node, Terms.of(property))) {
        if (!definition(concept).isEmpty()) {
          definitions.add(new Line(definition(concept), Link.to(concept.getURI(), label(concept))));
        }
      }
    }
    return List.copyOf(definitions);
  }

  private List<Line> methods() {
    return words.values(node, Terms.of("method")).stream()
        .map(method -> new Line(definition(method), Link.to(method.getURI(), label(method))))
        .toList();
  }

  private String confidence() {
    return graph
        .find(node, Terms.of("confidence"), Node.ANY)
        .mapWith(Triple::getObject)
        .filterKeep(Node::isLiteral)
        .mapWith(Node::getLiteralLexicalForm)
        .nextOptional()
        .orElse("");
  }

  /** What is said between the unit and what the statement names, in either direction. */
  private List<Fact> facts(Optional<Node> unit) {
    List<Fact> facts = new ArrayList<>();
    for (Node at : unit.stream().toList()) {
      for (Node named : named()) {
        graph.find(at, Node.ANY, named).forEachRemaining(triple -> facts.add(fact(triple)));
        graph.find(named, Node.ANY, at).forEachRemaining(triple -> facts.add(fact(triple)));
      }
    }
    facts.sort(Comparator.comparing(Fact::property));
    return facts;
  }

  private Set<Node> named() {
    Set<Node> named = new LinkedHashSet<>();
    for (String property : List.of("agency", "mentionOf", "sector", "instrument", "targetGroup")) {
      named.addAll(words.values(node, Terms.of(property)));
    }
    return named;
  }

  private Fact fact(Triple triple) {
    String why =
        words.values(node, Terms.of("agency")).contains(triple.getSubject())
            ? WhyPage.address(
                Map.of("agency", triple.getSubject().getURI(), "unit", triple.getObject().getURI()))
            : WhyPage.address(
                Map.of(
                    "unit", triple.getSubject().getURI(),
                    "concept", triple.getObject().getURI()));
    return new Fact(
        link(triple.getSubject()), label(triple.getPredicate()), link(triple.getObject()), why);
  }

  /** Other statements on the same words, or on some of them. */
  private List<Line> beside(Reading reading) {
    List<Evidence> own =
        reading.evidence().stream().filter(each -> each.statement().equals(node)).toList();
    if (own.isEmpty()) {
      return List.of();
    }
    Evidence first = own.getFirst();
    Marks marks = new Marks(site, reading, visit);
    return reading.evidence().stream()
        .filter(each -> each.start() < first.end() && each.end() > first.start())
        .map(Evidence::statement)
        .filter(each -> !each.equals(node))
        .distinct()
        .limit(SHOWN)
        .map(each -> new Line(kindOf(each), Link.to(each.toString(), named(each, marks))))
        .toList();
  }

  private String kindOf(Node statement) {
    return words.values(statement, RDF.type.asNode()).stream()
        .filter(type -> KINDS.contains(Terms.lastName(type.getURI())))
        .map(this::label)
        .findFirst()
        .orElse("");
  }

  private String named(Node statement, Marks marks) {
    return words.values(statement, Terms.of("agency")).stream()
        .map(this::label)
        .findFirst()
        .or(() -> Optional.of(marks.about(statement)).filter(about -> !about.isEmpty()))
        .or(() -> Optional.of(marks.corrected(statement)).filter(reading -> !reading.isEmpty()))
        .orElseGet(() -> Terms.lastName(statement.toString()));
  }

  private String turtle() {
    Graph own = GraphMemFactory.createDefaultGraphSameTerm();
    own.getPrefixMapping().setNsPrefixes(Prefixes.namespaces());
    graph.find(node, Node.ANY, Node.ANY).forEachRemaining(own::add);
    return RDFWriter.source(own)
        .lang(Lang.TURTLE)
        .asString()
        .lines()
        .filter(line -> !line.startsWith("PREFIX"))
        .collect(Collectors.joining("\n"))
        .strip();
  }
}
