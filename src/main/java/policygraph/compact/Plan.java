package policygraph.compact;

import static policygraph.compact.Dictionary.NONE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/**
 * How patterns are matched where certain variables have a value before.
 *
 * @param steps none if a pattern speaks of a node that the data does not have
 * @param given variables that have a value before, and stand first in a row
 * @param found variables that get one, and stand after those
 */
record Plan(List<Step> steps, boolean possible, Var[] given, Var[] found) {

  static Plan of(BasicPattern patterns, Set<Var> bound, CompactGraph graph) {
    return new Maker(graph.dictionary(), bound).plan(new JoinOrder(graph).of(patterns, bound));
  }

  /** The row to begin with; false if a value is no node of the data. */
  boolean begin(Binding input, int[] row, Dictionary dictionary) {
    for (int at = 0; at < given.length; at++) {
      row[at] = EncodedBinding.number(input, given[at], dictionary);
      if (row[at] == NONE) {
        return false;
      }
    }
    return possible;
  }

  int width() {
    return given.length + found.length;
  }

  private static final class Maker {
    private final Dictionary dictionary;
    private final Set<Var> bound;
    private final Map<Var, Integer> places = new HashMap<>();
    private final Set<Var> known = new HashSet<>();
    private final List<Var> given = new ArrayList<>();
    private final List<Var> found = new ArrayList<>();
    private boolean possible = true;

    Maker(Dictionary dictionary, Set<Var> bound) {
      this.dictionary = dictionary;
      this.bound = bound;
    }

    Plan plan(BasicPattern patterns) {
      Patterns.variables(patterns)
          .forEach(variable -> (bound.contains(variable) ? given : found).add(variable));
      given.forEach(each -> places.put(each, places.size()));
      found.forEach(each -> places.put(each, places.size()));
      known.addAll(given);
      List<Step> steps = patterns.getList().stream().map(this::step).toList();
      return new Plan(steps, possible, given.toArray(Var[]::new), found.toArray(Var[]::new));
    }

    private Step step(Triple pattern) {
      Step step =
          new Step(
              place(pattern.getSubject()),
              place(pattern.getPredicate()),
              place(pattern.getObject()));
      known.addAll(Patterns.variables(pattern));
      return step;
    }

    private Step.Place place(Node node) {
      if (Var.isVar(node)) {
        Var variable = Var.alloc(node);
        return new Step.Place(NONE, places.get(variable), known.contains(variable));
      }
      int number = dictionary.number(node);
      possible &= number != NONE;
      return Step.Place.of(number);
    }
  }
}
