package policygraph.page;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms of the ontology that pages ask for. */
final class Terms {
  static final String NS = "https://w3id.org/policygraph/ontology#";

  static final Node PART_OF = of("partOf");
  static final Node CODE = of("code");
  static final Node TEXT = of("text");
  static final Node UNIT = of("unit");
  static final Node EVIDENCE = of("evidence");
  static final Node MENTION_OF = of("mentionOf");
  static final Node POLICY_DOCUMENT = of("PolicyDocument");

  private Terms() {}

  static Node of(String name) {
    return NodeFactory.createURI(NS + name);
  }

  /** The last part of an IRI, for messages and class names. */
  static String lastName(String iri) {
    return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
  }
}
