package policygraph.document;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import policygraph.datafile.BundledFile;

/**
 * Says in the cells of a table what the head of their column says of them, where that assigns a
 * task or sets a date: "Lead: MOT; Deadline: 2025" reads as it would in running text, "MOT" does
 * not.
 */
final class HtmlTables {
  private static final List<Pattern> LABELS =
      BundledFile.lines(HtmlTables.class, "table-labels.txt").stream()
          .map(Pattern::compile)
          .toList();

  private HtmlTables() {}

  static void label(Element body) {
    body.select("table").stream()
        .filter(table -> table.select("table").size() == 1)
        .forEach(HtmlTables::labelRows);
    body.select("dt").forEach(HtmlTables::labelDefinition);
  }

  private static void labelRows(Element table) {
    List<Element> rows = table.select("tr");
    if (rows.isEmpty()) {
      return;
    }
    List<String> labels = new ArrayList<>();
    for (Element cell : rows.getFirst().select("th, td")) {
      String label = isLabel(cell.text()) ? cell.text() : "";
      labels.add(label);
      for (int more = span(cell, "colspan"); more > 1; more--) {
        labels.add("");
      }
    }
    int[] taken = new int[labels.size()];
    rows.forEach(row -> labelRow(row, labels, taken, row == rows.getFirst()));
  }

  /**
   * The labelled cells of a row go into the first of them.
   *
   * @param taken how many of the rows to come a cell of an earlier one reaches into, by column
   */
  private static void labelRow(Element row, List<String> labels, int[] taken, boolean head) {
    List<Element> labelled = new ArrayList<>();
    List<String> words = new ArrayList<>();
    int column = 0;
    for (Element cell : row.select("th, td")) {
      while (column < taken.length && taken[column] > 0) {
        taken[column++]--;
      }
      String label = column < labels.size() ? labels.get(column) : "";
      for (int end = column + span(cell, "colspan"); column < end; column++) {
        if (column < taken.length) {
          taken[column] = span(cell, "rowspan") - 1;
        }
      }
      if (!head
          && !label.isEmpty()
          && cell.text().codePoints().anyMatch(Character::isLetterOrDigit)) {
        labelled.add(cell);
        words.add(label + ": " + cell.text());
      }
    }
    for (; column < taken.length; column++) {
      taken[column] = Math.max(0, taken[column] - 1);
    }
    labelled.forEach(Element::empty);
    if (!labelled.isEmpty()) {
      labelled.getFirst().text(String.join("; ", words));
    }
  }

  private static void labelDefinition(Element term) {
    if (isLabel(term.text())
        && term.nextElementSibling() instanceof Element definition
        && definition.nameIs("dd")) {
      definition.text(term.text() + ": " + definition.text());
      term.empty();
    }
  }

  private static boolean isLabel(String words) {
    return words.length() <= 40 && LABELS.stream().anyMatch(label -> label.matches(words.strip()));
  }

  private static int span(Element cell, String attribute) {
    String value = cell.attr(attribute);
    return value.matches("[1-9][0-9]?") ? Integer.parseInt(value) : 1;
  }
}
