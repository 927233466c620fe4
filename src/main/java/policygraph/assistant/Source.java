package policygraph.assistant;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.engine.binding.Binding;

/** A graph that is asked queries of the program's own. */
@FunctionalInterface
public interface Source {
  /**
   * The answer.
   *
   * @param values of variables of the query, put in before it is asked
   */
  List<Binding> rows(Query query, Map<String, Node> values);
}
