package policygraph.guard;

import java.util.List;
import java.util.regex.Matcher;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.apache.jena.sparql.sse.Tags;

/** REPLACE that can be stopped while it matches, and makes no huge text. */
final class GuardedReplace extends ExprFunctionN {
  private static final String NAME = "REPLACE";

  private final Budget budget;
  private final Patterns patterns = new Patterns(NAME);

  GuardedReplace(ExprList arguments, Budget budget) {
    super(Tags.tagReplace, arguments);
    this.budget = budget;
  }

  @Override
  public NodeValue eval(List<NodeValue> arguments) {
    Node literal = NodeValueOps.checkAndGetStringLiteral(NAME, arguments.get(0));
    String flags = arguments.size() > 3 ? Patterns.text(NAME, arguments.get(3)) : null;
    Matcher matcher =
        patterns
            .of(Patterns.text(NAME, arguments.get(1)), flags)
            .matcher(new GuardedText(literal.getLiteralLexicalForm(), budget));
    String replaced = replaced(matcher, Patterns.text(NAME, arguments.get(2)));
    return replaced.equals(literal.getLiteralLexicalForm())
        ? arguments.get(0)
        : NodeValue.makeNode(
            NodeFactory.createLiteral(
                replaced,
                literal.getLiteralLanguage(),
                literal.getLiteralBaseDirection(),
                literal.getLiteralDatatype()));
  }

  /** As in Jena, an empty match counts only where it is the first. */
  private String replaced(Matcher matcher, String replacement) {
    StringBuilder text = new StringBuilder();
    try {
      for (boolean first = true; matcher.find(); first = false) {
        if (first || matcher.start() < matcher.end()) {
          matcher.appendReplacement(text, replacement);
          budget.checkLength(text.length());
        }
      }
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      throw new ExprEvalException(NAME + ": " + e.getMessage(), e);
    }
    return matcher.appendTail(text).toString();
  }

  @Override
  public Expr copy(ExprList arguments) {
    return new GuardedReplace(arguments, budget);
  }
}
