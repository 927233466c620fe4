package policygraph.federation;

import java.util.HashSet;
import java.util.Set;
import org.eclipse.rdf4j.common.iteration.CloseableIteration;
import org.eclipse.rdf4j.common.iteration.DistinctIteration;
import org.eclipse.rdf4j.federated.FederationContext;
import org.eclipse.rdf4j.federated.evaluation.FederationEvalStrategy;
import org.eclipse.rdf4j.federated.evaluation.FederationEvaluationStrategyFactory;
import org.eclipse.rdf4j.federated.evaluation.SparqlFederationEvalStrategy;
import org.eclipse.rdf4j.federated.evaluation.concurrent.ControlledWorkerScheduler;
import org.eclipse.rdf4j.federated.structures.QueryInfo;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.Dataset;
import org.eclipse.rdf4j.query.algebra.LeftJoin;
import org.eclipse.rdf4j.query.algebra.TupleExpr;
import org.eclipse.rdf4j.query.algebra.evaluation.TripleSource;
import org.eclipse.rdf4j.query.algebra.evaluation.impl.EvaluationStatistics;

/**
 * FedX's way of joining, but that it goes on once from each row. Members that share a vocabulary
 * say the same, and with each join the same rows would come as many times more as there are
 * members.
 */
final class OnceEach extends SparqlFederationEvalStrategy {
  private OnceEach(FederationContext context) {
    super(context);
  }

  static FederationEvaluationStrategyFactory factory() {
    return new Factory();
  }

  private static final class Factory extends FederationEvaluationStrategyFactory {
    @Override
    public FederationEvalStrategy createEvaluationStrategy(
        Dataset dataset, TripleSource source, EvaluationStatistics statistics) {
      return new OnceEach(getFederationContext());
    }
  }

  private static CloseableIteration<BindingSet> once(CloseableIteration<BindingSet> rows) {
    return new DistinctIteration<>(rows, new HashSet<>());
  }

  @Override
  public CloseableIteration<BindingSet> executeJoin(
      ControlledWorkerScheduler<BindingSet> scheduler,
      CloseableIteration<BindingSet> left,
      TupleExpr right,
      Set<String> joined,
      BindingSet bindings,
      QueryInfo query) {
    return super.executeJoin(scheduler, once(left), right, joined, bindings, query);
  }

  @Override
  protected CloseableIteration<BindingSet> executeLeftJoin(
      ControlledWorkerScheduler<BindingSet> scheduler,
      CloseableIteration<BindingSet> left,
      LeftJoin join,
      BindingSet bindings,
      QueryInfo query) {
    return super.executeLeftJoin(scheduler, once(left), join, bindings, query);
  }
}
