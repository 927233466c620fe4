package policygraph.guard;

import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.NodeValue;
import policygraph.guard.QueryStopped.Reason;

/** CONTAINS, STRBEFORE or STRAFTER: the platform may compare each character with each. */
final class BoundedSearch extends ExprFunction2 {
  private final ExprFunction2 search;
  private final Budget budget;

  BoundedSearch(ExprFunction2 search, Budget budget) {
    super(search.getArg1(), search.getArg2(), search.getFunctionSymbol().getSymbol());
    this.search = search;
    this.budget = budget;
  }

  @Override
  public NodeValue eval(NodeValue text, NodeValue sought) {
    budget.check();
    if (length(text) * length(sought) > Limits.SEARCH) {
      throw budget.stop(Reason.MEMORY, "The query looks for a long text in a long text");
    }
    return search.eval(text, sought);
  }

  private static long length(NodeValue value) {
    return value.asNode().isLiteral() ? value.asNode().getLiteralLexicalForm().length() : 0;
  }

  @Override
  public Expr copy(Expr text, Expr sought) {
    return new BoundedSearch((ExprFunction2) search.copy(text, sought), budget);
  }
}
