package policygraph.federation;

import java.util.Set;
import org.apache.jena.sparql.expr.E_Bound;
import org.apache.jena.sparql.expr.E_Equals;
import org.apache.jena.sparql.expr.E_GreaterThan;
import org.apache.jena.sparql.expr.E_GreaterThanOrEqual;
import org.apache.jena.sparql.expr.E_IsIRI;
import org.apache.jena.sparql.expr.E_IsLiteral;
import org.apache.jena.sparql.expr.E_Lang;
import org.apache.jena.sparql.expr.E_LangMatches;
import org.apache.jena.sparql.expr.E_LessThan;
import org.apache.jena.sparql.expr.E_LessThanOrEqual;
import org.apache.jena.sparql.expr.E_LogicalAnd;
import org.apache.jena.sparql.expr.E_LogicalNot;
import org.apache.jena.sparql.expr.E_LogicalOr;
import org.apache.jena.sparql.expr.E_NotEquals;
import org.apache.jena.sparql.expr.E_NotOneOf;
import org.apache.jena.sparql.expr.E_OneOf;
import org.apache.jena.sparql.expr.E_Str;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.NodeValue;

/**
 * Which conditions FedX may look at. Those that can take long, such as regular expressions, are
 * looked at here, where a query can be stopped.
 */
final class CheapConditions {
  private static final Set<Class<? extends ExprFunction>> KINDS =
      Set.of(
          E_Bound.class,
          E_Equals.class,
          E_GreaterThan.class,
          E_GreaterThanOrEqual.class,
          E_IsIRI.class,
          E_IsLiteral.class,
          E_Lang.class,
          E_LangMatches.class,
          E_LessThan.class,
          E_LessThanOrEqual.class,
          E_LogicalAnd.class,
          E_LogicalNot.class,
          E_LogicalOr.class,
          E_NotEquals.class,
          E_NotOneOf.class,
          E_OneOf.class,
          E_Str.class);

  private CheapConditions() {}

  static boolean holds(Expr condition) {
    return switch (condition) {
      case ExprVar variable -> true;
      case NodeValue value -> true;
      case ExprFunction function ->
          KINDS.contains(function.getClass())
              && function.getArgs().stream().allMatch(CheapConditions::holds);
      default -> false;
    };
  }
}
