package policygraph.guard;

import java.util.List;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.apache.jena.sparql.sse.Tags;

/** REGEX that can be stopped while it matches. */
final class GuardedRegex extends ExprFunctionN {
  private final Budget budget;
  private final Patterns patterns;

  GuardedRegex(ExprList arguments, Budget budget) {
    super(Tags.tagRegex, arguments);
    this.budget = budget;
    this.patterns = new Patterns("REGEX");
  }

  @Override
  public NodeValue eval(List<NodeValue> arguments) {
    String text =
        NodeValueOps.checkAndGetStringLiteral("REGEX", arguments.get(0)).getLiteralLexicalForm();
    String flags = arguments.size() > 2 ? Patterns.text("REGEX", arguments.get(2)) : null;
    return NodeValue.makeBoolean(
        patterns
            .of(Patterns.text("REGEX", arguments.get(1)), flags)
            .matcher(new GuardedText(text, budget))
            .find());
  }

  @Override
  public Expr copy(ExprList arguments) {
    return new GuardedRegex(arguments, budget);
  }
}
