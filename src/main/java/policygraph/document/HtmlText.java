package policygraph.document;

import com.google.re2j.Pattern;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * The words of an HTML page, a line a block, with the numbers that a browser prints before the
 * items of lists. Offsets in the graph count in this text.
 */
final class HtmlText {
  private static final String NUMBER = "data-policygraph-number";

  /** What an item begins with whose number stands among its words. */
  private static final Pattern PRINTED =
      Pattern.compile("[(（\\[第]?\\s*(?:[0-9]+|[一二三四五六七八九十]+|[IVX]+|[A-Za-z])\\s*[.、．)）\\]条]");

  /** Where a number was printed, so that its words go on in the same line. */
  private int afterMark = -1;

  private final StringBuilder text = new StringBuilder();

  private HtmlText() {}

  static String of(String html) {
    Element body = Jsoup.parse(html).body();
    body.select(
            "script, style, noscript, template, nav, header:not(article header), footer, aside, iframe, input, textarea, select, button")
        .remove();
    HtmlTables.label(body);
    body.select("ol").forEach(HtmlText::number);
    return new HtmlText().read(body);
  }

  private String read(Element body) {
    body.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
              append(inPre(words) ? words.getWholeText() : words.text());
            } else if (breaksLine(node)) {
              newLine();
              mark((Element) node);
            }
          }

          @Override
          public void tail(Node node, int depth) {
            if (breaksLine(node)) {
              newLine();
            }
          }
        });
    return text.toString();
  }

  private void append(String words) {
    if (text.length() != afterMark || !words.isBlank()) {
      text.append(words);
    }
  }

  /**
   * Items of a numbered list begin with their number. Lists within such a list have dashes: their
   * numbers begin anew without being on another level in print.
   */
  private void mark(Element element) {
    if (element.nameIs("li")
        && element.parent() instanceof Element list
        && list.nameIs("ol")
        && element.hasText()
        && !PRINTED.matcher(element.text()).lookingAt()) {
      boolean inner = list.parent() instanceof Element above && above.closest("ol") != null;
      text.append(inner ? "- " : element.attr(NUMBER) + ". ");
      afterMark = text.length();
    }
  }

  /** Gives each item of the numbered lists what a browser prints before it. */
  private static void number(Element list) {
    int count = whole(list.attr("start"), 1);
    for (Element item : list.children()) {
      if (item.nameIs("li")) {
        count = whole(item.attr("value"), count);
        item.attr(NUMBER, printed(count, list.attr("type")));
        count++;
      }
    }
  }

  private static String printed(int count, String type) {
    return count < 1 || count > 26 || !type.equalsIgnoreCase("a")
        ? Integer.toString(count)
        : letter(count, type);
  }

  private static String letter(int count, String type) {
    String letter = String.valueOf((char) ('a' + count - 1));
    return type.equals("A") ? letter.toUpperCase(Locale.ROOT) : letter;
  }

  private static int whole(String number, int otherwise) {
    return number.matches("[0-9]{1,6}") ? Integer.parseInt(number) : otherwise;
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

  private void newLine() {
    if (!text.isEmpty() && text.length() != afterMark && text.charAt(text.length() - 1) != '\n') {
      text.append('\n');
    }
  }
}
