package policygraph.guard;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.Accumulator;
import org.apache.jena.sparql.expr.aggregate.AggCountDistinct;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.graph.NodeTransform;
import org.apache.jena.sparql.serializer.SerializationContext;

/** An aggregate whose groups count, and its values where it keeps them. */
record MeasuredAggregator(Aggregator inner, Budget budget) implements Aggregator {

  static ExprAggregator of(ExprAggregator aggregate, Budget budget) {
    Aggregator inner = aggregate.getAggregator();
    Aggregator keeping = keepsValues(inner) ? inner.copy(measured(inner, budget)) : inner;
    return new ExprAggregator(aggregate.getVar(), new MeasuredAggregator(keeping, budget));
  }

  /** COUNT, SUM and the like of plain rows keep one number. */
  private static boolean keepsValues(Aggregator aggregator) {
    ExprList arguments = aggregator.getExprList();
    return arguments != null
        && !arguments.isEmpty()
        && (aggregator instanceof AggGroupConcat
            || aggregator.getClass().getSimpleName().endsWith("Distinct"));
  }

  private static ExprList measured(Aggregator aggregator, Budget budget) {
    String separator =
        switch (aggregator) {
          case AggGroupConcat plain -> plain.getSeparator();
          case AggGroupConcatDistinct distinct -> distinct.getSeparator();
          default -> "";
        };
    int perValue = separator == null ? 0 : 2 * separator.length();
    List<Expr> arguments =
        aggregator.getExprList().getList().stream()
            .<Expr>map(argument -> new HeldValue(argument, perValue, budget))
            .toList();
    return new ExprList(arguments);
  }

  @Override
  public Accumulator createAccumulator() {
    budget.hold(Weight.GROUP);
    Accumulator accumulator = inner.createAccumulator();
    return inner instanceof AggCountDistinct ? new MeasuredRows(accumulator, budget) : accumulator;
  }

  /** {@code COUNT(DISTINCT *)} keeps whole rows. */
  private record MeasuredRows(Accumulator inner, Budget budget) implements Accumulator {
    @Override
    public void accumulate(Binding row, FunctionEnv environment) {
      budget.hold(Weight.of(row));
      inner.accumulate(row, environment);
    }

    @Override
    public NodeValue getValue() {
      return inner.getValue();
    }
  }

  @Override
  public Node getValueEmpty() {
    return inner.getValueEmpty();
  }

  @Override
  public String toPrefixString() {
    return inner.toPrefixString();
  }

  @Override
  public String key() {
    return inner.key();
  }

  @Override
  public String getName() {
    return inner.getName();
  }

  @Override
  public ExprList getExprList() {
    return inner.getExprList();
  }

  @Override
  public Aggregator copy(ExprList arguments) {
    return new MeasuredAggregator(inner.copy(arguments), budget);
  }

  @Override
  public Aggregator copyTransform(NodeTransform transform) {
    return new MeasuredAggregator(inner.copyTransform(transform), budget);
  }

  @Override
  public boolean equals(Aggregator other, boolean bySyntax) {
    return other instanceof MeasuredAggregator measured && inner.equals(measured.inner, bySyntax);
  }

  @Override
  public String asSparqlExpr(SerializationContext names) {
    return inner.asSparqlExpr(names);
  }
}
