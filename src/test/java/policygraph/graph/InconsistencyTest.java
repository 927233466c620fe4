package policygraph.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.semanticweb.HermiT.Configuration;
import org.semanticweb.HermiT.Reasoner;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.model.OWLOntology;
import policygraph.snapshot.ReferenceSnapshot;

/** Wrong data contradict the ontology where it says that they must; right data do not. */
final class InconsistencyTest {
  private static final String PREFIXES =
      """
      PREFIX pg: <https://w3id.org/policygraph/ontology#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX : <https://example.org/>
      """;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # what                                         | data                                                          | consistent
          a measure of a section                         | :m a pg:Measure ; pg:partOf :s . :s a pg:Section .            | true
          a unit that is two kinds of unit               | :m a pg:Measure, pg:Section .                                 | false
          a unit that is a document                      | :m a pg:Measure, pg:PolicyDocument .                          | false
          a statement that is a concept                  | :m a pg:Mention, skos:Concept .                               | false
          a mention that is a responsibility             | :m a pg:Mention, pg:Responsibility .                          | false
          an agency that is a collective body            | :a a pg:Agency, pg:CollectiveBody .                           | false
          a technology that is a sector                  | :t a pg:Technology, pg:Sector .                               | false
          a mention of one technology                    | :m pg:technology :t . :t a pg:Technology .                    | true
          a technology mentioned that is a sector        | :m pg:technology :t . :t a pg:Sector .                        | false
          a responsibility in a unit that is an agency   | :r a pg:Responsibility ; pg:unit :a . :a a pg:Agency .        | false
          a unit with two codes                          | :m a pg:Measure ; pg:code "2.1", "2.2" .                      | false
          """)
  void contradictionsAreFound(String what, String data, boolean consistent) throws Exception {
    Configuration configuration = new Configuration();
    configuration.ignoreUnsupportedDatatypes = true;
    // HermiT throws for an inconsistent ontology unless told to answer.
    configuration.throwInconsistentOntologyException = false;
    assertEquals(consistent, new Reasoner(configuration, ontology(data)).isConsistent());
  }

  private static OWLOntology ontology(String data) throws Exception {
    Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
    ReferenceSnapshot.vocabularies().ontology().find().forEachRemaining(graph::add);
    RDFParser.fromString(PREFIXES + data, Lang.TURTLE).parse(graph);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RDFWriter.source(graph).format(RDFFormat.RDFXML_PLAIN).output(out);
    return OWLManager.createOWLOntologyManager()
        .loadOntologyFromOntologyDocument(new ByteArrayInputStream(out.toByteArray()));
  }
}
