package policygraph.guard;

import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.Plan;
import org.apache.jena.sparql.engine.QueryEngineFactory;
import org.apache.jena.sparql.engine.QueryEngineRegistry;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.engine.main.QueryEngineMain;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.Symbol;

/** ARQ's engine, with functions that know the budget in place of those that do not. */
final class Engine extends QueryEngineMain {
  private static final Symbol BUDGET = Symbol.create("policygraph:budget");
  private static final Symbol SERVICES = Symbol.create("policygraph:services");

  private Engine(Query query, DatasetGraph dataset, Binding input, Context settings) {
    super(query, dataset, input, settings);
  }

  /** Settings under which ARQ uses this engine, reaches nothing outside, and can be stopped. */
  static Context settings(Budget budget, Services services) {
    Context settings = ARQ.getContext().copy();
    settings.set(ARQ.httpServiceAllowed, false);
    settings.set(ARQ.enablePropertyFunctions, false);
    // The executor places filters, after it has put the patterns in order.
    settings.set(ARQ.optFilterPlacementBGP, false);
    settings.set(ARQConstants.symCancelQuery, budget.cancelSignal());
    settings.set(BUDGET, budget);
    settings.set(SERVICES, services);
    // A plan says already what is asked when; the optimiser would ask for each row.
    settings.set(ARQ.optimization, !services.plans());
    PropertyFunctionRegistry.set(settings, new PropertyFunctionRegistry());
    FunctionRegistry.set(settings, Functions.registry());
    QueryEngineRegistry engines = new QueryEngineRegistry();
    engines.add(new Factory());
    QueryEngineRegistry.set(settings, engines);
    QC.setFactory(settings, execution -> new Executor(execution, budget, services));
    return settings;
  }

  /** Before the optimiser, which evaluates constant expressions. Called by the constructor. */
  @Override
  protected Op createOp(Query query) {
    Budget budget = context.get(BUDGET);
    Services services = context.get(SERVICES);
    Op planned = services.plan(super.createOp(query), budget::check);
    // What another endpoint is asked, it computes itself.
    return Transformer.transformSkipService(new SortKeys(), new GuardedFunctions(budget), planned);
  }

  private static final class Factory implements QueryEngineFactory {
    @Override
    public boolean accept(Query query, DatasetGraph dataset, Context settings) {
      return true;
    }

    @Override
    public Plan create(Query query, DatasetGraph dataset, Binding input, Context settings) {
      return new Engine(query, dataset, input, settings).getPlan();
    }

    @Override
    public boolean accept(Op op, DatasetGraph dataset, Context settings) {
      return false;
    }

    @Override
    public Plan create(Op op, DatasetGraph dataset, Binding input, Context settings) {
      throw new UnsupportedOperationException("only queries are run");
    }
  }
}
