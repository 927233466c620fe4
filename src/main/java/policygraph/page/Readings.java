package policygraph.page;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;

/** The documents that were read last: making a page of one again is then a matter of marks. */
final class Readings {
  private static final int KEPT = 8;
  private static final int DEEPEST = 64;

  private final Map<Node, Reading> kept =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Node, Reading> eldest) {
              return size() > KEPT;
            }
          });

  private final Site site;

  Readings(Site site) {
    this.site = site;
  }

  /** Two visits at once may read the same document twice. */
  Reading of(Node document) {
    Reading known = kept.get(document);
    if (known != null) {
      return known;
    }
    Reading read = Reading.of(site, document);
    kept.put(document, read);
    return read;
  }

  /** The document that a unit is part of, or that it is. */
  static Optional<Node> documentOf(Graph graph, Node unit) {
    Words words = new Words(graph);
    Node at = unit;
    for (int depth = 0; depth < DEEPEST; depth++) {
      if (graph.contains(at, RDF.type.asNode(), Terms.POLICY_DOCUMENT)) {
        return Optional.of(at);
      }
      Optional<Node> above = words.values(at, Terms.PART_OF).stream().findFirst();
      if (above.isEmpty()) {
        return Optional.empty();
      }
      at = above.get();
    }
    return Optional.empty();
  }
}
