package policygraph.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import policygraph.query.NamedQueries;

/** What all pages are made from: one data set that never changes, and the named queries. */
public final class Site {
  /** The pages by their paths. A page that is not of one thing is added here. */
  private static final Map<String, Page> PAGES =
      Map.ofEntries(
          Map.entry("/", HomePage::of),
          Map.entry("/network", NetworkPage::of),
          Map.entry("/network.json", NetworkPage::json),
          Map.entry("/about", AboutPage::of),
          Map.entry("/timeline", TimelinePage::of),
          Map.entry("/search", SearchPage::of),
          Map.entry("/search.json", SearchPage::json),
          Map.entry("/matrix", MatrixPage::of),
          Map.entry("/matrix.csv", MatrixFiles::csv),
          Map.entry("/matrix.svg", MatrixFiles::svg),
          Map.entry("/matrix/cell", MatrixCell::of),
          Map.entry(WhyPage.PATH, WhyPage::of),
          Map.entry("/vocabularies", VocabulariesPage::of));

  private final DatasetGraph dataset;
  private final NamedQueries queries;
  private final Site whole;
  private final Map<Object, Once> made;

  public Site(DatasetGraph dataset, NamedQueries queries) {
    this.dataset = dataset;
    this.queries = queries;
    this.whole = this;
    this.made = new ConcurrentHashMap<>();
  }

  private Site(DatasetGraph dataset, Site whole) {
    this.dataset = dataset;
    this.queries = whole.queries;
    this.whole = whole;
    this.made = whole.made;
  }

  /** The same site, its data read in another way: for one visit, within limits. */
  public Site reading(DatasetGraph other) {
    return new Site(other, whole);
  }

  /**
   * What is costly to make and the same for every visit: made when first asked for, from all data
   * and without the limits of the visit, and kept as long as the site.
   */
  <T> T once(Class<T> type, Function<Site, T> make) {
    return once(type, type, make);
  }

  /** The same of several things of one type; who asks for another does not wait. */
  <T> T once(Object key, Class<T> type, Function<Site, T> make) {
    return type.cast(made.computeIfAbsent(key, each -> new Once()).get(() -> make.apply(whole)));
  }

  private static final class Once {
    private Object value;

    synchronized Object get(Supplier<?> make) {
      if (value == null) {
        value = make.get();
      }
      return value;
    }
  }

  /**
   * Visits one page of each kind, as a first visitor would, so that no visitor waits for what is
   * made once. Ends early when its thread is interrupted.
   */
  public void visitAhead() {
    FirstVisits.of(this);
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

  /** The names of the named graphs, sorted. */
  List<String> graphNames() {
    List<String> names = new ArrayList<>();
    dataset
        .listGraphNodes()
        .forEachRemaining(
            name -> {
              if (name.isURI()) {
                names.add(name.getURI());
              }
            });
    return names.stream().sorted().toList();
  }

  NamedQueries queries() {
    return queries;
  }

  Words words() {
    return new Words(graph());
  }

  Units units() {
    return once("units", Units.class, Units::of);
  }

  Hierarchy hierarchy() {
    return once("hierarchy", Hierarchy.class, Hierarchy::of);
  }

  Coverage coverage(Axis axis) {
    return once(axis, Coverage.class, site -> Coverage.of(site, axis));
  }

  /** The document that a unit is part of, or that it is. */
  Optional<Node> documentOf(Node unit) {
    return Readings.documentOf(graph(), unit);
  }

  /** A document to be read. */
  Reading readingOf(Node document) {
    return once(Readings.class, Readings::new).of(document);
  }

  /** The answer of a view of this package: one query a view. */
  List<Row> rows(String view, Map<String, Node> values) {
    return View.named(view).rows(dataset, values);
  }
}
