package policygraph.compact;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.Var;

/** What stands in patterns. */
final class Patterns {
  private Patterns() {}

  static List<Node> places(Triple pattern) {
    return List.of(pattern.getSubject(), pattern.getPredicate(), pattern.getObject());
  }

  static Set<Var> variables(Triple pattern) {
    Set<Var> variables = new LinkedHashSet<>();
    for (Node node : places(pattern)) {
      if (Var.isVar(node)) {
        variables.add(Var.alloc(node));
      }
    }
    return variables;
  }

  static Set<Var> variables(BasicPattern patterns) {
    Set<Var> variables = new LinkedHashSet<>();
    patterns.forEach(pattern -> variables.addAll(variables(pattern)));
    return variables;
  }
}
