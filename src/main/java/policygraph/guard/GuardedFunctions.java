package policygraph.guard;

import java.util.List;
import org.apache.jena.sparql.expr.E_Add;
import org.apache.jena.sparql.expr.E_Divide;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrAfter;
import org.apache.jena.sparql.expr.E_StrBefore;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrContains;
import org.apache.jena.sparql.expr.E_StrDatatype;
import org.apache.jena.sparql.expr.E_StrEncodeForURI;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.E_Subtract;
import org.apache.jena.sparql.expr.E_TripleFn;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunction3;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.vocabulary.XSD;

/**
 * Replaces the functions that can work for ever or make something huge, in one call or step by
 * step, by ones that ask the budget. The others take time linear in what they are given.
 */
final class GuardedFunctions extends ExprTransformCopy {
  private final Budget budget;

  GuardedFunctions(Budget budget) {
    this.budget = budget;
  }

  @Override
  public Expr transform(ExprFunction1 function, Expr argument) {
    Expr copy = super.transform(function, argument);
    return copy instanceof E_StrEncodeForURI encode ? new BoundedText(encode, budget) : copy;
  }

  @Override
  public Expr transform(ExprFunction2 function, Expr first, Expr second) {
    Expr copy = super.transform(function, first, second);
    return switch (copy) {
      case E_Add add -> new BoundedArithmetic(add, budget);
      case E_Subtract subtract -> new BoundedArithmetic(subtract, budget);
      case E_Multiply multiply -> new BoundedArithmetic(multiply, budget);
      case E_Divide divide -> new BoundedArithmetic(divide, budget);
      case E_StrContains contains -> new BoundedSearch(contains, budget);
      case E_StrBefore before -> new BoundedSearch(before, budget);
      case E_StrAfter after -> new BoundedSearch(after, budget);
      case E_StrDatatype typed ->
          new E_StrDatatype(new ShortText(typed.getArg1(), budget), typed.getArg2());
      default -> copy;
    };
  }

  @Override
  public Expr transform(ExprFunction3 function, Expr first, Expr second, Expr third) {
    Expr copy = super.transform(function, first, second, third);
    return copy instanceof E_TripleFn triple ? new BoundedTriple(triple, budget) : copy;
  }

  @Override
  public Expr transform(ExprFunctionN function, ExprList arguments) {
    return switch (function) {
      case E_Regex regex -> new GuardedRegex(arguments, budget);
      case E_StrReplace replace -> new GuardedReplace(arguments, budget);
      case E_StrConcat concat -> new BoundedConcat(arguments, budget);
      case E_Function cast when !cast.getFunctionIRI().equals(XSD.xstring.getURI()) ->
          new E_Function(cast.getFunctionIRI(), shortened(arguments));
      default -> super.transform(function, arguments);
    };
  }

  private ExprList shortened(ExprList arguments) {
    List<Expr> texts =
        arguments.getList().stream().<Expr>map(each -> new ShortText(each, budget)).toList();
    return new ExprList(texts);
  }
}
