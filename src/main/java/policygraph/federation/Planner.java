package policygraph.federation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpAntiJoin;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpConditional;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpSemiJoin;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.E_Bound;
import org.apache.jena.sparql.expr.E_Exists;
import org.apache.jena.sparql.expr.E_LogicalNot;
import org.apache.jena.sparql.expr.E_NotExists;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.ExprTransformer;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.NodeValue;
import policygraph.guard.QueryStopped;
import policygraph.guard.QueryStopped.Reason;

/**
 * Finds the parts of a query that members are asked: patterns that hang together, with what is
 * optional to them. All else, such as counting and sorting, is left to who runs the plan.
 *
 * <p>Such a part means the same of all members' data together, each triple once, as of one data
 * set; so it stops where SPARQL counts rows that are the same, such as at UNION.
 */
final class Planner extends TransformCopy {
  /** More rows are joined here. */
  private static final int VALUES = 200;

  private final Parts parts;
  private final Closures closures = new Closures();
  private int marks;

  Planner(Parts parts) {
    this.parts = parts;
  }

  /** A plan, whose paths go through the {@link #closures()}. */
  Op plan(Op query) {
    Op graphs = Transformer.transformSkipService(new Graphs(parts), new ExprTransformCopy(), query);
    return closures.checked(planned(graphs));
  }

  private Op planned(Op op) {
    return Transformer.transformSkipService(this, new ExprTransformCopy(), op);
  }

  /** Predicates whose triples the paths of the plan need. */
  Set<Node> closures() {
    return closures.predicates();
  }

  /** Patterns that no variable connects are parts of their own: FedX would pair all their rows. */
  @Override
  public Op transform(OpBGP op) {
    return assembled(
        Components.of(op.getPattern()).stream()
            .map(each -> parts.joined(new OpBGP(each)))
            .toList());
  }

  @Override
  public Op transform(OpPath op) {
    closures.add(op);
    return op;
  }

  @Override
  public Op transform(OpJoin op, Op left, Op right) {
    return joined(List.of(left, right));
  }

  @Override
  public Op transform(OpSequence op, List<Op> elements) {
    return joined(elements);
  }

  private Op joined(List<Op> ops) {
    for (Op op : ops) {
      if (op instanceof OpExtend extend && ops.stream().allMatch(each -> isAside(extend, each))) {
        List<Op> without = ops.stream().map(each -> each == op ? extend.getSubOp() : each).toList();
        return OpExtend.create(joined(without), extend.getVarExprList());
      }
    }
    return assembled(ops.stream().flatMap(each -> elements(each).stream()).toList());
  }

  /** Whether a value can as well be computed after joining with the other. */
  private static boolean isAside(OpExtend extend, Op other) {
    if (other == extend) {
      return true;
    }
    Set<Var> theirs = OpVars.visibleVars(other);
    Set<Var> needed = new HashSet<>();
    extend
        .getVarExprList()
        .forEachVarExpr((name, value) -> needed.addAll(value.getVarsMentioned()));
    needed.removeAll(OpVars.fixedVars(extend.getSubOp()));
    needed.addAll(extend.getVarExprList().getVars());
    needed.retainAll(theirs);
    return needed.isEmpty();
  }

  /** What is joined, in any order. */
  private static List<Op> elements(Op op) {
    return switch (op) {
      case OpJoin join ->
          Stream.of(join.getLeft(), join.getRight()).flatMap(e -> elements(e).stream()).toList();
      case OpSequence sequence ->
          sequence.getElements().stream().flatMap(e -> elements(e).stream()).toList();
      default -> isUnit(op) ? List.of() : List.of(op);
    };
  }

  /** Joins what is connected first; a path when one of its ends is known. */
  private Op assembled(List<Op> elements) {
    List<Op> left = new ArrayList<>(elements);
    Op joined = OpTable.unit();
    while (!left.isEmpty()) {
      Op next = next(joined, left);
      left.remove(next);
      joined = next instanceof OpPath ? sequence(joined, next) : joinTwo(joined, next);
    }
    return joined;
  }

