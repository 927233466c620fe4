package policygraph.guard;

import java.io.IOException;
import org.apache.jena.sparql.core.DatasetGraph;

/** Makes something of the data without a query, such as a page. */
@FunctionalInterface
public interface Reader {
  /**
   * Called once, on a thread of its own.
   *
   * @param data asks at each triple whether to go on
   */
  void read(DatasetGraph data) throws IOException;
}
