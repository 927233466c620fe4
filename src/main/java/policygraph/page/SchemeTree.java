package policygraph.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;

/** A concept scheme as a tree to unfold and to search, its concepts leading to their own pages. */
final class SchemeTree {
  /** A larger scheme tells the definitions of what is searched for only, to stay light. */
  private static final int TELLS_ALL = 200;

  private static final int DEEPEST = 20;

  private final Site site;
  private final Words words;
  private final Language language;
  private final Optional<String> sought;
  private final Map<Node, Integer> units;
  private final Set<Node> met = new HashSet<>();
  private final boolean tells;

  private SchemeTree(Site site, Visit visit, Map<Node, Integer> units, boolean tells) {
    this.site = site;
    this.words = site.words();
    this.language = visit.language();
    this.sought = visit.parameter("q").map(text -> text.toLowerCase(Locale.ROOT));
    this.units = units;
    this.tells = tells || sought.isPresent();
  }

  /**
   * A concept and what lies below it.
   *
   * @param units in which it stands itself
   * @param matches whether it is what was searched for
   */
  public record Branch(
      Link link,
      String id,
      String other,
      String definition,
      int units,
      boolean matches,
      List<Branch> below) {}

  static Content of(Site site, Node scheme, Visit visit) {
    Map<Node, Integer> units =
        site.rows("concepts-found", Map.of("scheme", scheme)).stream()
            .filter(row -> row.has("concept"))
            .collect(
                Collectors.toMap(
                    row -> row.node("concept").orElseThrow(), row -> row.number("units")));
    int concepts = site.graph().find(Node.ANY, SKOS.inScheme.asNode(), scheme).toList().size();
    SchemeTree tree = new SchemeTree(site, visit, units, concepts <= TELLS_ALL);
    List<Branch> branches = tree.branches(tree.tops(scheme), 0);
    return Content.html(
        Pages.render(
            "scheme-tree",
            visit,
            Map.of(
                "title", tree.words.label(scheme, visit.language().tag()),
                "structuredData", StructuredData.of(site.graph(), scheme.getURI()),
                "titleZh", tree.words.label(scheme, visit.language().other().tag()),
                "path", Link.to(scheme.getURI(), "").href(),
                "description",
                    tree.words.text(scheme, DCTerms.description.asNode(), visit.language().tag()),
                "concepts", concepts,
                "found", units.size(),
                "matches", count(branches),
                "branches", branches,
                "crumbs", List.of(crumb(visit)))));
  }

  private static Link crumb(Visit visit) {
    return new Link(
        "/vocabularies", Messages.say(visit.language(), "vocabularies.title", List.of()));
  }

  private Set<Node> tops(Node scheme) {
    return site.graph()
        .find(Node.ANY, SKOS.topConceptOf.asNode(), scheme)
        .mapWith(Triple::getSubject)
        .toSet();
  }

  private List<Branch> branches(Set<Node> concepts, int depth) {
    return concepts.stream()
        .filter(concept -> depth < DEEPEST && met.add(concept))
        .map(concept -> branch(concept, depth))
        .filter(branch -> branch.matches() || !branch.below().isEmpty())
        .sorted(Comparator.comparing(branch -> branch.link().text().toLowerCase(Locale.ROOT)))
        .toList();
  }

  private Branch branch(Node concept, int depth) {
    String iri = concept.toString();
    return new Branch(
        Link.to(iri, words.label(concept, language.tag())),
        iri.substring(iri.lastIndexOf('/') + 1),
        words.label(concept, language.other().tag()),
        tells ? words.text(concept, SKOS.definition.asNode(), language.tag()) : "",
        units.getOrDefault(concept, 0),
        sought.map(text -> isCalled(concept, text)).orElse(true),
        branches(site.hierarchy().narrower(concept), depth + 1));
  }

  /** Whether one of its names, in whichever language, holds the text. */
  private boolean isCalled(Node concept, String text) {
    return Stream.of(SKOS.prefLabel, SKOS.altLabel, SKOS.notation)
        .flatMap(
            property -> site.graph().find(concept, property.asNode(), Node.ANY).toList().stream())
        .map(Triple::getObject)
        .filter(Node::isLiteral)
        .anyMatch(name -> name.getLiteralLexicalForm().toLowerCase(Locale.ROOT).contains(text));
  }

  private static int count(List<Branch> branches) {
    List<Branch> open = new ArrayList<>(branches);
    int count = 0;
    while (!open.isEmpty()) {
      Branch branch = open.removeLast();
      count += branch.matches() ? 1 : 0;
      open.addAll(branch.below());
    }
    return count;
  }
}
