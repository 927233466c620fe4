package policygraph.server;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.RDF;

/** What a data set holds, counted when it is first asked for. */
final class Inventory {
  private static final int HASHED_BYTES = 10;

  private final DatasetGraph dataset;
  private Counts counts;
  private String hash;

  Inventory(DatasetGraph dataset) {
    this.dataset = dataset;
  }

  /**
   * Figures of the union of all graphs.
   *
   * @param classes things of each class
   * @param properties triples of each property
   * @param graphs triples of each named graph
   */
  record Counts(
      long triples,
      long subjects,
      long objects,
      Map<Node, Long> classes,
      Map<Node, Long> properties,
      Map<Node, Long> graphs) {}

  synchronized Counts counts() {
    if (counts == null) {
      counts = counted();
    }
    return counts;
  }

  private Counts counted() {
    Set<Node> subjects = new HashSet<>();
    Set<Node> objects = new HashSet<>();
    Map<Node, Long> classes = new TreeMap<>(NodeCmp::compareRDFTerms);
    Map<Node, Long> properties = new TreeMap<>(NodeCmp::compareRDFTerms);
    Graph union = dataset.getDefaultGraph();
    Iterator<Triple> triples = union.find();
    while (triples.hasNext()) {
      Triple triple = triples.next();
      subjects.add(triple.getSubject());
      objects.add(triple.getObject());
      properties.merge(triple.getPredicate(), 1L, Long::sum);
      if (triple.getPredicate().equals(RDF.type.asNode()) && triple.getObject().isURI()) {
        classes.merge(triple.getObject(), 1L, Long::sum);
      }
    }
    Map<Node, Long> graphs = new TreeMap<>(NodeCmp::compareRDFTerms);
    dataset
        .listGraphNodes()
        .forEachRemaining(name -> graphs.put(name, (long) dataset.getGraph(name).size()));
    long size = properties.values().stream().mapToLong(Long::longValue).sum();
    return new Counts(size, subjects.size(), objects.size(), classes, properties, graphs);
  }

  /**
   * The same for the same triples in the same graphs, in whichever order; names of blank nodes do
   * not count.
   */
  synchronized String hash() {
    if (hash == null) {
      hash = hashed();
    }
    return hash;
  }

  private String hashed() {
    byte[] sum = new byte[HASHED_BYTES];
    MessageDigest digest = sha256();
    dataset
        .find()
        .forEachRemaining(
            quad -> {
              byte[] bytes = digest.digest(text(quad).getBytes(StandardCharsets.UTF_8));
              for (int i = 0; i < sum.length; i++) {
                sum[i] += bytes[i];
              }
            });
    return HexFormat.of().formatHex(sum);
  }

  private static String text(Quad quad) {
    return String.join(
        " ",
        text(quad.getGraph()),
        text(quad.getSubject()),
        text(quad.getPredicate()),
        text(quad.getObject()));
  }

  private static String text(Node node) {
    return node.isBlank() ? "_" : node.toString();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
