package policygraph.guard;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpAntiJoin;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpConditional;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpSemiJoin;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.optimize.TransformFilterPlacement;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingComparator;
import org.apache.jena.sparql.engine.iterator.QueryIterDistinct;
import org.apache.jena.sparql.engine.iterator.QueryIterGroup;
import org.apache.jena.sparql.engine.iterator.QueryIterHalfJoin;
import org.apache.jena.sparql.engine.iterator.QueryIterMinus;
import org.apache.jena.sparql.engine.iterator.QueryIterPath;
import org.apache.jena.sparql.engine.iterator.QueryIterPeek;
import org.apache.jena.sparql.engine.iterator.QueryIterRepeatApply;
import org.apache.jena.sparql.engine.iterator.QueryIterSingleton;
import org.apache.jena.sparql.engine.iterator.QueryIterSort;
import org.apache.jena.sparql.engine.iterator.QueryIteratorWrapper;
import org.apache.jena.sparql.engine.join.Join;
import org.apache.jena.sparql.engine.main.OpExecutor;
import org.apache.jena.sparql.expr.ExprAggregator;
import policygraph.compact.PatternMatching;

/** Runs the operators that collect rows so that what they collect is counted. */
final class Executor extends OpExecutor {
  /** A list entry for each step of a path, duplicates and all. */
  private static final int HELD_PER_STEP = 8;

  private final Budget budget;

  private final Services services;

  Executor(ExecutionContext execution, Budget budget, Services services) {
    super(execution);
    this.services = services;
    this.budget = budget;
  }

  @Override
  protected QueryIterator execute(OpBGP op, QueryIterator input) {
    BasicPattern patterns = op.getPattern();
    return matching(patterns)
        .map(matching -> matching.match(patterns, input, execCxt))
        .orElseGet(() -> super.execute(op, input));
  }

  /** A filter is asked as soon as its variables are bound, which the order of patterns decides. */
  @Override
  protected QueryIterator execute(OpFilter op, QueryIterator input) {
    if (op.getSubOp() instanceof OpBGP patterns && matching(patterns.getPattern()).isPresent()) {
      QueryIterPeek peeked = QueryIterPeek.create(input, execCxt);
      BasicPattern ordered =
          matching(patterns.getPattern())
              .orElseThrow()
              .ordered(patterns.getPattern(), bound(peeked));
      Op placed = TransformFilterPlacement.transform(op.getExprs(), ordered);
      return placed instanceof OpFilter filter
          ? super.execute(filter, peeked)
          : exec(placed, peeked);
    }
    return super.execute(op, input);
  }

  private static Set<Var> bound(QueryIterPeek input) {
    Binding first = input.peek();
    return first == null ? Set.of() : first.varsMentioned();
  }

  private Optional<PatternMatching> matching(BasicPattern patterns) {
    Graph graph = execCxt.getActiveGraph();
    return PatternMatching.isPlain(patterns)
        ? PatternMatching.on(
            graph instanceof GuardedGraph guarded ? guarded.get() : graph, budget::check)
        : Optional.empty();
  }

  /** The optional part goes on from each row, rather than being rewritten for it. */
  @Override
  protected QueryIterator execute(OpConditional op, QueryIterator input) {
    Op right = op.getRight();
    if (!(right instanceof OpBGP
        || right instanceof OpFilter filter && filter.getSubOp() instanceof OpBGP)) {
      return super.execute(op, input);
    }
    return new QueryIterRepeatApply(exec(op.getLeft(), input), execCxt) {
      @Override
      protected QueryIterator nextStage(Binding row) {
        QueryIterator more = exec(right, QueryIterSingleton.create(row, execCxt));
        if (more.hasNext()) {
          return more;
        }
        more.close();
        return QueryIterSingleton.create(row, execCxt);
      }
    };
  }

  @Override
  protected QueryIterator execute(OpOrder op, QueryIterator input) {
    QueryIterator rows = held(exec(op.getSubOp(), input));
    return QueryIterSort.create(rows, checked(op.getConditions()), execCxt);
  }

  /** Sorting itself does not look up. */
  private Comparator<Binding> checked(List<SortCondition> conditions) {
    Comparator<Binding> order = new BindingComparator(conditions, execCxt);
    return (one, other) -> {
      budget.check();
      return order.compare(one, other);
    };
  }

  @Override
  protected QueryIterator execute(OpDistinct op, QueryIterator input) {
    var conditions = op.getSubOp() instanceof OpOrder order ? order.getConditions() : null;
    return held(new QueryIterDistinct(exec(op.getSubOp(), input), conditions, execCxt));
  }

  @Override
  protected QueryIterator execute(OpGroup op, QueryIterator input) {
    List<ExprAggregator> aggregators =
        op.getAggregators().stream().map(each -> MeasuredAggregator.of(each, budget)).toList();
    QueryIterator rows = exec(op.getSubOp(), input);
    // Without an aggregate ARQ keeps an entry for each row.
    return new QueryIterGroup(
        aggregators.isEmpty() ? held(rows) : rows, op.getGroupVars(), aggregators, execCxt);
  }

  /** A hash join keeps its left side. */
  @Override
  protected QueryIterator execute(OpJoin op, QueryIterator input) {
    QueryIterator left = held(exec(op.getLeft(), input));
    return Join.join(left, exec(op.getRight(), root()), execCxt);
  }

  @Override
  protected QueryIterator execute(OpLeftJoin op, QueryIterator input) {
    QueryIterator left = exec(op.getLeft(), input);
    return Join.leftJoin(left, held(exec(op.getRight(), root())), op.getExprs(), execCxt);
  }

  @Override
  protected QueryIterator execute(OpSemiJoin op, QueryIterator input) {
    QueryIterator left = exec(op.getLeft(), input);
    return QueryIterHalfJoin.semiJoin(left, held(exec(op.getRight(), root())), execCxt);
  }

  @Override
  protected QueryIterator execute(OpAntiJoin op, QueryIterator input) {
    QueryIterator left = exec(op.getLeft(), input);
    return QueryIterHalfJoin.antiJoin(left, held(exec(op.getRight(), root())), execCxt);
  }

  @Override
  protected QueryIterator execute(OpMinus op, QueryIterator input) {
    QueryIterator left = exec(op.getLeft(), input);
    var common = OpVars.visibleVars(op.getLeft());
    common.retainAll(OpVars.visibleVars(op.getRight()));
    return QueryIterMinus.create(left, held(exec(op.getRight(), root())), common, execCxt);
  }

  @Override
  protected QueryIterator execute(OpPath op, QueryIterator input) {
    var graph = new GuardedGraph(execCxt.getActiveGraph(), budget, HELD_PER_STEP);
    return new QueryIterPath(
        op.getTriplePath(), input, ExecutionContext.copyChangeActiveGraph(execCxt, graph));
  }

  /** ARQ's own would follow redirects, and read without end. */
  @Override
  protected QueryIterator execute(OpService op, QueryIterator input) {
    return new ServiceCalls(op, input, execCxt, services, budget);
  }

  private QueryIterator held(QueryIterator rows) {
    return new QueryIteratorWrapper(rows) {
      @Override
      protected Binding moveToNextBinding() {
        Binding row = super.moveToNextBinding();
        budget.hold(Weight.of(row));
        return row;
      }
    };
  }
}
