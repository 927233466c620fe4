package policygraph.graph;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.validation.ReportEntry;
import policygraph.Problem;

/**
 * What a shape says against a graph.
 *
 * @param place the document and the unit that it is found in, or the node if it is in none
 * @param problem what is wrong, and how to mend it
 */
public record Violation(String place, Problem problem) implements Comparable<Violation> {
  /** Stands for the value in a message until that is cut in two. */
  private static final String VALUE = "\uFFFC";

  private static final Pattern NUMBER = Pattern.compile("\\d+");

  /** In the order of the units: 2.2 comes before 2.10. */
  private static final Comparator<Violation> ORDER =
      Comparator.comparing(Violation::sortable).thenComparing(each -> each.problem.what());

  private static final int QUOTED = 80;
  private static final int DEEPEST = 100;

  static Violation of(ReportEntry entry, Graph graph, String file) {
    String place = place(entry.focusNode(), graph);
    String value = entry.value() == null ? "" : text(entry.value());
    String message = value.isEmpty() ? entry.message() : entry.message().replace(value, VALUE);
    // The messages of the shapes say first what is wrong, then how to mend it.
    String[] whatAndFix = message.split("(?<=\\.) ", 2);
    boolean tellsValue =
        value.isEmpty() || message.contains(VALUE) || entry.value().equals(entry.focusNode());
    String found = tellsValue ? "" : ", found " + quoted(entry.value().toString());
    return new Violation(
        place,
        new Problem(
            file + ": " + place,
            "shape-violation",
            whatAndFix[0].replace(VALUE, quoted(value)) + " (" + entry.focusNode() + found + ")",
            whatAndFix.length > 1
                ? whatAndFix[1].replace(VALUE, quoted(value))
                : "correct the data"));
  }

  private static String text(Node value) {
    return value.isLiteral() ? value.getLiteralLexicalForm() : value.toString();
  }

  /** A whole paragraph would hide the message. */
  private static String quoted(String value) {
    return value.codePointCount(0, value.length()) <= QUOTED
        ? value
        : value.substring(0, value.offsetByCodePoints(0, QUOTED)) + "…";
  }

  private static String place(Node focus, Graph graph) {
    return unit(focus, graph).map(unit -> unitName(unit, graph)).orElse(String.valueOf(focus));
  }

  /** The unit that a node is, belongs to, or is the passage of. */
  private static Optional<Node> unit(Node focus, Graph graph) {
    return List.<Function<Node, Optional<Node>>>of(
            Optional::of,
            node -> object(graph, node, PG.unit),
            node -> subject(graph, PG.evidence, node).flatMap(said -> object(graph, said, PG.unit)),
            node -> subject(graph, PG.evidence, node))
        .stream()
        .flatMap(way -> way.apply(focus).stream())
        .filter(node -> graph.contains(node, PG.code, Node.ANY))
        .findFirst();
  }

  private static String unitName(Node unit, Graph graph) {
    String code = object(graph, unit, PG.code).map(Violation::text).orElseThrow();
    return document(unit, graph)
        .map(document -> document.replaceFirst(".*[/#]", "") + ", unit " + code)
        .orElse("unit " + code);
  }

  private static Optional<String> document(Node unit, Graph graph) {
    Node at = unit;
    for (int depth = 0; depth < DEEPEST; depth++) {
      Optional<Node> parent = object(graph, at, PG.partOf);
      if (parent.isEmpty()) {
        return at.equals(unit) ? Optional.empty() : Optional.of(at.toString());
      }
      at = parent.get();
    }
    return Optional.empty();
  }

  private static Optional<Node> object(Graph graph, Node subject, Node predicate) {
    return graph.find(subject, predicate, Node.ANY).mapWith(Triple::getObject).toList().stream()
        .findFirst();
  }

  private static Optional<Node> subject(Graph graph, Node predicate, Node object) {
    return graph.find(Node.ANY, predicate, object).mapWith(Triple::getSubject).toList().stream()
        .findFirst();
  }

  private String sortable() {
    return NUMBER
        .matcher(place)
        .replaceAll(
            number -> "0".repeat(Math.max(0, 6 - number.group().length())) + number.group());
  }

  @Override
  public int compareTo(Violation other) {
    return ORDER.compare(this, other);
  }
}
