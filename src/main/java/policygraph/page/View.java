package policygraph.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import policygraph.datafile.BundledFile;

/** A query that a page is made from: a file of the folder {@code views}. */
record View(Query query, String text) {
  private static final Map<String, View> READ = new ConcurrentHashMap<>();

  static View named(String name) {
    return READ.computeIfAbsent(name, View::read);
  }

  private static View read(String name) {
    String text = BundledFile.read(View.class, "views/" + name + ".rq");
    return new View(QueryFactory.create(text), text);
  }

  /**
   * The answer.
   *
   * @param values of variables of the query, put in before it is asked
   */
  List<Row> rows(DatasetGraph dataset, Map<String, Node> values) {
    QueryExecBuilder execution = QueryExec.dataset(dataset).query(query);
    values.forEach(execution::substitution);
    try (QueryExec asked = execution.build()) {
      List<Row> rows = new ArrayList<>();
      asked.select().forEachRemaining(binding -> rows.add(new Row(binding)));
      return rows;
    }
  }
}
