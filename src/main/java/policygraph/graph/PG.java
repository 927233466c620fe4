package policygraph.graph;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms of ontology/policygraph.ttl that the program writes. */
public final class PG {
  public static final String NS = "https://w3id.org/policygraph/ontology#";

  public static final Node PolicyDocument = term("PolicyDocument");
  static final Node Clause = term("Clause");
  static final Node Responsibility = term("Responsibility");
  static final Node Mention = term("Mention");
  static final Node Classification = term("Classification");
  static final Node Directive = term("Directive");
  static final Node Target = term("Target");
  static final Node Quantity = term("Quantity");
  static final Node SentenceCoverage = term("SentenceCoverage");
  static final Node Emendation = term("Emendation");
  static final Node Agency = term("Agency");
  public static final Node Technology = term("Technology");
  static final Node Reference = term("Reference");

  static final Node addressee = term("addressee");
  static final Node text = term("text");
  static final Node sha256 = term("sha256");
  static final Node partOf = term("partOf");
  public static final Node code = term("code");
  static final Node printedNumber = term("printedNumber");
  static final Node order = term("order");
  static final Node unit = term("unit");
  public static final Node evidence = term("evidence");
  static final Node method = term("method");
  static final Node restsOn = term("restsOn");
  static final Node openEnded = term("openEnded");
  static final Node agency = term("agency");
  static final Node leadAgency = term("leadAgency");
  static final Node role = term("role");
  static final Node position = term("position");
  static final Node clause = term("clause");
  static final Node nameMention = term("nameMention");
  static final Node mentionOf = term("mentionOf");
  static final Node technology = term("technology");
  static final Node sector = term("sector");
  static final Node instrument = term("instrument");
  static final Node targetGroup = term("targetGroup");
  static final Node force = term("force");
  static final Node score = term("score");
  static final Node year = term("year");
  static final Node dateEvidence = term("dateEvidence");
  static final Node quantity = term("quantity");
  static final Node metricEvidence = term("metricEvidence");
  static final Node printedValue = term("printedValue");
  static final Node comparison = term("comparison");
  static final Node correctedReading = term("correctedReading");
  static final Node confidence = term("confidence");
  static final Node coverage = term("coverage");
  static final Node certainty = term("certainty");
  static final Node unreviewed = term("unreviewed");

  private PG() {}

  /** The class or property of a name: {@code Measure}. */
  static Node term(String name) {
    return NodeFactory.createURI(NS + name);
  }
}
