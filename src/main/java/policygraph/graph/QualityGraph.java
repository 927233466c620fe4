package policygraph.graph;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.XSD;
import policygraph.datafile.BundledFile;

/**
 * Writes figures in the <a href="https://www.w3.org/TR/vocab-dqv/">Data Quality Vocabulary</a>. It
 * has no term for a confidence interval: the bounds are schema.org's least and greatest value.
 */
public final class QualityGraph {
  private static final String DQV = "http://www.w3.org/ns/dqv#";
  private static final String DIMENSION = "http://www.w3.org/2016/05/ldqd#";
  private static final String SCHEMA = "https://schema.org/";

  private static final Words WORDS =
      BundledFile.yaml(
          QualityGraph.class,
          "quality.yml",
          Set.of("measures-en", "measures-zh", "layers-en", "layers-zh"),
          file ->
              new Words(
                  file.textMap("measures-en"),
                  file.textMap("measures-zh"),
                  file.textMap("layers-en"),
                  file.textMap("layers-zh")));

  private record Words(
      Map<String, String> measuresEn,
      Map<String, String> measuresZh,
      Map<String, String> layersEn,
      Map<String, String> layersZh) {}

  private final List<Triple> triples = new ArrayList<>();

  private QualityGraph() {}

  /** The triples in an order for readers: each metric, then each measurement. */
  public static List<Triple> of(List<Measurement> measurements) {
    QualityGraph graph = new QualityGraph();
    Map<String, Measurement> metrics = new LinkedHashMap<>();
    measurements.forEach(each -> metrics.putIfAbsent(each.metric(), each));
    metrics.values().forEach(graph::addMetric);
    measurements.forEach(graph::addMeasurement);
    return List.copyOf(graph.triples);
  }

  private void addMetric(Measurement of) {
    Node metric = metric(of);
    String en = WORDS.measuresEn().get(of.measure());
    String zh = WORDS.measuresZh().get(of.measure());
    add(metric, RDF.type.asNode(), dqv("Metric"));
    add(metric, SKOS.prefLabel.asNode(), text(en + " of " + of.layer(), "en"));
    add(metric, SKOS.prefLabel.asNode(), text(zh + "：" + of.layer(), "zh"));
    add(
        metric,
        SKOS.definition.asNode(),
        text(en + " in " + WORDS.layersEn().get(of.layer()), "en"));
    add(metric, SKOS.definition.asNode(), text(WORDS.layersZh().get(of.layer()) + "：" + zh, "zh"));
    add(metric, dqv("expectedDataType"), XSD.decimal.asNode());
    add(metric, dqv("inDimension"), dimension(of.measure()));
  }

  private static Node dimension(String measure) {
    return NodeFactory.createURI(
        DIMENSION + (measure.equals("recall") ? "completeness" : "semanticAccuracy"));
  }

  private void addMeasurement(Measurement of) {
    Node measurement = Iris.concept("quality", of.of() + "/" + of.metric());
    add(measurement, RDF.type.asNode(), dqv("QualityMeasurement"));
    add(measurement, dqv("isMeasurementOf"), metric(of));
    of.documents().forEach(id -> add(measurement, dqv("computedOn"), Iris.documentGraph(id)));
    add(measurement, dqv("value"), decimal(of.value()));
    add(measurement, schema("minValue"), decimal(of.low()));
    add(measurement, schema("maxValue"), decimal(of.high()));
    String counts =
        "%d right, of %d that were found and %d in the gold; bounds of the 95 %% interval"
            .formatted(of.right(), of.found(), of.gold());
    add(measurement, RDFS.comment.asNode(), text(counts, "en"));
  }

  private static Node metric(Measurement of) {
    return Iris.concept("metric", of.metric());
  }

  private void add(Node subject, Node predicate, Node object) {
    triples.add(Triple.create(subject, predicate, object));
  }

  private static Node dqv(String term) {
    return NodeFactory.createURI(DQV + term);
  }

  private static Node schema(String term) {
    return NodeFactory.createURI(SCHEMA + term);
  }

  private static Node text(String words, String language) {
    return NodeFactory.createLiteralLang(words, language);
  }

  private static Node decimal(BigDecimal value) {
    return NodeFactory.createLiteralDT(value.toPlainString(), XSDDatatype.XSDdecimal);
  }
}
