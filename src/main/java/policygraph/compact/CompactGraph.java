package policygraph.compact;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.NiceIterator;
import org.apache.jena.util.iterator.NullIterator;
import policygraph.compact.Index.Range;

/** A graph that does not change. */
final class CompactGraph extends GraphBase {
  private final Dictionary dictionary;
  private final Triples triples;
  private final Statistics statistics;

  CompactGraph(Dictionary dictionary, Triples triples, Statistics statistics) {
    this.dictionary = dictionary;
    this.triples = triples;
    this.statistics = statistics;
  }

  Dictionary dictionary() {
    return dictionary;
  }

  Triples triples() {
    return triples;
  }

  Statistics statistics() {
    return statistics;
  }

  @Override
  protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
    Range range = new Range();
    return match(pattern, range) ? new Found(range) : NullIterator.instance();
  }

  @Override
  protected boolean graphBaseContains(Triple pattern) {
    return match(pattern, new Range());
  }

  @Override
  protected int graphBaseSize() {
    return triples.size();
  }

  /** Whether there are any matches. */
  private boolean match(Triple pattern, Range range) {
    Node subject = pattern.getSubject();
    Node predicate = pattern.getPredicate();
    Node object = pattern.getObject();
    int subjectNumber = number(subject);
    int predicateNumber = number(predicate);
    int objectNumber = number(object);
    if (isUnknown(subject, subjectNumber)
        || isUnknown(predicate, predicateNumber)
        || isUnknown(object, objectNumber)) {
      return false;
    }
    triples.match(range, subjectNumber, predicateNumber, objectNumber);
    return range.size() > 0;
  }

  private int number(Node node) {
    return node.isConcrete() ? dictionary.number(node) : Dictionary.NONE;
  }

  private static boolean isUnknown(Node node, int number) {
    return node.isConcrete() && number == Dictionary.NONE;
  }

  private final class Found extends NiceIterator<Triple> {
    private final Index index;
    private final int to;
    private int at;

    Found(Range range) {
      this.index = range.index;
      this.at = range.from;
      this.to = range.to;
    }

    @Override
    public boolean hasNext() {
      return at < to;
    }

    @Override
    public Triple next() {
      if (at >= to) {
        return noElements("the triples are at an end");
      }
      Triple triple =
          Triple.create(
              dictionary.node(index.subjects[at]),
              dictionary.node(index.predicates[at]),
              dictionary.node(index.objects[at]));
      at++;
      return triple;
    }
  }
}
