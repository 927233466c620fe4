package policygraph.guard;

import java.util.Comparator;
import java.util.List;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpAntiJoin;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpSemiJoin;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingComparator;
import org.apache.jena.sparql.engine.iterator.QueryIterDistinct;
import org.apache.jena.sparql.engine.iterator.QueryIterGroup;
import org.apache.jena.sparql.engine.iterator.QueryIterHalfJoin;
import org.apache.jena.sparql.engine.iterator.QueryIterMinus;
import org.apache.jena.sparql.engine.iterator.QueryIterPath;
import org.apache.jena.sparql.engine.iterator.QueryIterSort;
import org.apache.jena.sparql.engine.iterator.QueryIteratorWrapper;
import org.apache.jena.sparql.engine.join.Join;
import org.apache.jena.sparql.engine.main.OpExecutor;
import org.apache.jena.sparql.expr.ExprAggregator;

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
