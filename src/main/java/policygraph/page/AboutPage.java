package policygraph.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** What the data set is, how exact, how to cite and how to get it. */
final class AboutPage {
  private static final String ADDRESS = "https://w3id.org/policygraph/";
  private static final String GRAPHS = "https://w3id.org/policygraph/id/graph/";
  private static final List<String> MEASURES = List.of("precision", "recall", "f1");

  private final Site site;
  private final Visit visit;

  private AboutPage(Site site, Visit visit) {
    this.site = site;
    this.visit = visit;
  }

  /**
   * A figure in percent.
   *
   * @param interval from – to; empty where it is not known
   * @param basis what it was counted on
   */
  public record Figure(String href, String value, String interval, String basis) {}

  /** What was measured on a set of documents: a figure for each measure, where there is one. */
  public record Layer(String name, String meaning, List<Optional<Figure>> figures) {}

  /** Layers that were measured on the same documents. */
  public record Measured(List<Link> documents, List<Layer> layers) {}

  /** A named graph that can be downloaded. */
  public record Dump(String iri, String label, int triples) {}

  static Content of(Site site, Visit visit) {
    return new AboutPage(site, visit).page();
  }

  private Content page() {
    Row version = site.rows("about-version", Map.of()).getFirst();
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("version", version.text("version"));
    values.put("software", version.text("software"));
    values.put("issued", version.text("issued"));
    values.put("published", version.text("issued").replaceFirst("-.*", ""));
    values.put("address", ADDRESS);
    values.put("measured", measured());
    values.put(
        "dumps", site.once(Dumps.class, Dumps::of).dumps().stream().map(this::dump).toList());
    values.put("triples", site.graph().size());
    return Content.html(Pages.render("about", visit, values));
  }

  /** The named graphs with their sizes. */
  record Dumps(Map<String, Integer> sizes) {
    static Dumps of(Site site) {
      Map<String, Integer> sizes = new LinkedHashMap<>();
      site.graphNames()
          .forEach(name -> sizes.put(name, site.graph(NodeFactory.createURI(name)).size()));
      return new Dumps(sizes);
    }

    List<Map.Entry<String, Integer>> dumps() {
      return List.copyOf(sizes.entrySet());
    }
  }

  private Dump dump(Map.Entry<String, Integer> graph) {
    String iri = graph.getKey();
    return new Dump(iri, iri.replace(GRAPHS, ""), graph.getValue());
  }

  private List<Measured> measured() {
    Map<String, Map<String, List<Row>>> byDocuments = new LinkedHashMap<>();
    for (Row row : site.rows("about-quality", Map.of())) {
      if (row.has("measurement") && MEASURES.contains(measure(row))) {
        byDocuments
            .computeIfAbsent(row.text("documents"), d -> new LinkedHashMap<>())
            .computeIfAbsent(layer(row), l -> new ArrayList<>())
            .add(row);
      }
    }
    return byDocuments.entrySet().stream()
        .map(
            each ->
                new Measured(
                    documents(each.getKey()),
                    each.getValue().entrySet().stream()
                        .map(layer -> layer(layer.getKey(), layer.getValue()))
                        .toList()))
        .toList();
  }

  /** A metric goes by its layer and its measure: units-code-f1. */
  private static String measure(Row row) {
    String metric = row.text("metric");
    return metric.substring(metric.lastIndexOf('-') + 1);
  }

  private static String layer(Row row) {
    String metric = row.text("metric");
    return metric.substring(metric.lastIndexOf('/') + 1, metric.lastIndexOf('-'));
  }

  private Layer layer(String name, List<Row> rows) {
    List<Optional<Figure>> figures =
        MEASURES.stream()
            .map(
                measure ->
                    rows.stream()
                        .filter(row -> measure(row).equals(measure))
                        .findFirst()
                        .map(AboutPage::figure))
            .toList();
    return new Layer(name, meaning(rows.getFirst()), figures);
  }

  /** The definition without the name of the measure, which heads the column. */
  private String meaning(Row row) {
    return visit.language() == Language.ZH && row.has("definitionZh")
        ? row.text("definitionZh").replaceFirst("：[^：]*$", "")
        : row.text("definition").replaceFirst("^(Precision|Recall|F1) in ", "");
  }

  private static Figure figure(Row row) {
    String interval =
        row.has("low") && row.has("high")
            ? percent(row.text("low")) + "–" + percent(row.text("high"))
            : "";
    return new Figure(
        row.href("measurement"), percent(row.text("value")), interval, row.text("comment"));
  }

  private static String percent(String share) {
    return new BigDecimal(share)
        .movePointRight(2)
        .setScale(1, RoundingMode.HALF_UP)
        .toPlainString();
  }

  private List<Link> documents(String graphs) {
    List<Link> links = new ArrayList<>();
    for (String graph : graphs.split(" ")) {
      if (graph.startsWith(GRAPHS)) {
        String iri = graph.replace(GRAPHS, "https://w3id.org/policygraph/id/");
        Node document = NodeFactory.createURI(iri);
        links.add(Link.to(iri, site.words().label(document, visit.language().tag())));
      }
    }
    return links;
  }
}
