package policygraph.guard;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.NodeValue;

/** What is to become a number, date or duration: no such value is written at length. */
final class ShortText extends ExprFunction1 {
  private final Budget budget;

  ShortText(Expr argument, Budget budget) {
    super(argument, "short");
    this.budget = budget;
  }

  @Override
  public NodeValue eval(NodeValue value) {
    budget.check();
    Node term = value.asNode();
    if (term.isLiteral() && !Quantities.reasonable(term.getLiteralLexicalForm())) {
      throw new ExprEvalException("too long for a number, date or duration");
    }
    return value;
  }

  @Override
  public Expr copy(Expr argument) {
    return new ShortText(argument, budget);
  }
}
