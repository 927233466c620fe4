package policygraph.graph;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.semanticweb.HermiT.Configuration;
import org.semanticweb.HermiT.Reasoner;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.formats.TurtleDocumentFormat;
import org.semanticweb.owlapi.io.StreamDocumentSource;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLNamedIndividual;
import org.semanticweb.owlapi.model.OWLObjectProperty;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;
import org.semanticweb.owlapi.profiles.OWL2DLProfile;
import org.semanticweb.owlapi.profiles.OWL2RLProfile;
import org.semanticweb.owlapi.profiles.OWLProfileViolation;
import policygraph.snapshot.ReferenceSnapshot;
import policygraph.snapshot.SnapshotBuilder;

/** What the build writes out as inferred is what an OWL reasoner derives from the ontology. */
final class ReasonerTest {
  private static final String ID = "https://w3id.org/policygraph/id/";
  private static final String DOCUMENT = ID + "document/tiny/";

  private static final String TINY =
      """
      Opinions on Smart Farming

      I, Key actions

      Move agriculture forward. (Ministry of Agriculture takes the lead, Ministry of Science and Technology)

      (1) “Internet Plus” agriculture

      1. Sow by machine. Small and micro enterprises are to build demonstration zones for cloud computing and big data.

      2. Water by need. Use the Internet of Things in the fields. (Ministry of Science and Technology is responsible)
      """;

  private static Graph inferred;
  private static Graph document;
  private static OWLOntology ontology;
  private static Reasoner reasoner;

  @BeforeAll
  static void derive(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("tiny.yml"), "id: tiny\n");
    Path file = Files.writeString(folder.resolve("tiny.txt"), TINY);
    SnapshotBuilder.Built built =
        ReferenceSnapshot.done(new SnapshotBuilder(ReferenceSnapshot.vocabularies()).build(file));
    inferred = built.inferred();
    document = built.graph();
    ontology = ontology(ReferenceSnapshot.vocabularies().ontology(), document);
    Configuration configuration = new Configuration();
    // OWL 2 has no xsd:gYear and no xsd:date.
    configuration.ignoreUnsupportedDatatypes = true;
    reasoner = new Reasoner(configuration, ontology);
  }

  @Test
  void theTinyDocumentCoversWhatAReaderSees() {
    assertEquals(
        Set.of(
            "ministry-of-agriculture big-data",
            "ministry-of-agriculture cloud-computing",
            "ministry-of-agriculture internet-of-things",
            "ministry-of-science-and-technology big-data",
            "ministry-of-science-and-technology cloud-computing",
            "ministry-of-science-and-technology internet-of-things"),
        written("coversTechnology").stream()
            .map(pair -> pair.replaceAll("https://[^ ]*/", ""))
            .collect(toCollection(TreeSet::new)));
    assertEquals(
        Set.of(
            ID + "agency/ministry-of-agriculture " + DOCUMENT + "1",
            ID + "agency/ministry-of-science-and-technology " + DOCUMENT + "1.1.2"),
        written("leads"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "responsibleFor",
        "leads",
        "mentionsTechnology",
        "coversTechnology",
        "addressesSector",
        "usesInstrument",
        "addressesGroup"
      })
  void theReasonerDerivesExactlyWhatTheBuildWrites(String property) {
    Set<String> written = written(property);
    assertTrue(!written.isEmpty(), "the tiny document has none");
    assertEquals(written, derived(property));
  }

  @Test
  void nothingElseIsWrittenAsInferred() {
    Set<String> properties =
        inferred
            .find()
            .mapWith(triple -> triple.getPredicate().getURI().replace(PG.NS, ""))
            .toSet();
    assertEquals(
        Set.of(
            "responsibleFor",
            "leads",
            "mentionsTechnology",
            "coversTechnology",
            "addressesSector",
            "usesInstrument",
            "addressesGroup"),
        properties);
  }

  @Test
  void theOntologyAndTheDocumentContradictNothing() {
    assertTrue(reasoner.isConsistent());
    assertEquals(
        List.of(),
        reasoner
            .getUnsatisfiableClasses()
            .entities()
            .filter(each -> !each.isOWLNothing())
            .map(Object::toString)
            .toList());
  }

  @Test
  void noTwoThingsOfTheDocumentAreTakenForOne() {
    List<String> merged =
        ontology
            .individualsInSignature()
            .filter(each -> reasoner.getSameIndividuals(each).entities().count() > 1)
            .map(Object::toString)
            .toList();
    assertEquals(List.of(), merged);
  }

  @Test
  void everyPartIsDerivedToBelongToAllThatIsAboveIt() {
    String below = DOCUMENT + "1.1.2";
    assertEquals(
        Set.of(DOCUMENT + "1.1", DOCUMENT + "1", ID + "document/tiny"), values(below, "partOf"));
  }

  @Test
  void theOntologyIsOwl2Dl() throws Exception {
    assertEquals(
        List.of(), violations(new OWL2DLProfile().checkOntology(ontologyAlone()).getViolations()));
  }

  /** The two datatypes of notations are declared, which OWL 2 RL allows for none of one's own. */
  @Test
  void whatTheOntologyEntailsLiesInOwl2RlButForDatatypes() throws Exception {
    List<String> violations =
        violations(new OWL2RLProfile().checkOntology(ontologyAlone()).getViolations());
    assertEquals(
        List.of(), violations.stream().filter(each -> !each.contains("Datatype")).toList());
  }

  private static List<String> violations(List<OWLProfileViolation> violations) {
    return violations.stream().map(Object::toString).sorted().toList();
  }

  private static OWLOntology ontologyAlone() throws OWLOntologyCreationException {
    return ontology(ReferenceSnapshot.vocabularies().ontology());
  }

  private static OWLOntology ontology(Graph... graphs) throws OWLOntologyCreationException {
    Graph together = GraphMemFactory.createDefaultGraphSameTerm();
    for (Graph graph : graphs) {
      graph.find().forEachRemaining(together::add);
    }
    ByteArrayOutputStream turtle = new ByteArrayOutputStream();
    RDFWriter.source(together).format(RDFFormat.TURTLE_PRETTY).output(turtle);
    return OWLManager.createOWLOntologyManager()
        .loadOntologyFromOntologyDocument(
            new StreamDocumentSource(
                new ByteArrayInputStream(turtle.toByteArray()),
                "urn:test",
                new TurtleDocumentFormat(),
                "text/turtle"));
  }

  private static Set<String> written(String property) {
    return inferred
        .find(Node.ANY, PG.term(property), Node.ANY)
        .mapWith(triple -> triple.getSubject().getURI() + " " + triple.getObject().getURI())
        .toList()
        .stream()
        .collect(toCollection(TreeSet::new));
  }

  private static Set<String> derived(String property) {
    return ontology
        .individualsInSignature()
        .map(each -> each.getIRI().toString())
        .flatMap(each -> values(each, property).stream().map(value -> each + " " + value))
        .collect(toCollection(TreeSet::new));
  }

  private static Set<String> values(String subject, String property) {
    var factory = ontology.getOWLOntologyManager().getOWLDataFactory();
    OWLNamedIndividual individual = factory.getOWLNamedIndividual(IRI.create(subject));
    OWLObjectProperty role = factory.getOWLObjectProperty(IRI.create(PG.NS + property));
    return reasoner
        .getObjectPropertyValues(individual, role)
        .entities()
        .map(each -> each.getIRI().toString())
        .collect(toCollection(TreeSet::new));
  }
}
