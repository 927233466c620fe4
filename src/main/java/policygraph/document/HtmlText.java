package policygraph.document;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The words of an HTML page, a line a block. Offsets in the graph count in this text. */
final class HtmlText {
  private HtmlText() {}

  static String of(String html) {
    Element body = Jsoup.parse(html).body();
    body.select(
            "script, style, noscript, template, nav, header:not(article header), footer, aside, iframe, input, textarea, select, button")
        .remove();
    StringBuilder text = new StringBuilder();
    body.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
              text.append(inPre(words) ? words.getWholeText() : words.text());
            } else if (breaksLine(node)) {
              newLine(text);
            }
          }

          @Override
          public void tail(Node node, int depth) {
            if (breaksLine(node)) {
              newLine(text);
            }
          }
        });
    return text.toString();
  }

  /** Where line breaks are part of the text. */
  private static boolean inPre(TextNode words) {
    return words.parent() instanceof Element parent && parent.closest("pre") != null;
  }

  private static boolean breaksLine(Node node) {
    return node instanceof Element element
        && (element.isBlock()
            || element.nameIs("br")
            || element.nameIs("td")
            || element.nameIs("li"));
  }

  private static void newLine(StringBuilder text) {
    if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
      text.append('\n');
    }
  }
}
