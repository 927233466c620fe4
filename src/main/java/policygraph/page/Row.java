package policygraph.page;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/** A row of a view's answer. */
record Row(Binding binding) {
  Optional<Node> node(String variable) {
    return Optional.ofNullable(binding.get(Var.alloc(variable)));
  }

  /** The words of a literal or the IRI; empty where the row has none. */
  String text(String variable) {
    return node(variable)
        .map(node -> node.isLiteral() ? node.getLiteralLexicalForm() : node.toString())
        .orElse("");
  }

  /** A whole number; 0 where the row has none. */
  int number(String variable) {
    return node(variable).map(node -> Integer.parseInt(node.getLiteralLexicalForm())).orElse(0);
  }

  boolean has(String variable) {
    return binding.contains(Var.alloc(variable));
  }

  /** Where the page of the thing is on this server. */
  String href(String variable) {
    return Link.to(text(variable), "").href();
  }
}
