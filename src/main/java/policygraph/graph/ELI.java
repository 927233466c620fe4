package policygraph.graph;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms of the European Legislation Identifier ontology that the program writes. */
public final class ELI {
  static final String NS = "http://data.europa.eu/eli/ontology#";

  static final Node LegalResource = term("LegalResource");
  public static final Node LegalResourceSubdivision = term("LegalResourceSubdivision");
  public static final Node LegalExpression = term("LegalExpression");
  public static final Node Format = term("Format");
  static final Node id_local = term("id_local");
  static final Node date_document = term("date_document");
  static final Node cites = term("cites");
  static final Node passed_by = term("passed_by");
  static final Node is_realized_by = term("is_realized_by");
  static final Node realizes = term("realizes");
  static final Node is_embodied_by = term("is_embodied_by");
  static final Node embodies = term("embodies");
  static final Node language = term("language");
  static final Node is_translation_of = term("is_translation_of");

  private ELI() {}

  private static Node term(String name) {
    return NodeFactory.createURI(NS + name);
  }
}
