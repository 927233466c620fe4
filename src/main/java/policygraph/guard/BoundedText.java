package policygraph.guard;

import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.NodeValue;

/** A function whose text is longer than the one it is given, so that in a chain it multiplies. */
final class BoundedText extends ExprFunction1 {
  private final ExprFunction1 function;
  private final Budget budget;

  BoundedText(ExprFunction1 function, Budget budget) {
    super(function.getArg(), function.getFunctionSymbol().getSymbol());
    this.function = function;
    this.budget = budget;
  }

  @Override
  public NodeValue eval(NodeValue value) {
    budget.check();
    NodeValue text = function.eval(value);
    budget.checkLength(text.asString().length());
    return text;
  }

  @Override
  public Expr copy(Expr argument) {
    return new BoundedText((ExprFunction1) function.copy(argument), budget);
  }
}
