package policygraph.guard;

import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprException;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.Function;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.util.Context;

/** A function that has no value where the engine's own fails: 10 to the power of 10^10, say. */
record CarefulFunction(Function function) implements Function {
  @Override
  public void build(String iri, ExprList arguments, Context settings) {
    function.build(iri, arguments, settings);
  }

  @Override
  public NodeValue exec(Binding row, ExprList arguments, String iri, FunctionEnv environment) {
    try {
      return function.exec(row, arguments, iri, environment);
    } catch (QueryCancelledException | ExprException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new ExprEvalException(String.valueOf(e.getMessage()), e);
    }
  }
}
