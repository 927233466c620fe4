package policygraph.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/**
 * Numbers of units as bars, each parted by the role an agency has in them.
 *
 * @param more bars that are not shown
 */
public record Bars(List<Bar> bars, int more, List<Role> roles) {
  private static final int MOST = 15;
  private static final int WIDTH = 330;

  /** The roles, the strongest first: a unit with several counts by the first of them. */
  private static final List<String> ORDER =
      List.of("lead", "joint-lead", "participant", "cooperating", "local");

  /** A bar. */
  public record Bar(Link link, int total, List<Part> parts) {}

  /** What of a bar is of one role. */
  public record Part(String role, int units, int x, int width) {}

  /** A role that occurs. */
  public record Role(String key, String label) {}

  /** Units by what a fact is about. */
  static Bars of(
      Site site, Visit visit, Stream<Coverage.Fact> facts, Function<Coverage.Fact, Node> about) {
    Map<Node, Map<Node, Integer>> strongest = new HashMap<>();
    Map<Integer, Node> roles = new TreeMap<>();
    facts.forEach(
        fact -> {
          roles.put(rank(fact.role()), fact.role());
          strongest
              .computeIfAbsent(about.apply(fact), node -> new HashMap<>())
              .merge(fact.unit(), rank(fact.role()), Math::min);
        });
    int largest = strongest.values().stream().mapToInt(Map::size).max().orElse(1);
    Words words = site.words();
    String language = visit.language().tag();
    List<Bar> bars =
        strongest.entrySet().stream()
            .map(each -> bar(each.getKey(), each.getValue(), largest, words, language))
            .sorted(
                Comparator.comparing(Bar::total)
                    .reversed()
                    .thenComparing(bar -> bar.link().text())
                    .thenComparing(bar -> bar.link().href()))
            .toList();
    return new Bars(
        bars.stream().limit(MOST).toList(),
        Math.max(0, bars.size() - MOST),
        roles.entrySet().stream()
            .filter(each -> each.getValue().isURI())
            .map(each -> new Role(key(each.getKey()), words.label(each.getValue(), language)))
            .toList());
  }

  private static Bar bar(
      Node node, Map<Node, Integer> units, int largest, Words words, String language) {
    List<Part> parts = new ArrayList<>();
    int start = 0;
    for (int rank = 0; rank <= ORDER.size(); rank++) {
      int of = rank;
      int count = (int) units.values().stream().filter(each -> each == of).count();
      if (count > 0) {
        int end = start + count;
        int x = start * WIDTH / largest;
        parts.add(new Part(key(rank), count, x, Math.max(1, end * WIDTH / largest - x)));
        start = end;
      }
    }
    String label = words.label(node, language);
    return new Bar(Link.to(node.toString(), label), units.size(), parts);
  }

  private static int rank(Node role) {
    String name = role.isURI() ? role.getURI().replaceFirst("^.*/", "") : "";
    return ORDER.contains(name) ? ORDER.indexOf(name) : ORDER.size();
  }

  private static String key(int rank) {
    return rank < ORDER.size() ? ORDER.get(rank) : "other";
  }
}
