package policygraph.guard;

import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionEnv;

/** A sum, difference, product or quotient of numbers, dates and durations of reasonable size. */
final class BoundedArithmetic extends ExprFunction2 {
  private final ExprFunction2 operation;
  private final Budget budget;

  BoundedArithmetic(ExprFunction2 operation, Budget budget) {
    super(
        operation.getArg1(),
        operation.getArg2(),
        operation.getFunctionSymbol().getSymbol(),
        operation.getOpName());
    this.operation = operation;
    this.budget = budget;
  }

  @Override
  public NodeValue eval(NodeValue first, NodeValue second, FunctionEnv environment) {
    budget.check();
    if (!Quantities.reasonable(first) || !Quantities.reasonable(second)) {
      throw new ExprEvalException("too large to compute with");
    }
    return operation.eval(first, second, environment);
  }

  @Override
  public NodeValue eval(NodeValue first, NodeValue second) {
    return eval(first, second, null);
  }

  @Override
  public Expr copy(Expr first, Expr second) {
    return new BoundedArithmetic((ExprFunction2) operation.copy(first, second), budget);
  }
}
