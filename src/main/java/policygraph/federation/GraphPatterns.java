package policygraph.federation;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprTransformCopy;

/**
 * What stands inside of a GRAPH. A graph may have triples at several members, so each pattern is
 * asked by itself, and its name joins them.
 */
final class GraphPatterns extends TransformCopy {
  private final Parts parts;
  private final Node graph;

  GraphPatterns(Parts parts, Node graph) {
    this.parts = parts;
    this.graph = graph;
  }

  Op of(Op inside) {
    return Transformer.transformSkipService(this, new ExprTransformCopy(), inside);
  }

  @Override
  public Op transform(OpBGP op) {
    if (op.getPattern().isEmpty()) {
      return parts.each(new OpGraph(graph, OpTable.unit()));
    }
    return op.getPattern().getList().stream()
        .map(pattern -> new OpBGP(BasicPattern.wrap(java.util.List.of(pattern))))
        .map(pattern -> parts.each(new OpGraph(graph, pattern)))
        .reduce(OpJoin::create)
        .orElseThrow();
  }

  /** An empty group. */
  @Override
  public Op transform(OpTable op) {
    return op.isJoinIdentity() ? parts.each(new OpGraph(graph, OpTable.unit())) : op;
  }

  @Override
  public Op transform(OpPath op) {
    throw Planner.refused("a path of any length inside of GRAPH");
  }

  @Override
  public Op transform(OpGraph op, Op inside) {
    return inside; // has its own name by now
  }

  @Override
  public Op transform(OpFilter op, Op filtered) {
    for (Expr condition : op.getExprs()) {
      if (condition instanceof ExprFunctionOp) {
        throw Planner.refused("EXISTS inside of GRAPH");
      }
    }
    return super.transform(op, filtered);
  }
}
