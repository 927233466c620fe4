package policygraph.page;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;

/** All concept schemes, with how many concepts each has and how many of them stand in documents. */
final class VocabulariesPage {
  private VocabulariesPage() {}

  /** A scheme. */
  public record Line(Link link, String other, String description, int concepts, int found) {}

  /** What is counted, in no language yet. */
  private record Facts(List<Row> schemes, Map<Node, Integer> found) {
    static Facts of(Site site) {
      return new Facts(
          site.rows("schemes", Map.of()),
          site.rows("schemes-found", Map.of()).stream()
              .collect(
                  Collectors.toMap(
                      row -> row.node("scheme").orElseThrow(), row -> row.number("concepts"))));
    }
  }

  static Content of(Site site, Visit visit) {
    Facts facts = site.once(Facts.class, Facts::of);
    List<Line> lines =
        facts.schemes().stream()
            .map(row -> line(site.words(), visit.language(), row, facts.found()))
            .toList();
    return Content.html(
        Pages.render(
            "vocabularies",
            visit,
            Map.of("lines", lines, "concepts", lines.stream().mapToInt(Line::concepts).sum())));
  }

  private static Line line(Words words, Language language, Row row, Map<Node, Integer> found) {
    Node scheme = row.node("scheme").orElseThrow();
    return new Line(
        Link.to(scheme.toString(), words.label(scheme, language.tag())),
        words.label(scheme, language.other().tag()),
        words.text(scheme, DCTerms.description.asNode(), language.tag()),
        row.number("concepts"),
        found.getOrDefault(scheme, 0));
  }
}
