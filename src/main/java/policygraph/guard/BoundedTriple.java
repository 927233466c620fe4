package policygraph.guard;

import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.E_TripleFn;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunction3;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.sse.Tags;

/** TRIPLE, which in a chain makes terms that double in size with each link. */
final class BoundedTriple extends ExprFunction3 {
  private final E_TripleFn triple;
  private final Budget budget;

  BoundedTriple(E_TripleFn triple, Budget budget) {
    super(triple.getArg1(), triple.getArg2(), triple.getArg3(), Tags.tagFnTriple);
    this.triple = triple;
    this.budget = budget;
  }

  @Override
  public NodeValue eval(NodeValue subject, NodeValue predicate, NodeValue object) {
    budget.check();
    if (Math.max(depth(subject.asNode()), depth(object.asNode())) >= Limits.TRIPLES) {
      throw new ExprEvalException("triples in triples that are nested too deeply");
    }
    return triple.eval(subject, predicate, object);
  }

  private static int depth(Node term) {
    return term.isTripleTerm()
        ? 1
            + Stream.of(term.getTriple().getSubject(), term.getTriple().getObject())
                .mapToInt(BoundedTriple::depth)
                .max()
                .orElse(0)
        : 0;
  }

  @Override
  public Expr copy(Expr subject, Expr predicate, Expr object) {
    return new BoundedTriple((E_TripleFn) triple.copy(subject, predicate, object), budget);
  }
}
