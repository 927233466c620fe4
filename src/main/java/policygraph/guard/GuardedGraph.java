package policygraph.guard;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;

/**
 * A graph that asks at each triple whether to go on. Much of ARQ does not ask itself: property
 * paths, the reordering of patterns, descriptions.
 */
final class GuardedGraph extends GraphWrapper {
  private final Budget budget;
  private final int heldPerTriple;

  /**
   * @param heldPerTriple what the reader of the graph keeps for each triple that it is given
   */
  GuardedGraph(Graph graph, Budget budget, int heldPerTriple) {
    super(graph);
    this.budget = budget;
    this.heldPerTriple = heldPerTriple;
  }

  @Override
  public ExtendedIterator<Triple> find(Triple pattern) {
    budget.check();
    return guarded(super.find(pattern));
  }

  @Override
  public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
    budget.check();
    return guarded(super.find(subject, predicate, object));
  }

  @Override
  public boolean contains(Node subject, Node predicate, Node object) {
    budget.check();
    return super.contains(subject, predicate, object);
  }

  @Override
  public boolean contains(Triple triple) {
    budget.check();
    return super.contains(triple);
  }

  private ExtendedIterator<Triple> guarded(ExtendedIterator<Triple> found) {
    return new WrappedIterator<>(found) {
      @Override
      public Triple next() {
        if (heldPerTriple == 0) {
          budget.check();
        } else {
          budget.hold(heldPerTriple);
        }
        return super.next();
      }
    };
  }
}
