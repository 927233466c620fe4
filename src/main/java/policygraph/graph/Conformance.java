package policygraph.graph;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.engine.ShaclPaths;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.engine.constraint.ClassConstraint;
import org.apache.jena.shacl.engine.constraint.DatatypeConstraint;
import org.apache.jena.shacl.engine.constraint.HasValueConstraint;
import org.apache.jena.shacl.engine.constraint.InConstraint;
import org.apache.jena.shacl.engine.constraint.MaxCount;
import org.apache.jena.shacl.engine.constraint.MinCount;
import org.apache.jena.shacl.engine.constraint.QualifiedValueShape;
import org.apache.jena.shacl.engine.constraint.ShNode;
import org.apache.jena.shacl.engine.constraint.ShNot;
import org.apache.jena.shacl.engine.constraint.ShOr;
import org.apache.jena.shacl.engine.constraint.SparqlConstraint;
import org.apache.jena.shacl.parser.Constraint;
import org.apache.jena.shacl.parser.PropertyShape;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * Answers whether a graph conforms to shapes, and no more: Jena's validator makes a report for each
 * node that a nested shape looks at, and runs each SPARQL constraint once a node, which together
 * takes several times as long as all else that is done with a document.
 *
 * <p>What this class does not know it leaves to Jena's own constraints, so that it answers like
 * Jena. Two things are its own. A SPARQL constraint is run once for all nodes: its query must bind
 * {@code $this} in its pattern. And classes are looked up as written: a graph that states
 * subclasses conforms to nothing here.
 */
final class Conformance {
  private static final Node TYPE = RDF.type.asNode();

  private final Shapes shapes;
  private final Graph graph;

  /**
   * Where Jena's constraints report to; one without reports is used again, as it costs much to
   * make.
   */
  private ValidationContext context;

  private Conformance(Shapes shapes, Graph graph) {
    this.shapes = shapes;
    this.graph = graph;
    this.context = ValidationContext.create(shapes, graph);
  }

  /** True only where the validator would find nothing. */
  static boolean isSure(Shapes shapes, Graph graph) {
    return !graph.contains(Node.ANY, RDFS.subClassOf.asNode(), Node.ANY)
        && new Conformance(shapes, graph).conforms();
  }

  private boolean conforms() {
    return shapes.getTargetShapes().stream()
        .allMatch(shape -> shape.deactivated() || conforms(shape));
  }

  private boolean conforms(Shape shape) {
    List<Constraint> each = shape.getConstraints().stream().filter(this::isOfEachNode).toList();
    Set<Node> nodes = new HashSet<>();
    shape.getTargets().forEach(target -> nodes.addAll(target.getFocusNodes(graph)));
    return (nodes.isEmpty() || findsNothing(shape))
        && nodes.stream().allMatch(node -> conforms(node, shape, each));
  }

  private boolean isOfEachNode(Constraint constraint) {
    return !(constraint instanceof SparqlConstraint);
  }

  private boolean findsNothing(Shape shape) {
    return shape.getConstraints().stream()
        .allMatch(each -> !(each instanceof SparqlConstraint sparql) || findsNothing(sparql));
  }

  private boolean findsNothing(SparqlConstraint constraint) {
    try (QueryExec execution = QueryExec.graph(graph).query(constraint.getQuery()).build()) {
      return !execution.select().hasNext();
    }
  }

  private boolean conforms(Node node, Shape shape) {
    return shape.deactivated() || conforms(node, shape, shape.getConstraints());
  }

  private boolean conforms(Node node, Shape shape, Collection<Constraint> constraints) {
    if (shape instanceof PropertyShape property) {
      return conforms(node, property);
    }
    Set<Node> self = Set.of(node);
    for (Constraint constraint : constraints) {
      if (!holds(constraint, shape, node, self)) {
        return false;
      }
    }
    return conforms(node, shape.getPropertyShapes());
  }

  private boolean conforms(Node node, Collection<PropertyShape> properties) {
    for (PropertyShape property : properties) {
      if (!property.deactivated() && !conforms(node, property)) {
        return false;
      }
    }
    return true;
  }

  private boolean conforms(Node node, PropertyShape property) {
    Set<Node> values = values(node, property.getPath());
    for (Constraint constraint : property.getConstraints()) {
      if (!holds(constraint, property, node, values)) {
        return false;
      }
    }
    for (Node value : values) {
      if (!conforms(value, property.getPropertyShapes())) {
        return false;
      }
    }
    return true;
  }

  private Set<Node> values(Node node, Path path) {
    return switch (path) {
      case P_Link link ->
          graph.find(node, link.getNode(), Node.ANY).mapWith(Triple::getObject).toSet();
      case P_Inverse inverse when inverse.getSubPath() instanceof P_Link link ->
          graph.find(Node.ANY, link.getNode(), node).mapWith(Triple::getSubject).toSet();
      default -> ShaclPaths.valueNodes(graph, node, path);
    };
  }

  private boolean holds(Constraint constraint, Shape shape, Node node, Set<Node> values) {
    return switch (constraint) {
      case MinCount least -> values.size() >= least.getMinCount();
      case MaxCount most -> values.size() <= most.getMaxCount();
      case HasValueConstraint one -> values.contains(one.getValue());
      case InConstraint list -> list.getValues().containsAll(values);
      case ClassConstraint type -> all(values, value -> isOf(value, type.getExpectedClass()));
      case DatatypeConstraint type -> all(values, value -> isOf(value, type));
      case ShOr or ->
          all(values, value -> or.getOthers().stream().anyMatch(other -> conforms(value, other)));
      case ShNot not -> all(values, value -> !conforms(value, not.getOther()));
      case ShNode other -> all(values, value -> conforms(value, other.getOther()));
      case QualifiedValueShape some when !some.qDisjoint() -> holds(some, values);
      default -> holdsByJena(constraint, shape, node, values);
    };
  }

  private static boolean all(Set<Node> values, java.util.function.Predicate<Node> test) {
    for (Node value : values) {
      if (!test.test(value)) {
        return false;
      }
    }
    return true;
  }

  private boolean isOf(Node value, Node type) {
    return !value.isLiteral() && graph.contains(value, TYPE, type);
  }

  private static boolean isOf(Node value, DatatypeConstraint type) {
    return value.isLiteral()
        && value.getLiteralDatatypeURI().equals(type.getDatatypeURI())
        && type.getRDFDatatype().isValid(value.getLiteralLexicalForm());
  }

  private boolean holds(QualifiedValueShape some, Set<Node> values) {
    long found = values.stream().filter(value -> conforms(value, some.getSub())).count();
    return (some.qMin() < 0 || found >= some.qMin()) && (some.qMax() < 0 || found <= some.qMax());
  }

  private boolean holdsByJena(Constraint constraint, Shape shape, Node node, Set<Node> values) {
    if (shape instanceof PropertyShape property) {
      constraint.validatePropertyShape(context, graph, shape, node, property.getPath(), values);
    } else {
      constraint.validateNodeShape(context, graph, shape, node);
    }
    if (context.hasViolation()) {
      context = ValidationContext.create(shapes, graph);
      return false;
    }
    return true;
  }
}