  private static Op next(Op joined, List<Op> left) {
    Set<Var> known = OpVars.visibleVars(joined);
    return Stream.<Predicate<Op>>of(
            each -> !(each instanceof OpPath) && (known.isEmpty() || isConnected(each, known)),
            each -> each instanceof OpPath && isConnected(each, known),
            each -> !(each instanceof OpPath),
            each -> true)
        .flatMap(wanted -> left.stream().filter(wanted))
        .findFirst()
        .orElseThrow();
  }

  private static boolean isConnected(Op op, Set<Var> known) {
    return !Collections.disjoint(OpVars.visibleVars(op), known);
  }

  private static Op sequence(Op joined, Op path) {
    OpSequence sequence = OpSequence.create();
    if (joined instanceof OpSequence before) {
      before.getElements().forEach(sequence::add);
    } else if (!isUnit(joined)) {
      sequence.add(joined);
    }
    sequence.add(path);
    return sequence.size() == 1 ? path : sequence;
  }

  private static boolean isUnit(Op op) {
    return op instanceof OpTable table && table.isJoinIdentity();
  }

  private Op joinTwo(Op left, Op right) {
    if (isUnit(left)) {
      return right;
    }
    if (parts.isJoined(left)
        && parts.isJoined(right)
        && isConnected(right, OpVars.visibleVars(left))) {
      return parts.joined(OpJoin.create(Parts.part(left), Parts.part(right)));
    }
    if (isPart(right) && isShort(left)) {
      return parts.like(right, OpJoin.create(left, Parts.part(right)));
    }
    if (isPart(left) && isShort(right)) {
      return parts.like(left, OpJoin.create(right, Parts.part(left)));
    }
    return OpJoin.create(left, right);
  }

  private boolean isPart(Op op) {
    return parts.isJoined(op) || parts.isEach(op);
  }

  /** Of different rows without gaps, or a row might be lost or be met twice. */
  private static boolean isShort(Op op) {
    if (!(op instanceof OpTable table) || table.getTable().size() > VALUES) {
      return false;
    }
    Set<Binding> rows = new HashSet<>();
    List<Var> columns = table.getTable().getVars();
    return table.getTable().toRowSet().stream()
        .allMatch(row -> columns.stream().allMatch(row::contains) && rows.add(row));
  }

  /**
   * Left to who runs the plan: where several members know the optional part, FedX 5.1.2 gives rows
   * without it beside those with it.
   */
  @Override
  public Op transform(OpLeftJoin op, Op left, Op right) {
    ExprList conditions = op.getExprs() == null ? new ExprList() : op.getExprs();
    ExprList both = new ExprList();
    Op optional = right;
    for (Expr condition : conditions) {
      if (condition instanceof ExprFunctionOp exists && isOf(exists, left, right)) {
        optional = filter(condition, optional);
      } else {
        checkPlain(condition);
        both.add(condition);
      }
    }
    return isPaths(optional) && both.isEmpty()
        ? new OpConditional(left, optional) // a path goes on from each row
        : OpLeftJoin.create(left, pushed(both, optional), both);
  }

  /** Whether what is looked for has to do with the optional part alone. */
  private static boolean isOf(ExprFunctionOp exists, Op left, Op right) {
    Set<Var> shared = new HashSet<>(OpVars.mentionedVars(exists.getGraphPattern()));
    shared.retainAll(OpVars.visibleVars(left));
    return OpVars.fixedVars(right).containsAll(shared);
  }

  /** What is looked for by a value is asked for each row. */
  @Override
  public Op transform(OpExtend op, Op rows) {
    VarExprList values = new VarExprList();
    op.getVarExprList()
        .forEachVarExpr(
            (name, value) -> values.add(name, ExprTransformer.transform(inside, value)));
    return OpExtend.create(rows, values);
  }

  private final ExprTransformCopy inside =
      new ExprTransformCopy() {
        @Override
        public Expr transform(ExprFunctionOp exists, ExprList arguments, Op sought) {
          return exists.copy(arguments, planned(sought));
        }
      };

  @Override
  public Op transform(OpOrder op, Op rows) {
    op.getConditions().forEach(each -> checkPlain(each.getExpression()));
    return super.transform(op, rows);
  }

