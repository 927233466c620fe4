package policygraph.guard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;

/**
 * Makes queries that the data can answer: patterns are triples of the data that hang together, in
 * which some nodes have become variables. The same seed gives the same queries.
 */
final class GeneratedQueries {
  private static final int VARIABLES_IN_TEN = 7;

  private final Random random;
  private final Graph data;
  private final List<Triple> triples;
  private Map<Node, String> names = new HashMap<>();

  GeneratedQueries(long seed, Graph data) {
    this.random = new Random(seed);
    this.data = data;
    this.triples =
        data.find().toList().stream()
            .sorted((one, other) -> one.toString().compareTo(other.toString()))
            .toList();
  }

  /** A query, and one for all the rows that it works on, which may be too many to compare. */
  record Generated(String query, String rows) {}

  Generated next() {
    names = new HashMap<>();
    Triple start = any(triples);
    String group = patterns(start, 1 + random.nextInt(3)) + further(start);
    return new Generated(query(group, start), "SELECT * { " + group + "}");
  }

  private String query(String group, Triple start) {
    if (names.isEmpty()) {
      return "ASK { " + group + "}";
    }
    String some = names.values().stream().sorted().findFirst().orElseThrow();
    return switch (random.nextInt(6)) {
      case 0 -> "SELECT DISTINCT " + some + " { " + group + "}";
      case 1 ->
          "SELECT "
              + some
              + " (COUNT(*) AS ?n) (MIN(?m) AS ?least) { "
              + group
              + "BIND(STR("
              + some
              + ") AS ?m) } GROUP BY "
              + some;
      case 2 -> "ASK { " + group + "}";
      case 3 -> "SELECT * { { SELECT " + some + " { " + group + "} } " + patterns(start, 1) + "}";
      default -> "SELECT * { " + group + "}";
    };
  }

  private String further(Triple start) {
    String name = names.values().stream().sorted().findFirst().orElse("?none");
    return switch (random.nextInt(14)) {
      case 0 -> "OPTIONAL { " + patterns(start, 2) + "} ";
      case 1 ->
          "OPTIONAL { " + patterns(start, 1) + "FILTER(isLiteral(?v9) || BOUND(" + name + ")) } ";
      case 2 -> "{ " + patterns(start, 1) + "} UNION { " + patterns(start, 2) + "} ";
      case 3 -> "MINUS { " + patterns(any(triples), 1) + "} ";
      case 4 -> "FILTER(isIRI(" + name + ")) ";
      case 5 ->
          "FILTER(STR(" + name + ") < \"https://w3id.org/policygraph/id/p\") " + patterns(start, 1);
      case 6 -> "FILTER NOT EXISTS { " + patterns(start, 1) + "} ";
      case 7 -> "FILTER EXISTS { " + patterns(start, 2) + "} ";
      case 8 -> "GRAPH ?g { " + patterns(start, 2) + "} ";
      case 9 ->
          "VALUES " + name + " { " + term(start.getSubject()) + " <https://example.org/none> 1 } ";
      case 10 -> "BIND(" + name + " AS ?copy) " + "?copy ?p9 ?o9 . ";
      case 11 ->
          name
              + " (<"
              + start.getPredicate().getURI()
              + ">|^<"
              + start.getPredicate().getURI()
              + ">)* ?reached . ";
      case 12 -> "OPTIONAL { " + patterns(start, 1) + "OPTIONAL { " + patterns(start, 1) + "} } ";
      default -> "";
    };
  }

  /** Triples that hang together, beginning with one of them. */
  private String patterns(Triple start, int count) {
    StringBuilder text = new StringBuilder();
    Triple at = start;
    for (int made = 0; made < count; made++) {
      text.append(pattern(at));
      at = neighbour(at);
    }
    return text.toString();
  }

  /** With one term at least besides the predicate, mostly: others have very many rows. */
  private String pattern(Triple triple) {
    boolean anyPredicate = random.nextInt(6) == 0;
    boolean fixed = anyPredicate || random.nextInt(3) > 0;
    boolean fixesSubject = fixed && random.nextBoolean();
    return subject(triple, fixesSubject)
        + (anyPredicate ? place(triple.getPredicate()) : term(triple.getPredicate()))
        + " "
        + (fixed && !fixesSubject ? term(triple.getObject()) : place(triple.getObject()))
        + " . ";
  }

  private String subject(Triple triple, boolean fixed) {
    return (fixed ? term(triple.getSubject()) : place(triple.getSubject())) + " ";
  }

  private Triple neighbour(Triple triple) {
    Node shared = random.nextBoolean() ? triple.getSubject() : triple.getObject();
    List<Triple> found = new ArrayList<>();
    if (!shared.isLiteral()) {
      data.find(shared, Node.ANY, Node.ANY).forEachRemaining(found::add);
    }
    if (random.nextBoolean() || found.isEmpty()) {
      var backwards = data.find(Node.ANY, Node.ANY, shared);
      while (backwards.hasNext() && found.size() < 50) {
        found.add(backwards.next());
      }
    }
    return any(found);
  }

  /** The same node is the same variable throughout, so that patterns join. */
  private String place(Node node) {
    if (node.isBlank() || random.nextInt(10) < VARIABLES_IN_TEN) {
      return names.computeIfAbsent(node, each -> "?v" + names.size());
    }
    return term(node);
  }

  private static String term(Node node) {
    return node.isBlank() ? "[]" : NodeFmtLib.strNT(node);
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
