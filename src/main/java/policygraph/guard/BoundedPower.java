package policygraph.guard;

import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionBase2;
import org.apache.jena.sparql.function.library.Math_pow;

/** {@code math:pow}, whose whole numbers have as many digits as there is memory. */
final class BoundedPower extends FunctionBase2 {
  private final Math_pow power = new Math_pow();

  @Override
  public NodeValue exec(NodeValue base, NodeValue exponent) {
    if (!Quantities.reasonablePower(base, exponent)) {
      throw new ExprEvalException("too large to compute with");
    }
    return power.exec(base, exponent);
  }
}
