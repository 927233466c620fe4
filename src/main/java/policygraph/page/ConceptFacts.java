package policygraph.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.SKOS;
import policygraph.datafile.BundledFile;

/** What a vocabulary says of a concept. */
final class ConceptFacts {
  private static final List<Node> MATCHES =
      Stream.of(
              SKOS.exactMatch,
              SKOS.closeMatch,
              SKOS.broadMatch,
              SKOS.narrowMatch,
              SKOS.relatedMatch,
              FOAF.homepage)
          .map(property -> property.asNode())
          .toList();

  private static final Map<String, String> ELSEWHERE =
      BundledFile.yaml(
          ConceptFacts.class, "elsewhere.yml", Set.of("names"), yaml -> yaml.textMap("names"));

  private final Site site;
  private final Graph graph;
  private final Words words;
  private final Language language;
  private final Node concept;

  ConceptFacts(Site site, Visit visit, Node concept) {
    this.site = site;
    this.graph = site.graph();
    this.words = site.words();
    this.language = visit.language();
    this.concept = concept;
  }

  /** A text with the language it is written in. */
  public record Said(String language, String text) {}

  /** A thing elsewhere, and how near it is: the local name of the property. */
  public record Outside(String strength, Link link) {}

  /** Something that became of an agency, or of which it came. */
  public record Change(String date, Link event, List<Link> from, List<Link> to, boolean checked) {}

  /** Definitions, that in the language of the page first. */
  List<Said> definitions() {
    return Stream.of(language, language.other())
        .flatMap(
            each ->
                words.texts(concept, SKOS.definition.asNode(), each.tag()).stream()
                    .map(text -> new Said(each.tag(), text)))
        .toList();
  }

  List<Said> alsoCalled() {
    return Stream.of(language, language.other())
        .flatMap(
            each ->
                words.texts(concept, SKOS.altLabel.asNode(), each.tag()).stream()
                    .map(text -> new Said(each.tag(), text)))
        .toList();
  }

  List<String> notations() {
    return graph
        .find(concept, SKOS.notation.asNode(), Node.ANY)
        .mapWith(Triple::getObject)
        .filterKeep(Node::isLiteral)
        .mapWith(
            value ->
                value.getLiteralLexicalForm()
                    + " ("
                    + value.getLiteralDatatypeURI().replaceFirst("^.*[#/]", "")
                    + ")")
        .toList()
        .stream()
        .map(text -> text.replace(" (string)", ""))
        .sorted()
        .toList();
  }

  /** The nearest first. */
  List<Outside> outside() {
    List<Outside> links = new ArrayList<>();
    for (Node match : MATCHES) {
      for (Node value : words.values(concept, match)) {
        links.add(
            new Outside(match.getLocalName(), new Link(value.getURI(), address(value.getURI()))));
      }
    }
    return links;
  }

  private static String address(String iri) {
    return ELSEWHERE.entrySet().stream()
        .filter(each -> iri.startsWith(each.getKey()))
        .map(each -> each.getValue() + " " + iri.substring(each.getKey().length()))
        .findFirst()
        .orElseGet(() -> withoutScheme(iri));
  }

  private static String withoutScheme(String iri) {
    return iri.replaceFirst("^https?://(www\\.)?", "").replaceFirst("/$", "");
  }

  /** The vocabulary, then what the concept lies under, from the top. */
  List<Link> above() {
    List<Link> links = new ArrayList<>();
    links.add(new Link("/vocabularies", Messages.say(language, "frame.vocabularies", List.of())));
    words.values(concept, SKOS.inScheme.asNode()).stream()
        .limit(1)
        .map(this::link)
        .forEach(links::add);
    site.hierarchy().path(concept).stream().map(this::link).forEach(links::add);
    return links;
  }

  List<Link> below() {
    return site.hierarchy().narrower(concept).stream()
        .map(this::link)
        .sorted(Comparator.comparing(Link::text))
        .toList();
  }

  /** Reforms, the earliest first. */
  List<Change> changes() {
    return site.rows("changes", Map.of("agency", concept)).stream()
        .map(
            row -> {
              Node event = row.node("change").orElseThrow();
              return new Change(
                  row.text("date"),
                  link(event),
                  links(event, "originalOrganization"),
                  links(event, "resultingOrganization"),
                  !row.text("verified").equals("false"));
            })
        .toList();
  }

  private List<Link> links(Node event, String property) {
    return words
        .values(
            event,
            org.apache.jena.graph.NodeFactory.createURI("http://www.w3.org/ns/org#" + property))
        .stream()
        .map(this::link)
        .toList();
  }

  private Link link(Node node) {
    return Link.to(node.toString(), words.label(node, language.tag()));
  }
}
