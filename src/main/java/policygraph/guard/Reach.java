package policygraph.guard;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpExt;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpProcedure;
import org.apache.jena.sparql.algebra.op.OpPropFunc;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.walker.WalkerVisitor;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.E_Call;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Version;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.AggCustom;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import policygraph.guard.QueryStopped.Reason;

/** Refuses queries that reach outside of the data: other servers, files, classes, scripts. */
final class Reach extends WalkerVisitor {
  private final Services services;
  private int patterns;
  private int binds;

  private Reach(Services services) {
    super(new OpVisitorBase(), new ExprVisitorBase(), null, null);
    this.services = services;
  }

  static void check(Query query, Op algebra, DatasetGraph dataset, Services services) {
    for (List<String> graphs : List.of(query.getGraphURIs(), query.getNamedGraphURIs())) {
      graphs.forEach(graph -> checkGraph(graph, dataset));
    }
    if (query.getProjectVars().size() > Limits.LIST_LENGTH) {
      throw tooLong();
    }
    new Reach(services).walk(algebra);
  }

  static void checkGraph(String graph, DatasetGraph dataset) {
    if (!dataset.containsGraph(NodeFactory.createURI(graph))) {
      throw forbidden("There is no graph <" + graph + "> here, and none is fetched");
    }
  }

  private static QueryStopped tooLong() {
    return QueryReader.malformed("a list of more than " + Limits.LIST_LENGTH + " items");
  }

  private static QueryStopped forbidden(String why) {
    return new QueryStopped(Reason.FORBIDDEN, why);
  }

  /** A variable is looked at when it has a value. */
  @Override
  public void visit(OpService op) {
    Node endpoint = op.getService();
    if (services == Services.NONE || endpoint.isURI() && !services.allow(endpoint.getURI())) {
      throw forbidden(noService(endpoint.isURI() ? endpoint.getURI() : endpoint.toString()));
    }
    super.visit(op);
  }

  static String noService(String endpoint) {
    return "SERVICE is not allowed: this server does not ask " + endpoint;
  }

  @Override
  public void visit(OpProcedure op) {
    throw forbidden("Procedures are not allowed");
  }

  @Override
  public void visit(OpPropFunc op) {
    throw forbidden("Property functions are not allowed");
  }

  @Override
  public void visitExt(OpExt op) {
    throw forbidden(op.getName() + " is not allowed");
  }

  /**
   * Property functions are off; who uses one of Jena's shall learn it rather than get no rows. The
   * engine takes rdfs:member for one, too; here it is a property.
   */
  @Override
  public void visit(OpBGP op) {
    patterns += op.getPattern().size();
    if (patterns > Limits.PATTERNS) {
      throw QueryReader.malformed("more than " + Limits.PATTERNS + " triple patterns");
    }
    for (Triple pattern : op.getPattern()) {
      Node property = pattern.getPredicate();
      if (property.isURI() && isPropertyFunction(property.getURI())) {
        throw forbidden("The property function <" + property.getURI() + "> is not allowed");
      }
      checkQuantity(pattern.getObject());
    }
    super.visit(op);
  }

  private static boolean isPropertyFunction(String iri) {
    return Stream.of("java:", "http://jena.apache.org/", "http://jena.hpl.hp.com/")
        .anyMatch(iri::startsWith);
  }

  @Override
  public void visit(OpTable op) {
    for (Iterator<Binding> rows = op.getTable().rows(); rows.hasNext(); ) {
      Binding row = rows.next();
      for (Iterator<Var> columns = row.vars(); columns.hasNext(); ) {
        checkQuantity(row.get(columns.next()));
      }
    }
    super.visit(op);
  }

  @Override
  public void visit(OpExtend op) {
    binds += op.getVarExprList().size();
    if (binds > Limits.BINDS) {
      throw QueryReader.malformed("more than " + Limits.BINDS + " values given to variables");
    }
    super.visit(op);
  }

  @Override
  public void visit(OpOrder op) {
    op.getConditions().stream().map(SortCondition::getExpression).forEach(this::walk);
    super.visit(op);
  }

  @Override
  public void visit(OpGroup op) {
    walk(op.getGroupVars());
    op.getAggregators().stream().map(ExprAggregator::getAggregator).forEach(this::check);
    super.visit(op);
  }

  private void check(Aggregator aggregator) {
    if (aggregator instanceof AggCustom custom) {
      throw forbidden("The aggregate <" + custom.getIRI() + "> is not allowed");
    }
    walk(aggregator.getExprList());
  }

  @Override
  public void visitExprFunction(ExprFunction function) {
    if (function.numArgs() > Limits.LIST_LENGTH) {
      throw tooLong();
    }
    switch (function) {
      case E_Function called when !Functions.allows(called.getFunctionIRI()) ->
          throw forbidden("The function <" + called.getFunctionIRI() + "> is not allowed");
      case E_Call call -> throw forbidden("CALL is not allowed");
      case E_Version version -> throw forbidden("VERSION is not allowed");
      default -> super.visitExprFunction(function);
    }
  }

  @Override
  public void visit(NodeValue value) {
    checkQuantity(value.asNode());
  }

  private static void checkQuantity(Node term) {
    if (!Quantities.reasonable(term)) {
      throw QueryReader.malformed("a number, date or duration that is too large to compute with");
    }
  }
}
