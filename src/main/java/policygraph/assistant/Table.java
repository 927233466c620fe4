package policygraph.assistant;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/**
 * As much of an answer as an assistant can use.
 *
 * @param more whether there was more than is here
 */
public record Table(List<Map<String, Object>> rows, boolean more) {
  private static final int LONGEST = 5_000;

  public Table {
    rows = List.copyOf(rows);
  }

  /** How many rows, and how many characters in all of them, an answer may have. */
  public record Bounds(int rows, int characters) {}

  /** Of SELECT. */
  public static Table of(RowSet rows, Bounds most) {
    Filling filling = new Filling(most);
    List<Var> variables = rows.getResultVars();
    while (rows.hasNext() && filling.takes(row(rows.next(), variables))) {}
    return filling.table();
  }

  private static Map<String, Object> row(Binding binding, List<Var> variables) {
    Map<String, Object> row = new LinkedHashMap<>();
    for (Var variable : variables) {
      if (binding.contains(variable)) {
        row.put(variable.getVarName(), cut(text(binding.get(variable))));
      }
    }
    return row;
  }

  /** Of CONSTRUCT and DESCRIBE. */
  public static Table of(Graph graph, Bounds most) {
    Filling filling = new Filling(most);
    Iterator<Triple> triples = graph.find();
    while (triples.hasNext() && filling.takes(row(triples.next()))) {}
    return filling.table();
  }

  private static Map<String, Object> row(Triple triple) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("subject", text(triple.getSubject()));
    row.put("predicate", text(triple.getPredicate()));
    row.put("object", cut(text(triple.getObject())));
    return row;
  }

  /** Of ASK. */
  public static Table of(boolean truth) {
    return new Table(List.of(Map.of("answer", truth)), false);
  }

  /** The words of a literal, or the IRI. */
  static String text(Node node) {
    return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
  }

  /** A whole document can be one value; what is left out of it is told. */
  private static String cut(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int end = Character.isLowSurrogate(text.charAt(LONGEST)) ? LONGEST - 1 : LONGEST;
    return text.substring(0, end) + " … [cut; " + text.length() + " characters in all]";
  }

  /** Rows as long as there is room. */
  private static final class Filling {
    private final List<Map<String, Object>> rows = new ArrayList<>();
    private final Bounds most;
    private long characters;
    private boolean full;

    Filling(Bounds most) {
      this.most = most;
    }

    boolean takes(Map<String, Object> row) {
      characters += row.values().stream().mapToLong(value -> value.toString().length()).sum();
      full = rows.size() == most.rows() || characters > most.characters();
      if (!full) {
        rows.add(row);
      }
      return !full;
    }

    Table table() {
      return new Table(rows, full);
    }
  }
}
