package policygraph.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import policygraph.datafile.BundledFile;

/**
 * The ontology explained: a drawing, then each term with its links and an example from the graph
 * that is served.
 */
final class OntologyPage {
  private static final String IRI = "https://w3id.org/policygraph/ontology";
  private static final Node ONTOLOGY = NodeFactory.createURI(IRI);
  private static final Node GRAPH = NodeFactory.createURI(ThingPages.ONTOLOGY_GRAPH);

  private final Graph ontology;
  private final Words words;
  private final Examples examples;
  private final Language language;

  private OntologyPage(Graph ontology, Examples examples, Language language) {
    this.ontology = ontology;
    this.examples = examples;
    this.language = language;
    this.words = new Words(ontology);
  }

  static String of(Site site, Visit visit) {
    Examples examples = site.once(Examples.class, Examples::of);
    OntologyPage page = new OntologyPage(site.graph(GRAPH), examples, visit.language());
    return Pages.render(
        "ontology",
        visit,
        Map.of(
            "structuredData", StructuredData.of(site.graph(), ThingPages.ONTOLOGY),
            "title", page.own(ONTOLOGY, DCTerms.title.asNode()),
            "titleOther", page.other(ONTOLOGY, DCTerms.title.asNode()),
            "description", page.own(ONTOLOGY, DCTerms.description.asNode()),
            "descriptionOther", page.other(ONTOLOGY, DCTerms.description.asNode()),
            "header", page.header(),
            "drawing", BundledFile.read(OntologyPage.class, "model.svg"),
            "groups", page.groups()));
  }

  /** A term with all that is said of it. */
  public record Term(
      String name,
      String iri,
      String label,
      String labelOther,
      String definition,
      String definitionOther,
      List<Fact> facts,
      List<Text> examples,
      List<Text> notes,
      String fromGraph) {}

  /** A text with its language. */
  public record Text(String language, String text) {}

  /** A line of a term: the key of what, and the terms it leads to. */
  public record Fact(String name, List<Link> links) {}

  public record Group(String name, List<Term> terms) {}

  /** Name and values of what the header says, IRIs as links. */
  public record HeaderLine(String name, String value) {}

  private List<HeaderLine> header() {
    return ontology.find(ONTOLOGY, Node.ANY, Node.ANY).toList().stream()
        .filter(triple -> !triple.getPredicate().equals(DCTerms.description.asNode()))
        .map(
            triple ->
                new HeaderLine(
                    Words.shortName(triple.getPredicate()), Words.shortName(triple.getObject())))
        .sorted(Comparator.comparing(HeaderLine::name).thenComparing(HeaderLine::value))
        .toList();
  }

  private List<Group> groups() {
    List<Group> groups = new ArrayList<>();
    groups.add(new Group("classes", terms(OWL.Class.asNode())));
    groups.add(new Group("relations", terms(OWL.ObjectProperty.asNode())));
    groups.add(new Group("values", terms(OWL.DatatypeProperty.asNode())));
    groups.add(new Group("annotations", terms(OWL.AnnotationProperty.asNode())));
    groups.add(new Group("datatypes", terms(RDFS.Datatype.asNode())));
    return groups;
  }

  private List<Term> terms(Node kind) {
    return ontology
        .find(Node.ANY, RDF.type.asNode(), kind)
        .mapWith(Triple::getSubject)
        .filterKeep(term -> term.isURI() && term.getURI().startsWith(IRI + "#"))
        .toList()
        .stream()
        .sorted(Comparator.comparing(Node::getURI))
        .map(this::term)
        .toList();
  }

  private Term term(Node term) {
    return new Term(
        term.getURI().substring(IRI.length() + 1),
        term.getURI(),
        own(term, RDFS.label.asNode()),
        other(term, RDFS.label.asNode()),
        own(term, SKOS.definition.asNode()),
        other(term, SKOS.definition.asNode()),
        facts(term),
        texts(term, SKOS.example.asNode()),
        List.copyOf(notes(term)),
        examples.of(term));
  }

  private List<Text> notes(Node term) {
    List<Text> notes = new ArrayList<>(texts(term, SKOS.scopeNote.asNode()));
    notes.addAll(texts(term, SKOS.editorialNote.asNode()));
    return notes;
  }

  private String own(Node term, Node property) {
    return words.text(term, property, language.tag());
  }

  private String other(Node term, Node property) {
    return words.text(term, property, language.other().tag());
  }

  /** In the language of the page, or in the other where there is none. */
  private List<Text> texts(Node term, Node property) {
    return Stream.of(language, language.other())
        .map(
            each ->
                words.texts(term, property, each.tag()).stream()
                    .map(text -> new Text(each.tag(), text))
                    .toList())
        .filter(texts -> !texts.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private List<Fact> facts(Node term) {
    List<Fact> facts = new ArrayList<>();
    addFact(facts, "kind-of", words.values(term, RDFS.subClassOf.asNode()));
    addFact(facts, "case-of", words.values(term, RDFS.subPropertyOf.asNode()));
    addFact(facts, "kinds", subjects(RDFS.subClassOf.asNode(), term));
    addFact(facts, "cases", subjects(RDFS.subPropertyOf.asNode(), term));
    addFact(facts, "from", words.values(term, RDFS.domain.asNode()));
    addFact(facts, "to", words.values(term, RDFS.range.asNode()));
    addFact(facts, "starts-here", subjects(RDFS.domain.asNode(), term));
    addFact(facts, "leads-here", subjects(RDFS.range.asNode(), term));
    ontology
        .find(term, OWL2.propertyChainAxiom.asNode(), Node.ANY)
        .mapWith(triple -> new Fact("chain", chain(triple.getObject())))
        .toList()
        .stream()
        .sorted(Comparator.comparing(fact -> fact.links().toString()))
        .forEach(facts::add);
    return facts;
  }

  private void addFact(List<Fact> facts, String name, List<Node> terms) {
    if (!terms.isEmpty()) {
      facts.add(new Fact(name, terms.stream().map(OntologyPage::link).toList()));
    }
  }

  private List<Node> subjects(Node property, Node value) {
    return ontology
        .find(Node.ANY, property, value)
        .mapWith(Triple::getSubject)
        .filterKeep(Node::isURI)
        .toList()
        .stream()
        .sorted(Comparator.comparing(Node::getURI))
        .toList();
  }

  private List<Link> chain(Node list) {
    List<Link> links = new ArrayList<>();
    Node rest = list;
    while (!rest.equals(RDF.nil.asNode())) {
      Node member = object(rest, RDF.first.asNode());
      links.add(member.isURI() ? link(member) : inverse(object(member, OWL.inverseOf.asNode())));
      rest = object(rest, RDF.rest.asNode());
    }
    return links;
  }

  private Link inverse(Node property) {
    Link link = link(property);
    return new Link(link.href(), Messages.say(language, "ontology.inverse", List.of(link.text())));
  }

  private Node object(Node subject, Node property) {
    return ontology.find(subject, property, Node.ANY).next().getObject();
  }

  /** Our own terms are on this page. */
  private static Link link(Node term) {
    String iri = term.getURI();
    return iri.startsWith(IRI + "#")
        ? new Link(iri.substring(IRI.length()), Words.shortName(term))
        : new Link(iri, Words.shortName(term));
  }
}
