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
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/** A concept scheme on one page that stands alone: all that is said of each concept. */
public final class SchemePage {
  private static final List<Node> MATCHES =
      Stream.of(
              SKOS.exactMatch,
              SKOS.closeMatch,
              SKOS.broadMatch,
              SKOS.narrowMatch,
              SKOS.relatedMatch)
          .map(property -> property.asNode())
          .toList();

  private final Graph graph;
  private final Words words;

  private SchemePage(Graph graph) {
    this.graph = graph;
    this.words = new Words(graph);
  }

  /** The schemes there are, sorted by IRI. */
  public static List<String> schemes(Graph vocabularies) {
    return vocabularies
        .find(Node.ANY, RDF.type.asNode(), SKOS.ConceptScheme.asNode())
        .mapWith(triple -> triple.getSubject().getURI())
        .toList()
        .stream()
        .sorted()
        .toList();
  }

  static String of(Site site, String scheme, Visit visit) {
    SchemePage page = new SchemePage(site.graph());
    Node node = NodeFactory.createURI(scheme);
    List<Entry> entries = page.entries(node);
    return Pages.render(
        "scheme",
        visit,
        Map.of(
            "title", page.words.label(node, "en"),
            "titleZh", page.words.label(node, "zh"),
            "iri", scheme,
            "structuredData", StructuredData.of(site.graph(), scheme),
            "path", Link.to(scheme, "").href(),
            "description", page.words.text(node, DCTerms.description.asNode(), "en"),
            "descriptionZh", page.words.text(node, DCTerms.description.asNode(), "zh"),
            "count", entries.size(),
            "entries", entries));
  }

  /** A concept at its depth in the tree, 0 at the top. */
  public record Entry(
      int depth,
      String id,
      String iri,
      String label,
      String labelZh,
      String definition,
      String definitionZh,
      List<String> alsoCalled,
      List<String> notations,
      List<Link> links) {}

  private List<Entry> entries(Node scheme) {
    List<Entry> entries = new ArrayList<>();
    subjects(SKOS.topConceptOf.asNode(), scheme).forEach(top -> add(top, 0, entries));
    return entries;
  }

  private void add(Node concept, int depth, List<Entry> entries) {
    entries.add(entry(concept, depth));
    subjects(SKOS.broader.asNode(), concept).forEach(narrower -> add(narrower, depth + 1, entries));
  }

  private Entry entry(Node concept, int depth) {
    List<String> alsoCalled = new ArrayList<>(words.texts(concept, SKOS.altLabel.asNode(), "en"));
    alsoCalled.addAll(words.texts(concept, SKOS.altLabel.asNode(), "zh"));
    return new Entry(
        depth,
        concept.getURI().substring(concept.getURI().lastIndexOf('/') + 1),
        concept.getURI(),
        words.label(concept, "en"),
        words.label(concept, "zh"),
        words.text(concept, SKOS.definition.asNode(), "en"),
        words.text(concept, SKOS.definition.asNode(), "zh"),
        alsoCalled,
        notations(concept),
        links(concept));
  }

  private List<String> notations(Node concept) {
    return graph
        .find(concept, SKOS.notation.asNode(), Node.ANY)
        .mapWith(Triple::getObject)
        .mapWith(
            value ->
                value.getLiteralLexicalForm()
                    + " ("
                    + value.getLiteralDatatypeURI().replaceFirst("^.*[#/]", "")
                    + ")")
        .toList()
        .stream()
        .sorted()
        .toList();
  }

  private List<Link> links(Node concept) {
    return MATCHES.stream()
        .flatMap(match -> graph.find(concept, match, Node.ANY).toList().stream())
        .map(
            triple ->
                new Link(
                    triple.getObject().getURI(),
                    Words.shortName(triple.getPredicate()) + " " + triple.getObject().getURI()))
        .sorted(Comparator.comparing(Link::text))
        .toList();
  }

  private List<Node> subjects(Node property, Node value) {
    return graph.find(Node.ANY, property, value).mapWith(Triple::getSubject).toList().stream()
        .sorted(
            Comparator.comparing((Node node) -> words.label(node, "en"))
                .thenComparing(Node::getURI))
        .toList();
  }
}
