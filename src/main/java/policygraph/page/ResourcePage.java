package policygraph.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/** What a graph says of one thing, and what refers to it. */
final class ResourcePage {
  /** So many lines of each kind are shown; the RDF has them all. */
  private static final int SHOWN = 200;

  private ResourcePage() {}

  /** A property and a value, or a thing that refers here and how. */
  public record Line(String property, Link value) {}

  static String of(Site site, String iri, Visit visit) {
    Graph graph = site.graph();
    Words words = site.words();
    String language = visit.language().tag();
    Node node = NodeFactory.createURI(iri);
    List<Line> said = new ArrayList<>();
    graph
        .find(node, Node.ANY, Node.ANY)
        .forEachRemaining(
            triple -> said.add(line(triple.getPredicate(), triple.getObject(), words, language)));
    List<Line> refers = new ArrayList<>();
    graph
        .find(Node.ANY, Node.ANY, node)
        .forEachRemaining(
            (Triple triple) ->
                refers.add(line(triple.getPredicate(), triple.getSubject(), words, language)));
    return Pages.render(
        "resource",
        visit,
        Map.of(
            "title", words.label(node, language),
            "titleZh", words.label(node, visit.language().other().tag()),
            "iri", iri,
            "structuredData", StructuredData.of(graph, iri),
            "path", Link.to(iri, "").href(),
            "said", shown(said),
            "refers", shown(refers),
            "more", Math.max(0, refers.size() - SHOWN)));
  }

  private static Line line(Node property, Node value, Words words, String language) {
    if (value.isURI()) {
      return new Line(
          Words.shortName(property), Link.to(value.getURI(), words.label(value, language)));
    }
    return new Line(Words.shortName(property), new Link("", Words.shortName(value)));
  }

  private static List<Line> shown(List<Line> lines) {
    return lines.stream()
        .sorted(
            Comparator.comparing(Line::property)
                .thenComparing(line -> line.value().text())
                .thenComparing(line -> line.value().href()))
        .limit(SHOWN)
        .toList();
  }
}
