package policygraph.graph;

import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.compose.Union;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.vocabulary.RDF;

/** Holds graphs against ontology/shapes.ttl. May be used by several threads. */
public final class ShapesCheck {
  private final Shapes shapes;

  private ShapesCheck(Graph shapes) {
    this.shapes = ShaclValidator.get().parse(shapes);
  }

  /** Checks by all shapes. */
  public static ShapesCheck all(Graph shapes) {
    return new ShapesCheck(shapes);
  }

  /**
   * Checks what {@link DocumentGraph} writes, without the shape that compares quotations with the
   * source: it cuts them out of the source itself, and comparing them again takes longer than all
   * the rest.
   */
  public static ShapesCheck ofBuiltGraphs(Graph shapes) {
    Graph without = GraphMemFactory.createDefaultGraphSameTerm();
    shapes.find().forEachRemaining(without::add);
    without.add(
        NodeFactory.createURI("https://w3id.org/policygraph/shapes#QuoteEqualsSlice"),
        SHACL.deactivated,
        NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean));
    return new ShapesCheck(without);
  }

  /**
   * The violations in a graph, by document and unit.
   *
   * @param graph what is checked
   * @param background what it may point to: the vocabularies, checked on their own
   * @param file the file that the messages name
   */
  public List<Violation> violations(Graph graph, Graph background, String file) {
    Graph both = new Focus(graph, background);
    return Conformance.isSure(shapes, both) ? List.of() : reported(both, graph, file);
  }

  private List<Violation> reported(Graph both, Graph graph, String file) {
    return ShaclValidator.get().validate(shapes, both).getEntries().stream()
        .map(entry -> Violation.of(entry, graph, file))
        .sorted()
        .toList();
  }

  /**
   * The union of two graphs in which only the first has instances to look for. Shapes find what
   * they check by its class, and look up everything else from there; so the background is read but
   * not checked again for every document.
   */
  private static final class Focus extends GraphBase {
    private final Graph focus;
    private final Graph background;
    private final Graph union;

    Focus(Graph focus, Graph background) {
      this.focus = focus;
      this.background = background;
      this.union = new Union(focus, background);
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
      boolean instances =
          !pattern.getSubject().isConcrete() && RDF.type.asNode().equals(pattern.getPredicate());
      return (instances ? focus : where(pattern.getSubject())).find(pattern);
    }

    /** Most subjects are in one graph only, and a union looks for duplicates. */
    private Graph where(Node subject) {
      if (!subject.isConcrete()) {
        return union;
      }
      if (!background.contains(subject, Node.ANY, Node.ANY)) {
        return focus;
      }
      return focus.contains(subject, Node.ANY, Node.ANY) ? union : background;
    }

    @Override
    protected boolean graphBaseContains(Triple pattern) {
      return pattern.isConcrete()
          ? focus.contains(pattern) || background.contains(pattern)
          : super.graphBaseContains(pattern);
    }
  }
}
