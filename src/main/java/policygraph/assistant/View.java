package policygraph.assistant;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import policygraph.datafile.BundledFile;

/** The query files beside this class. */
final class View {
  private static final Map<String, Query> READ = new ConcurrentHashMap<>();

  private View() {}

  /** The answer to the file's query, with the values put in. */
  static List<Row> rows(Source source, String name, Map<String, Node> values) {
    return source.rows(READ.computeIfAbsent(name, View::read), values).stream()
        .map(Row::new)
        .toList();
  }

  private static Query read(String name) {
    return QueryFactory.create(BundledFile.read(View.class, name + ".rq"));
  }
}
