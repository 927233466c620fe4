package policygraph.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;

/** Tells the headings, paragraphs and original words of units apart. */
final class Blocks {
  /** A longer paragraph is shown in parts. */
  private static final int LONGEST = 100_000;

  private final Site site;
  private final CodePoints text;
  private final Map<Node, TextUnit> units;

  Blocks(Site site, CodePoints text, Map<Node, TextUnit> units) {
    this.site = site;
    this.text = text;
    this.units = units;
  }

  /**
   * The blocks in their order; of two that overlap the second begins where the first ends.
   *
   * @param passages sorted by where they begin
   */
  List<Window.Block> of(List<Row> passages) {
    List<Window.Block> blocks = new ArrayList<>();
    Map<Node, Map<String, String>> known = new LinkedHashMap<>();
    int from = 0;
    for (Row row : passages) {
      TextUnit unit = units.get(row.node("thing").orElseThrow());
      int start = Math.max(from, row.number("start"));
      if (unit == null || start >= row.number("end")) {
        continue;
      }
      boolean first = !known.containsKey(unit.node());
      Map<String, String> texts = known.computeIfAbsent(unit.node(), this::texts);
      for (from = row.number("end"); start < from; start += LONGEST) {
        int end = Math.min(from, start + LONGEST);
        blocks.add(block(start, end, unit, texts, first));
      }
    }
    return blocks;
  }

  /** The words of a unit by their languages. */
  private Map<String, String> texts(Node unit) {
    Map<String, String> texts = new LinkedHashMap<>();
    site.graph()
        .find(unit, Terms.TEXT, Node.ANY)
        .mapWith(Triple::getObject)
        .filterKeep(Node::isLiteral)
        .forEachRemaining(
            words -> texts.put(words.getLiteralLanguage(), words.getLiteralLexicalForm()));
    return texts;
  }

  private Window.Block block(
      int start, int end, TextUnit unit, Map<String, String> texts, boolean first) {
    String words = text.slice(start, end);
    String language =
        texts.entrySet().stream()
            .filter(each -> each.getValue().contains(words))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse("");
    Window.Kind kind =
        texts.size() > 1 && texts.containsValue(words)
            ? Window.Kind.ORIGINAL
            : first && isTitle(unit.node(), words) ? Window.Kind.HEADING : Window.Kind.TEXT;
    return new Window.Block(start, end, unit, kind, language);
  }

  private boolean isTitle(Node unit, String words) {
    return site
        .graph()
        .find(unit, DCTerms.title.asNode(), Node.ANY)
        .mapWith(Triple::getObject)
        .filterKeep(Node::isLiteral)
        .toList()
        .stream()
        .anyMatch(title -> bare(title.getLiteralLexicalForm()).equals(bare(words)));
  }

  private static String bare(String words) {
    return words.replaceAll("\\s+", "");
  }
}
