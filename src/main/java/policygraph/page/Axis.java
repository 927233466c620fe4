package policygraph.page;

import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** A kind of concept that agencies are set against. */
public enum Axis {
  TECHNOLOGY("technology"),
  SECTOR("sector"),
  INSTRUMENT("instrument"),
  TARGET_GROUP("targetGroup");

  private static final String ONTOLOGY = "https://w3id.org/policygraph/ontology#";

  private final String term;

  Axis(String term) {
    this.term = term;
  }

  /** Its word in addresses and messages. */
  public String key() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  static Optional<Axis> of(String key) {
    return Stream.of(values()).filter(axis -> axis.key().equals(key)).findFirst();
  }

  /** The property by which a statement names the concept. */
  Node property() {
    return NodeFactory.createURI(ONTOLOGY + term);
  }

  /** The class of such concepts. */
  Node type() {
    return NodeFactory.createURI(
        ONTOLOGY + Character.toUpperCase(term.charAt(0)) + term.substring(1));
  }
}
