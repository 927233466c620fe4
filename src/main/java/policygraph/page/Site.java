package policygraph.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import policygraph.query.NamedQueries;

/** What all pages are made from: one data set that never changes, and the named queries. */
public final class Site {
  /** The pages by their paths. A page that is not of one thing is added here. */
  private static final Map<String, Page> PAGES = Map.of("/", HomePage::of);

  private final DatasetGraph dataset;
  private final NamedQueries queries;

  public Site(DatasetGraph dataset, NamedQueries queries) {
    this.dataset = dataset;
    this.queries = queries;
  }

  /** The same site, its data read in another way. */
  public Site on(DatasetGraph other) {
    return new Site(other, queries);
  }

  /** The paths of the pages that are not of one thing. */
  public static List<String> paths() {
    return PAGES.keySet().stream().sorted().toList();
  }

  /** The page at the path of the visit. */
  public Optional<Content> at(Visit visit) {
    return Optional.ofNullable(PAGES.get(visit.path())).map(page -> page.of(this, visit));
  }

  /** The page of a thing that the data speak of. */
  public Content thing(String iri, Visit visit) {
    return ThingPages.of(this, iri, visit);
  }

  /** The ontology and the concept schemes: what explains the data, whichever they are. */
  public List<String> documented() {
    return Stream.concat(
            Stream.of(ThingPages.ONTOLOGY), SchemePage.schemes(dataset.getDefaultGraph()).stream())
        .toList();
  }

  Graph graph() {
    return dataset.getDefaultGraph();
  }

  Graph graph(Node name) {
    return dataset.getGraph(name);
  }

  NamedQueries queries() {
    return queries;
  }

  Words words() {
    return new Words(graph());
  }

  /** The answer of a view of this package: one query a view. */
  List<Row> rows(String view, Map<String, Node> values) {
    return View.named(view).rows(dataset, values);
  }
}
