package policygraph.guard;

import java.util.Iterator;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.DatasetGraphWrapperView;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.Context;

/** A data set for one run: all its graphs are guarded, and it has the run's settings. */
final class GuardedDataset extends DatasetGraphWrapper implements DatasetGraphWrapperView {
  private final Budget budget;

  GuardedDataset(DatasetGraph dataset, Context settings, Budget budget) {
    super(dataset, settings);
    this.budget = budget;
  }

  @Override
  public Context getContext() {
    return getCxt();
  }

  @Override
  public Graph getDefaultGraph() {
    return new GuardedGraph(super.getDefaultGraph(), budget, 0);
  }

  @Override
  public Graph getUnionGraph() {
    return new GuardedGraph(super.getUnionGraph(), budget, 0);
  }

  @Override
  public Graph getGraph(Node name) {
    Graph graph = super.getGraph(name);
    return graph == null ? null : new GuardedGraph(graph, budget, 0);
  }

  @Override
  public Iterator<Node> listGraphNodes() {
    return Iter.map(super.listGraphNodes(), this::checked);
  }

  @Override
  public Iterator<Quad> find() {
    return Iter.map(super.find(), this::checked);
  }

  @Override
  public Iterator<Quad> find(Quad pattern) {
    return Iter.map(super.find(pattern), this::checked);
  }

  @Override
  public Iterator<Quad> find(Node graph, Node subject, Node predicate, Node object) {
    return Iter.map(super.find(graph, subject, predicate, object), this::checked);
  }

  @Override
  public Iterator<Quad> findNG(Node graph, Node subject, Node predicate, Node object) {
    return Iter.map(super.findNG(graph, subject, predicate, object), this::checked);
  }

  private <T> T checked(T each) {
    budget.check();
    return each;
  }
}
