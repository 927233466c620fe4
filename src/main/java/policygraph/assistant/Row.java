package policygraph.assistant;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/** A row of the answer of a query of the program's own. */
record Row(Binding binding) {
  Optional<Node> node(String variable) {
    return Optional.ofNullable(binding.get(Var.alloc(variable)));
  }

  /** The words of a literal or the IRI; empty where the row has none. */
  String text(String variable) {
    return node(variable).map(Table::text).orElse("");
  }

  /** What the row has of these. */
  Map<String, Object> values(String... variables) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (String variable : variables) {
      node(variable).ifPresent(node -> values.put(variable, Table.text(node)));
    }
    return values;
  }
}
