package policygraph.guard;

import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.NodeValue;

/** The argument of an aggregate that keeps its values. */
final class HeldValue extends ExprFunction1 {
  private final int more;
  private final Budget budget;

  /**
   * @param more what is kept beside each value, such as a separator
   */
  HeldValue(Expr argument, int more, Budget budget) {
    super(argument, "held");
    this.more = more;
    this.budget = budget;
  }

  @Override
  public NodeValue eval(NodeValue value) {
    budget.hold(more + 2 * Weight.of(value.asNode()));
    return value;
  }

  @Override
  public Expr copy(Expr argument) {
    return new HeldValue(argument, more, budget);
  }
}
