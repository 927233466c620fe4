package policygraph.compact;

import static policygraph.compact.Dictionary.NONE;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.Var;
import policygraph.compact.Index.Range;

/**
 * In which order patterns are matched: first the one with the fewest matches, then, of those that
 * share a variable with what came before, again the one with the fewest. Those of the first are
 * counted; of the others, what is counted without the variables that have a value by then is
 * divided by how many values these may have.
 */
final class JoinOrder {
  private final CompactGraph graph;

  JoinOrder(CompactGraph graph) {
    this.graph = graph;
  }

  /**
   * @param bound variables that have a value before
   */
  BasicPattern of(BasicPattern patterns, Set<Var> bound) {
    if (patterns.size() < 2) {
      return patterns;
    }
    List<Triple> left = new ArrayList<>(patterns.getList());
    Set<Var> known = new HashSet<>(bound);
    BasicPattern ordered = new BasicPattern();
    while (!left.isEmpty()) {
      Triple next = next(left, known);
      left.remove(next);
      ordered.add(next);
      known.addAll(Patterns.variables(next));
    }
    return ordered;
  }

  private Triple next(List<Triple> left, Set<Var> known) {
    Triple best = left.getFirst();
    double least = Double.POSITIVE_INFINITY;
    boolean bestJoins = false;
    for (Triple each : left) {
      boolean joins = joins(each, known);
      double matches = matches(each, known);
      if (joins && !bestJoins || joins == bestJoins && matches < least) {
        best = each;
        least = matches;
        bestJoins = joins;
      }
    }
    return best;
  }

  /** Whether it shares a variable with what came before, or has none. */
  private static boolean joins(Triple pattern, Set<Var> known) {
    Set<Var> variables = Patterns.variables(pattern);
    return variables.isEmpty() || variables.stream().anyMatch(known::contains);
  }

  private double matches(Triple pattern, Set<Var> known) {
    int predicate = number(pattern.getPredicate());
    Range range = new Range();
    graph
        .triples()
        .match(range, number(pattern.getSubject()), predicate, number(pattern.getObject()));
    double matches = range.size();
    Statistics statistics = graph.statistics();
    if (isKnown(pattern.getSubject(), known)) {
      matches /= statistics.subjects(predicate);
    }
    if (isKnown(pattern.getObject(), known)) {
      matches /= statistics.objects(predicate);
    }
    if (isKnown(pattern.getPredicate(), known)) {
      matches /= statistics.predicates();
    }
    return matches;
  }

  private int number(Node node) {
    return node.isConcrete() ? graph.dictionary().number(node) : NONE;
  }

  private static boolean isKnown(Node node, Set<Var> known) {
    return Var.isVar(node) && known.contains(Var.alloc(node));
  }
}
