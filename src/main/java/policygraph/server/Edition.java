package policygraph.server;

import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.sparql.core.DatasetGraph;
import org.eclipse.jetty.server.Request;
import policygraph.assistant.Names;
import policygraph.compact.CompactDataset;
import policygraph.graph.Iris;
import policygraph.page.Site;
import policygraph.query.NamedQueries;
import policygraph.reconciliation.Service;

/**
 * A snapshot as it is served. A request is answered from the one that it was given when it entered,
 * whatever is served since.
 *
 * @param number no other edition of this process has it
 */
public record Edition(
    long number,
    DatasetGraph dataset,
    Site site,
    Inventory inventory,
    Once<Service> names,
    Names spoken) {
  private static final AtomicLong NUMBERS = new AtomicLong();
  private static final String ATTRIBUTE = Edition.class.getName();

  public static Edition serving(DatasetGraph dataset, NamedQueries named) {
    DatasetGraph compact = CompactDataset.of(dataset);
    return new Edition(
        NUMBERS.incrementAndGet(),
        compact,
        new Site(compact, named),
        new Inventory(compact),
        new Once<>(() -> Service.of(compact)),
        new Names());
  }

  /** Made when it is first asked for: it reads all names. */
  Service reconciliation() {
    return names.get();
  }

  /** How many documents it has. */
  public int documents() {
    int[] count = {0};
    dataset
        .listGraphNodes()
        .forEachRemaining(name -> count[0] += Iris.isDocumentGraph(name) ? 1 : 0);
    return count[0];
  }

  public long triples() {
    return dataset.getDefaultGraph().size();
  }

  void giveTo(Request request) {
    request.setAttribute(ATTRIBUTE, this);
  }

  void giveTo(HttpServletRequest request) {
    request.setAttribute(ATTRIBUTE, this);
  }

  /** The same, read in another way. */
  Edition with(DatasetGraph other) {
    return new Edition(number, other, site.reading(other), inventory, names, spoken);
  }

  static Edition of(HttpServletRequest request) {
    return (Edition) request.getAttribute(ATTRIBUTE);
  }
}
