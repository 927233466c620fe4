package policygraph.guard;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpProject;
import org.apache.jena.sparql.algebra.op.OpSlice;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.walker.WalkerVisitor;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprVisitorBase;

/**
 * How much work a query looks like before it is run. Only who can be trusted to be quick by its
 * form alone goes into the lanes for quick ones; a wrong guess costs no more than {@link
 * Limits#INSTANT}.
 */
enum Effort {
  /** One look-up. */
  INSTANT,
  /** A few patterns that hang together, of which few answers are wanted. */
  BRIEF,
  /** The same, with all answers. */
  LIGHT,
  UNKNOWN;

  private static final int MOST_ROWS_OF_A_LOOK_UP = 100;
  private static final int MOST_LIGHT_PATTERNS = 4;
  private static final int MOST_LIGHT_VALUES = 100;

  static Effort of(Query query, Op algebra) {
    Shape shape = new Shape();
    shape.walk(algebra);
    if (!shape.simple || shape.patterns > MOST_LIGHT_PATTERNS || query.isDescribeType()) {
      return UNKNOWN;
    }
    boolean fewRows =
        query.isAskType() || query.hasLimit() && query.getLimit() <= MOST_ROWS_OF_A_LOOK_UP;
    boolean lookUp = shape.patterns <= 1 && shape.functions == 0 && !query.isDistinct();
    if (!fewRows || query.getOffset() > 0) {
      return LIGHT;
    }
    return lookUp ? INSTANT : BRIEF;
  }

  /** What a query consists of. */
  private static final class Shape extends WalkerVisitor {
    private final Set<Node> variables = new HashSet<>();
    private boolean simple = true;
    private int patterns;
    private int functions;
    private int graphs;

    private Shape() {
      super(new OpVisitorBase(), new ExprVisitorBase(), null, null);
    }

    @Override
    public void walk(Op op) {
      simple &= isSimple(op);
      super.walk(op);
    }

    @Override
    public void visit1(org.apache.jena.sparql.algebra.op.Op1 op) {
      simple &= isSimple(op);
      super.visit1(op);
    }

    @Override
    public void visit2(org.apache.jena.sparql.algebra.op.Op2 op) {
      simple = false;
    }

    @Override
    public void visitN(org.apache.jena.sparql.algebra.op.OpN op) {
      simple = false;
    }

    @Override
    public void visit0(org.apache.jena.sparql.algebra.op.Op0 op) {
      simple &= isSimple(op);
    }

    private static boolean isSimple(Op op) {
      return op instanceof OpBGP
          || op instanceof OpFilter
          || op instanceof OpExtend
          || op instanceof OpProject
          || op instanceof OpDistinct
          || op instanceof OpSlice
          || op instanceof OpGraph
          || op instanceof OpTable table && table.getTable().size() <= MOST_LIGHT_VALUES;
    }

    @Override
    public void visit(OpBGP op) {
      for (Triple pattern : op.getPattern()) {
        simple &= patterns++ == 0 || isConnected(pattern);
        for (Node term :
            new Node[] {pattern.getSubject(), pattern.getPredicate(), pattern.getObject()}) {
          if (Var.isVar(term)) {
            variables.add(term);
          }
        }
      }
    }

    /** Each within another multiplies. */
    @Override
    public void visit(OpGraph op) {
      simple &= ++graphs == 1;
    }

    /** In the order written; one that is written otherwise is no loss but of speed. */
    private boolean isConnected(Triple pattern) {
      return pattern.isConcrete()
          || variables.contains(pattern.getSubject())
          || variables.contains(pattern.getPredicate())
          || variables.contains(pattern.getObject());
    }

    @Override
    public void visitExprFunction(ExprFunction function) {
      functions++;
      // REGEX, REPLACE and CONCAT are among these.
      simple &= !(function instanceof ExprFunctionN);
      super.visitExprFunction(function);
    }

    @Override
    public void visit(ExprFunctionOp negation) {
      simple = false;
    }
  }
}
