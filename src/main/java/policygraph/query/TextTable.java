package policygraph.query;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/**
 * An answer as a table for the terminal, its columns aligned also where Chinese characters take two
 * places.
 */
final class TextTable {
  /** Longer values are cut: the other formats give them whole. */
  private static final int WIDEST = 60;

  private TextTable() {}

  static String of(RowSet rows) {
    List<Var> columns = rows.getResultVars();
    List<List<String>> lines = new ArrayList<>();
    lines.add(columns.stream().map(Var::getVarName).toList());
    while (rows.hasNext()) {
      Binding row = rows.next();
      lines.add(columns.stream().map(column -> cell(row.get(column))).toList());
    }
    int[] widths = new int[columns.size()];
    for (List<String> line : lines) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], width(line.get(i)));
      }
    }
    StringBuilder table = new StringBuilder();
    for (List<String> line : lines) {
      StringBuilder row = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        row.append(line.get(i)).append(" ".repeat(widths[i] - width(line.get(i)) + 2));
      }
      table.append(row.toString().stripTrailing()).append('\n');
    }
    return table
        .append(lines.size() - 1)
        .append(lines.size() == 2 ? " row" : " rows")
        .append('\n')
        .toString();
  }

  private static String cell(Node value) {
    if (value == null) {
      return "";
    }
    String text = value.isLiteral() ? value.getLiteralLexicalForm() : value.toString();
    return cut(text.replaceAll("\\s+", " ").replaceFirst("^https://w3id.org/policygraph/id/", ""));
  }

  private static String cut(String text) {
    int width = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      width += width(text.codePointAt(i));
      if (width > WIDEST) {
        return text.substring(0, i) + "…";
      }
    }
    return text;
  }

  private static int width(String text) {
    return text.codePoints().map(TextTable::width).sum();
  }

  /** East Asian wide characters: ideographs, kana, full-width forms and CJK punctuation. */
  private static int width(int c) {
    return Character.isIdeographic(c) || c >= 0x3000 && c <= 0x30FF || c >= 0xFF01 && c <= 0xFF60
        ? 2
        : 1;
  }
}
