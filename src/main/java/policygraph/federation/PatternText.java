package policygraph.federation;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.io.IndentedLineBuffer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.graph.NodeTransform;
import org.apache.jena.sparql.serializer.SerializationContext;
import org.apache.jena.sparql.util.ExprUtils;

/**
 * The part of a plan as the text of a query. Its variables get names of their own: those of the
 * algebra are no names of SPARQL.
 */
final class PatternText {
  private final Map<Node, Var> names = new LinkedHashMap<>();
  private final Map<String, Var> variables = new LinkedHashMap<>();
  private final StringBuilder text = new StringBuilder();

  private PatternText() {}

  static PatternText of(Op part) {
    PatternText text = new PatternText();
    text.write(part);
    return text;
  }

  /** As it is asked. */
  String query() {
    return "SELECT * WHERE { " + text + "}";
  }

  /** Whether its rows can differ. */
  boolean hasVariables() {
    return !names.isEmpty();
  }

  /** Of the plan, by the name in the text. */
  Var variable(String name) {
    return variables.get(name);
  }

  /** A row that answers the text, by the names of the plan. */
  Binding inPlan(Binding row) {
    BindingBuilder renamed = BindingFactory.builder();
    row.forEach((name, term) -> renamed.add(variable(name.getVarName()), term));
    return renamed.build();
  }

  private void write(Op part) {
    switch (part) {
      case OpBGP patterns -> patterns.getPattern().forEach(this::write);
      case OpJoin join -> {
        write(join.getLeft());
        write(join.getRight());
      }
      case OpLeftJoin join -> {
        write(join.getLeft());
        group("OPTIONAL ", join.getRight());
      }
      case OpFilter filter -> {
        write(filter.getSubOp());
        filter.getExprs().forEach(this::write);
      }
      case OpGraph graph -> group("GRAPH " + term(graph.getNode()) + " ", graph.getSubOp());
      case OpTable table -> write(table);
      default -> throw new IllegalStateException("no part that is asked elsewhere: " + part);
    }
  }

  private void group(String before, Op inner) {
    text.append(before).append("{ ");
    write(inner);
    text.append("} ");
  }

  private void write(Triple pattern) {
    text.append(term(pattern.getSubject())).append(' ');
    text.append(term(pattern.getPredicate())).append(' ');
    text.append(term(pattern.getObject())).append(" . ");
  }

  private void write(Expr condition) {
    NodeTransform renaming = term -> term.isVariable() ? name(term) : term;
    IndentedLineBuffer written = new IndentedLineBuffer();
    SerializationContext withoutPrefixes =
        new SerializationContext(PrefixMapping.Factory.create().lock());
    ExprUtils.fmtSPARQL(written, condition.applyNodeTransform(renaming), withoutPrefixes);
    text.append("FILTER (").append(written.asString()).append(") ");
  }

  private void write(OpTable table) {
    List<Var> columns = table.getTable().getVars();
    if (table.isJoinIdentity()) {
      return;
    }
    text.append("VALUES ( ");
    columns.forEach(column -> text.append(term(column)).append(' '));
    text.append(") { ");
    for (Iterator<Binding> rows = table.getTable().rows(); rows.hasNext(); ) {
      Binding row = rows.next();
      text.append("( ");
      columns.forEach(column -> text.append(term(row.get(column))).append(' '));
      text.append(") ");
    }
    text.append("} ");
  }

  private String term(Node term) {
    return term.isVariable() ? "?" + name(term).getVarName() : NodeFmtLib.strNT(term);
  }

  private Var name(Node variable) {
    return names.computeIfAbsent(
        variable,
        unknown -> {
          Var name = Var.alloc("v" + names.size());
          variables.put(name.getVarName(), Var.alloc(unknown));
          return name;
        });
  }
}
