package policygraph.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.SKOS;

/** What a unit with all below it, or a whole document, says in numbers. */
final class UnitNumbers {
  private static final int SHOWN = 12;

  /** The properties that are counted, and the scheme of the values of mentions. */
  private static final Map<String, String> COUNTED =
      Map.of(
          "sector", "sectors",
          "instrument", "instruments",
          "targetGroup", "target-groups",
          "force", "force");

  private final Site site;
  private final Visit visit;
  private final Words words;
  private final String of;

  private UnitNumbers(Site site, Node of, Visit visit) {
    this.site = site;
    this.visit = visit;
    this.words = site.words();
    this.of = of.toString();
  }

  /**
   * What is counted of one thing.
   *
   * @param share of the most frequent one, in percent
   * @param why where the passages are
   */
  public record Line(String name, String href, int count, int share, String why) {}

  /**
   * What is counted of a kind, the most frequent first.
   *
   * @param more how many further ones there are
   */
  public record Tally(String key, int things, List<Line> lines, int more) {}

  /** Technologies first; a kind of which there is none is left out. */
  static List<Tally> of(Site site, Reading reading, Optional<TextUnit> unit, Visit visit) {
    Node top = unit.map(TextUnit::node).orElse(reading.document());
    Collection<Node> statements =
        unit.map(each -> reading.statementsWithin(each.node())).orElseGet(() -> all(reading));
    return new UnitNumbers(site, top, visit).tallies(statements);
  }

  private static Set<Node> all(Reading reading) {
    Set<Node> all = new LinkedHashSet<>();
    reading.evidence().forEach(each -> all.add(each.statement()));
    return all;
  }

  private List<Tally> tallies(Collection<Node> statements) {
    Map<String, Map<Node, Integer>> counts = new LinkedHashMap<>();
    List.of("technologies", "sectors", "instruments", "target-groups", "applications", "force")
        .forEach(key -> counts.put(key, new LinkedHashMap<>()));
    for (Node statement : statements) {
      for (Node concept : words.values(statement, Terms.MENTION_OF)) {
        String scheme = scheme(concept);
        if (scheme.equals("technologies") || scheme.equals("applications")) {
          counts.get(scheme).merge(concept, 1, Integer::sum);
        }
      }
      COUNTED.forEach(
          (property, key) ->
              words
                  .values(statement, Terms.of(property))
                  .forEach(concept -> counts.get(key).merge(concept, 1, Integer::sum)));
    }
    List<Tally> tallies = new ArrayList<>();
    counts.forEach(
        (key, count) -> {
          if (!count.isEmpty()) {
            tallies.add(tally(key, count));
          }
        });
    return tallies;
  }

  private String scheme(Node concept) {
    return site.graph()
        .find(concept, SKOS.inScheme.asNode(), Node.ANY)
        .mapWith(Triple::getObject)
        .filterKeep(Node::isURI)
        .mapWith(scheme -> Terms.lastName(scheme.getURI()))
        .nextOptional()
        .orElse("");
  }

  private Tally tally(String key, Map<Node, Integer> counts) {
    int most = counts.values().stream().max(Integer::compare).orElse(1);
    List<Line> lines =
        counts.entrySet().stream()
            .map(each -> line(each.getKey(), each.getValue(), most))
            .sorted(
                Comparator.comparing(Line::count)
                    .reversed()
                    .thenComparing(Line::name)
                    .thenComparing(Line::href))
            .toList();
    return new Tally(
        key, lines.size(), lines.stream().limit(SHOWN).toList(), Math.max(0, lines.size() - SHOWN));
  }

  private Line line(Node concept, int count, int most) {
    return new Line(
        words.label(concept, visit.language().tag()),
        Link.to(concept.toString(), "").href(),
        count,
        Math.max(1, 100 * count / most),
        WhyPage.address(Map.of("unit", of, "concept", concept.toString())));
  }
}
