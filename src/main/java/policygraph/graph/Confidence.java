package policygraph.graph;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import policygraph.datafile.BundledFile;
import policygraph.datafile.YamlFile;

/**
 * How often statements of a kind agreed with readers: the precision of their layer in
 * confidence.yml, which says what it was measured on. Kinds that nobody has judged have none.
 */
final class Confidence {
  private static final Map<String, Node> BY_LAYER =
      BundledFile.yaml(
          Confidence.class, "confidence.yml", Set.of("precision"), Confidence::byLayer);

  private Confidence() {}

  /** That of a layer of {@code policygraph evaluate}. */
  static Optional<Node> of(String layer) {
    return Optional.ofNullable(BY_LAYER.get(layer));
  }

  private static Map<String, Node> byLayer(YamlFile file) {
    Map<String, Node> byLayer = new LinkedHashMap<>();
    file.textMap("precision")
        .forEach(
            (layer, value) ->
                byLayer.put(layer, NodeFactory.createLiteralDT(value, XSDDatatype.XSDdecimal)));
    return byLayer;
  }
}
