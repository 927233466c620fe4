package policygraph.federation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.OpVisitorByTypeBase;
import org.apache.jena.sparql.algebra.OpWalker;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.Op1;
import org.apache.jena.sparql.algebra.op.Op2;
import org.apache.jena.sparql.algebra.op.OpConditional;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpN;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.Path;

/**
 * The paths of a plan. Those of any length may cross members at each step, so the triples of their
 * predicates are fetched, and the paths gone here.
 */
final class Closures {
  private final Set<Node> predicates = new HashSet<>();

  void add(OpPath op) {
    add(op.getTriplePath().getPath());
  }

  private void add(Path path) {
    switch (path) {
      case P_Link link -> predicates.add(link.getNode());
      case P_Path1 inner -> add(inner.getSubPath());
      case P_Path2 both -> {
        add(both.getLeft());
        add(both.getRight());
      }
      default -> throw Planner.refused("a path by what is not some predicate");
    }
  }

  Set<Node> predicates() {
    return predicates;
  }

  /**
   * A path of no length leads from each node of the data to itself, also from those that are not
   * fetched: one of its ends must be known.
   */
  Op checked(Op plan) {
    Transformer.transformSkipService(new Ends(), plan);
    checkAlone(plan);
    OpWalker.walk(plan, new Alone());
    return plan;
  }

  /** Looks at each path that nothing comes before, but those that go on from each row. */
  private static final class Alone extends OpVisitorByTypeBase {
    @Override
    protected void visitN(OpN op) {
      if (!(op instanceof OpSequence)) {
        op.getElements().forEach(Closures::checkAlone);
      }
    }

    @Override
    protected void visit2(Op2 op) {
      checkAlone(op.getLeft());
      if (!(op instanceof OpConditional)) {
        checkAlone(op.getRight());
      }
    }

    @Override
    protected void visitLeftJoin(OpLeftJoin op) {
      visit2(op);
    }

    @Override
    protected void visit1(Op1 op) {
      if (!(op instanceof OpService)) {
        checkAlone(op.getSubOp());
      }
    }

    @Override
    protected void visitFilter(OpFilter op) {
      visit1(op);
    }
  }

  private static void checkAlone(Op op) {
    if (op instanceof OpPath path) {
      Ends.check(path.getTriplePath(), Set.of());
    }
  }

  private static boolean mayBeEmpty(Path path) {
    return switch (path) {
      case P_Link link -> false;
      case P_OneOrMore1 more -> mayBeEmpty(more.getSubPath());
      case P_Inverse inverse -> mayBeEmpty(inverse.getSubPath());
      case P_Alt either -> mayBeEmpty(either.getLeft()) || mayBeEmpty(either.getRight());
      case P_Path2 both -> mayBeEmpty(both.getLeft()) && mayBeEmpty(both.getRight());
      default -> true;
    };
  }

  /** Looks at each path with what comes before it. */
  private static final class Ends extends TransformCopy {
    @Override
    public Op transform(OpSequence op, List<Op> elements) {
      Set<Var> known = new HashSet<>();
      for (Op element : op.getElements()) {
        if (element instanceof OpPath path) {
          check(path.getTriplePath(), known);
        }
        known.addAll(OpVars.fixedVars(element));
      }
      return op;
    }

    private static void check(TriplePath path, Set<Var> known) {
      if (mayBeEmpty(path.getPath())
          && isUnknown(path.getSubject(), known)
          && isUnknown(path.getObject(), known)) {
        throw Planner.refused("a path that may have no length with neither end known before it");
      }
    }

    private static boolean isUnknown(Node end, Set<Var> known) {
      return end.isVariable() && !known.contains(Var.alloc(end));
    }
  }
}