  @Override
  public Op transform(OpGroup op, Op rows) {
    op.getGroupVars().getExprs().values().forEach(Planner::checkPlain);
    op.getAggregators().stream()
        .map(each -> each.getAggregator().getExprList())
        .filter(Objects::nonNull)
        .forEach(each -> each.forEach(Planner::checkPlain));
    return super.transform(op, rows);
  }

  /** The conditions that a part can look at alone, so that fewer rows come. */
  private Op pushed(ExprList conditions, Op optional) {
    return conditions.getList().stream()
        .filter(each -> isFor(each, optional))
        .reduce(optional, this::into, (one, other) -> one);
  }

  private static boolean isPaths(Op op) {
    return elements(op).stream().allMatch(OpPath.class::isInstance) && !elements(op).isEmpty();
  }

  private boolean isFor(Expr condition, Op part) {
    return isPart(part)
        && CheapConditions.holds(condition)
        && OpVars.fixedVars(Parts.part(part)).containsAll(condition.getVarsMentioned());
  }

  private Op into(Op part, Expr condition) {
    return parts.like(part, OpFilter.filter(condition, Parts.part(part)));
  }

  @Override
  public Op transform(OpFilter op, Op filtered) {
    Op result = filtered;
    for (Expr condition : op.getExprs()) {
      List<Op> elements = elements(result);
      result =
          elements.stream().anyMatch(each -> isFor(condition, each))
              ? assembled(
                  elements.stream().map(e -> isFor(condition, e) ? into(e, condition) : e).toList())
              : filter(condition, result);
    }
    return result;
  }

  private Op filter(Expr condition, Op filtered) {
    return switch (condition) {
      case ExprFunctionOp exists when isPaths(planned(exists.getGraphPattern())) ->
          OpFilter.filter(condition, filtered); // a path goes on from each row
      case E_Exists exists -> OpSemiJoin.create(filtered, inner(exists.getGraphPattern()));
      case E_NotExists exists when looksOut(exists.getGraphPattern()) ->
          without(filtered, exists.getGraphPattern());
      case E_NotExists exists -> OpAntiJoin.create(filtered, inner(exists.getGraphPattern()));
      default -> {
        checkPlain(condition);
        yield OpFilter.filter(condition, filtered);
      }
    };
  }

  private static boolean looksOut(Op sought) {
    return !OpVars.visibleVars(sought).containsAll(OpVars.mentionedVars(sought));
  }

  /** What is looked for is asked once, and not anew for each row. */
  private Op inner(Op sought) {
    if (looksOut(sought)) {
      throw refused("EXISTS whose filter looks at a variable outside of it");
    }
    return planned(sought);
  }

  /** A filter of what is looked for that looks out is one of finding both together. */
  private Op without(Op filtered, Op sought) {
    if (!(sought instanceof OpFilter conditions)) {
      throw refused("NOT EXISTS that looks at a variable outside of it but in its own FILTER");
    }
    conditions.getExprs().forEach(Planner::checkPlain);
    Var found = Var.alloc("/found" + marks++);
    Op marked = OpExtend.create(inner(conditions.getSubOp()), found, NodeValue.TRUE);
    Op both = OpLeftJoin.create(filtered, marked, conditions.getExprs());
    return OpFilter.filter(new E_LogicalNot(new E_Bound(new ExprVar(found))), both);
  }

  private static void checkPlain(Expr condition) {
    if (hasPattern(condition)) {
      throw refused("EXISTS but as a FILTER of its own");
    }
  }

  private static boolean hasPattern(Expr condition) {
    return condition instanceof ExprFunctionOp
        || condition.isFunction()
            && condition.getFunction().getArgs().stream().anyMatch(Planner::hasPattern);
  }

  static QueryStopped refused(String what) {
    return new QueryStopped(
        Reason.FORBIDDEN, "A federated query cannot have " + what + "; ask one endpoint");
  }

  /** Inside of GRAPH, which FedX does not know: each pattern is asked of each member. */
  private static final class Graphs extends TransformCopy {
    private final Parts parts;

    private Graphs(Parts parts) {
      this.parts = parts;
    }

    @Override
    public Op transform(OpGraph op, Op inside) {
      return new GraphPatterns(parts, op.getNode()).of(inside);
    }
  }
}
