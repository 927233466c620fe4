package policygraph.guard;

import java.util.List;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.XSDFuncOp;
import org.apache.jena.sparql.sse.Tags;

/** CONCAT, measured before it is made: a chain of it doubles with each link. */
final class BoundedConcat extends ExprFunctionN {
  private final Budget budget;

  BoundedConcat(ExprList arguments, Budget budget) {
    super(Tags.tagConcat, arguments);
    this.budget = budget;
  }

  @Override
  public NodeValue eval(List<NodeValue> texts) {
    budget.checkLength(texts.stream().mapToLong(text -> text.asString().length()).sum());
    return XSDFuncOp.strConcat(texts);
  }

  @Override
  public Expr copy(ExprList arguments) {
    return new BoundedConcat(arguments, budget);
  }
}
