package policygraph.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import policygraph.snapshot.ReferenceSnapshot;

/** What search engines are told is what the graph says. */
final class StructuredDataTest {
  private static final String ID = "https://w3id.org/policygraph/id/";
  private static final String SCHEMA = "https://schema.org/";

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          id/document/cn-guofa-2015-40,                                     Legislation
          id/document/cn-guofa-2015-40/2.2.3,                               Legislation
          id/document/cn-guofa-2015-40/2.2,                                 Legislation
          id/agency/ministry-of-industry-and-information-technology,        GovernmentOrganization
          id/technology/cloud-computing,                                    DefinedTerm
          id/sector/manufacturing,                                          DefinedTerm
          id/scheme/technologies,                                           DefinedTermSet
          ontology,                                                         DefinedTermSet
          """)
  void eachFactIsInTheGraph(String path, String type) {
    Graph graph = ReferenceSnapshot.get().dataset().getDefaultGraph();
    String iri = "https://w3id.org/policygraph/" + path;
    Graph told = expanded(StructuredData.of(graph, iri));
    Node thing = NodeFactory.createURI(iri);
    assertTrue(told.contains(thing, RDF.type.asNode(), NodeFactory.createURI(SCHEMA + type)));
    List<Triple> facts =
        told.find().filterDrop(triple -> triple.getPredicate().equals(RDF.type.asNode())).toList();
    assertTrue(facts.size() > 3, facts.toString());
    assertEquals(List.of(), facts.stream().filter(fact -> !isSaid(fact, graph)).toList());
  }

  /** In either direction, by whichever property. */
  private static boolean isSaid(Triple fact, Graph graph) {
    Node subject = fact.getSubject();
    Node object = fact.getObject();
    if (!object.isLiteral()) {
      return graph.contains(subject, Node.ANY, object) || graph.contains(object, Node.ANY, subject);
    }
    return graph
        .find(subject, Node.ANY, Node.ANY)
        .mapWith(Triple::getObject)
        .filterKeep(Node::isLiteral)
        .filterKeep(value -> value.getLiteralLexicalForm().equals(object.getLiteralLexicalForm()))
        .filterKeep(value -> value.getLiteralLanguage().equals(object.getLiteralLanguage()))
        .hasNext();
  }

  @Test
  void aDocumentIsToldWithNumberDateIssuerAndParts() {
    Graph graph =
        turtle(
            """
            document:a a pg:PolicyDocument ; dcterms:title "Plan"@en , "规划"@zh ; eli:id_local "1号" ;
              eli:date_document "2015-07-01"^^xsd:date ; eli:passed_by agency:b .
            agency:b a skos:Concept , pg:Agency ; skos:prefLabel "Bureau"@en .
            <https://w3id.org/policygraph/id/document/a/1> a pg:Part ; dcterms:title "One"@en ; pg:partOf document:a .
            """);
    Graph expected =
        turtle(
            """
            document:a a schema:Legislation ; schema:name "Plan"@en , "规划"@zh ; schema:legislationIdentifier "1号" ;
              schema:legislationDate "2015-07-01" ; schema:legislationPassedBy agency:b ;
              schema:hasPart <https://w3id.org/policygraph/id/document/a/1> .
            agency:b a schema:GovernmentOrganization ; schema:name "Bureau"@en .
            <https://w3id.org/policygraph/id/document/a/1> a schema:Legislation ; schema:name "One"@en .
            """);
    Graph told = expanded(StructuredData.of(graph, ID + "document/a"));
    assertTrue(told.isIsomorphicWith(expected), told::toString);
  }

  @Test
  void aThingOfNoSuchKindIsNotTold() {
    Graph graph = turtle("document:a a pg:Mention .");
    assertEquals("", StructuredData.of(graph, ID + "document/a"));
    assertEquals("", StructuredData.of(graph, ID + "document/unknown"));
  }

  @Test
  void noTextEndsTheScriptElement() {
    Graph graph =
        turtle("agency:b a pg:Agency ; skos:prefLabel \"</script><script>alert(1)</script>\"@en .");
    String told = StructuredData.of(graph, ID + "agency/b");
    assertFalse(told.contains("<"), told);
    assertTrue(
        expanded(told)
            .contains(
                NodeFactory.createURI(ID + "agency/b"),
                NodeFactory.createURI(SCHEMA + "name"),
                NodeFactory.createLiteralLang("</script><script>alert(1)</script>", "en")));
  }

  @Test
  void manyValuesAreBounded() {
    StringBuilder text = new StringBuilder("agency:b a pg:Agency .");
    for (int i = 0; i < 300; i++) {
      text.append(" agency:b pg:coversTechnology <https://example.org/").append(i).append("> .");
    }
    Graph told = expanded(StructuredData.of(turtle(text.toString()), ID + "agency/b"));
    assertEquals(
        50,
        told.find(Node.ANY, NodeFactory.createURI(SCHEMA + "knowsAbout"), Node.ANY)
            .toList()
            .size());
  }

  /** Without a network: a context that is not written out would fail. */
  private static Graph expanded(String json) {
    Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
    RDFParser.fromString(json, Lang.JSONLD).parse(graph);
    return graph;
  }

  private static Graph turtle(String text) {
    String prefixes =
        """
        PREFIX agency: <https://w3id.org/policygraph/id/agency/>
        PREFIX document: <https://w3id.org/policygraph/id/document/>
        PREFIX dcterms: <http://purl.org/dc/terms/>
        PREFIX eli: <http://data.europa.eu/eli/ontology#>
        PREFIX pg: <https://w3id.org/policygraph/ontology#>
        PREFIX schema: <https://schema.org/>
        PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
        PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
        """;
    Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
    RDFParser.fromString(prefixes + text, Lang.TURTLE).parse(graph);
    return graph;
  }
}
