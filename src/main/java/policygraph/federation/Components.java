package policygraph.federation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.BasicPattern;

/** Patterns that variables connect, directly or through others. */
final class Components {
  private Components() {}

  static List<BasicPattern> of(BasicPattern patterns) {
    List<List<Triple>> components = new ArrayList<>();
    for (Triple pattern : patterns) {
      Set<Node> variables = variables(List.of(pattern));
      List<List<Triple>> touched =
          components.stream()
              .filter(each -> !Collections.disjoint(variables(each), variables))
              .toList();
      components.removeAll(touched);
      List<Triple> together = new ArrayList<>();
      touched.forEach(together::addAll);
      together.add(pattern);
      components.add(together);
    }
    return components.stream().map(BasicPattern::wrap).toList();
  }

  private static Set<Node> variables(List<Triple> patterns) {
    return patterns.stream()
        .flatMap(each -> Stream.of(each.getSubject(), each.getPredicate(), each.getObject()))
        .filter(Node::isVariable)
        .collect(Collectors.toCollection(HashSet::new));
  }
}
