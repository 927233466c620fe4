package policygraph.compact;

import java.util.Arrays;
import java.util.HashSet;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIter1;
import policygraph.compact.Index.Range;

/**
 * Matches basic patterns on the numbers of a compact graph, depth first: each row of the input is
 * taken through the patterns one after the other.
 */
public final class PatternMatching {
  private final CompactGraph graph;
  private final Runnable check;

  private PatternMatching(CompactGraph graph, Runnable check) {
    this.graph = graph;
    this.check = check;
  }

  /**
   * None if the graph is of another kind.
   *
   * @param check is run for each triple that is looked at, and throws to end the work
   */
  public static Optional<PatternMatching> on(Graph graph, Runnable check) {
    return graph instanceof CompactGraph compact
        ? Optional.of(new PatternMatching(compact, check))
        : Optional.empty();
  }

  /** The patterns in the order in which they are best matched, with these variables bound. */
  public BasicPattern ordered(BasicPattern patterns, Set<Var> bound) {
    return new JoinOrder(graph).of(patterns, bound);
  }

  /** Whether the patterns are triples of nodes and variables, and no triple within a triple. */
  public static boolean isPlain(BasicPattern patterns) {
    return patterns.getList().stream().allMatch(PatternMatching::isPlain);
  }

  private static boolean isPlain(Triple pattern) {
    return Patterns.places(pattern).stream().allMatch(PatternMatching::isPlain);
  }

  private static boolean isPlain(Node node) {
    return Var.isVar(node) || node.isConcrete() && !node.isTripleTerm();
  }

  /** Joins each row of the input with what matches. */
  public QueryIterator match(
      BasicPattern patterns, QueryIterator input, ExecutionContext execution) {
    return new Matches(patterns, input, execution);
  }

  private final class Matches extends QueryIter1 {
    private final BasicPattern patterns;
    private final Set<Var> variables;
    private Set<Var> bound;
    private Plan plan;
    private Binding input;
    private int[] row;
    private Range[] ranges;

    /** The step whose next match is to be looked for; -1 if the input row is used up. */
    private int depth = -1;

    private boolean found;

    Matches(BasicPattern patterns, QueryIterator input, ExecutionContext execution) {
      super(input, execution);
      this.patterns = patterns;
      this.variables = Patterns.variables(patterns);
    }

    @Override
    protected boolean hasNextBinding() {
      while (!found) {
        if (depth < 0 && !begin()) {
          return false;
        }
        found = depth >= 0 && advance();
      }
      return true;
    }

    /** Takes the next row of the input; false if there is none. */
    private boolean begin() {
      check.run();
      if (!getInput().hasNext()) {
        return false;
      }
      input = getInput().next();
      choosePlan();
      if (plan.begin(input, row, graph.dictionary())) {
        open(0);
      }
      return true;
    }

    /** Rows of one input mostly have the same variables. */
    private void choosePlan() {
      Set<Var> now = new HashSet<>();
      for (Var variable : variables) {
        if (input.contains(variable)) {
          now.add(variable);
        }
      }
      if (!now.equals(bound)) {
        bound = now;
        plan = Plan.of(patterns, bound, graph);
        row = new int[plan.width()];
        ranges = new Range[plan.steps().size()];
        Arrays.setAll(ranges, step -> new Range());
      }
    }

    private void open(int step) {
      depth = step;
      if (step < ranges.length) {
        plan.steps().get(step).match(graph.triples(), row, ranges[step]);
      }
    }

    /** Goes on to the next row that all patterns match; false if the input row is used up. */
    private boolean advance() {
      while (depth >= 0) {
        if (depth == ranges.length) {
          depth--;
          return true;
        }
        Range range = ranges[depth];
        if (range.from >= range.to) {
          depth--;
        } else {
          check.run();
          if (plan.steps().get(depth).take(range, range.from++, row)) {
            open(depth + 1);
          }
        }
      }
      return false;
    }

    @Override
    protected Binding moveToNextBinding() {
      if (!hasNextBinding()) {
        throw new NoSuchElementException();
      }
      found = false;
      if (plan.found().length == 0) {
        return input;
      }
      int[] numbers = Arrays.copyOfRange(row, plan.given().length, row.length);
      return new EncodedBinding(input, graph.dictionary(), plan.found(), numbers);
    }

    @Override
    protected void closeSubIterator() {
      // the input is closed by the one that closes this
    }

    @Override
    protected void requestSubCancel() {
      // the check tells
    }
  }
}
