package policygraph.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.compose.Union;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import policygraph.Problem;
import policygraph.snapshot.ReferenceSnapshot;
import policygraph.vocabulary.Vocabularies;

/** Each shape finds what it is for, and what the project ships conforms. */
final class ShapesTest {
  private static final String NS = "https://w3id.org/policygraph/shapes#";
  private static final Path EXAMPLES = Path.of("src/test/resources/shapes");
  private static final Graph SHAPES = ReferenceSnapshot.vocabularies().shapes();
  private static final Shapes PARSED = ShaclValidator.get().parse(SHAPES);

  static List<String> examples() throws Exception {
    try (Stream<Path> folders = Files.list(EXAMPLES)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void theGoodExampleConforms(String shape) {
    assertEquals(List.of(), messages(violations(shape, "pass.ttl")));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void theBadExampleViolatesItsShape(String shape) {
    Node node = NodeFactory.createURI(NS + shape);
    Set<Node> partsOfIt =
        SHAPES.find(node, SHACL.property, Node.ANY).mapWith(Triple::getObject).toSet();
    List<ReportEntry> found = violations(shape, "fail.ttl");
    assertTrue(
        found.stream()
            .anyMatch(entry -> entry.source().equals(node) || partsOfIt.contains(entry.source())),
        () -> "only found " + messages(found));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void theQuickAnswerIsThatOfTheValidator(String shape) {
    assertTrue(Conformance.isSure(PARSED, data(shape, "pass.ttl")));
    assertFalse(Conformance.isSure(PARSED, data(shape, "fail.ttl")));
  }

  /** Without the other shapes, so that each is seen to be looked at. */
  @ParameterizedTest
  @MethodSource("examples")
  void theQuickAnswerKnowsEachShapeByItself(String shape) {
    Graph alone = alone(NodeFactory.createURI(NS + shape));
    Shapes one = ShaclValidator.get().parse(alone);
    assertTrue(Conformance.isSure(one, data(shape, "pass.ttl")));
    assertFalse(Conformance.isSure(one, data(shape, "fail.ttl")));
  }

  private static Graph alone(Node shape) {
    Graph alone = GraphMemFactory.createDefaultGraphSameTerm();
    SHAPES
        .find()
        .filterDrop(triple -> isTarget(triple.getPredicate()) && !triple.getSubject().equals(shape))
        .forEachRemaining(alone::add);
    return alone;
  }

  @Test
  void aGraphWithSubclassesIsLeftToTheValidator() {
    Graph graph = data("Mention", "pass.ttl");
    graph.add(Triple.create(PG.Mention, RDFS.subClassOf.asNode(), PG.Clause));
    assertFalse(Conformance.isSure(PARSED, graph));
  }

  @Test
  void everyShapeHasExamples() throws Exception {
    Set<String> shapes =
        new TreeSet<>(
            SHAPES
                .find(Node.ANY, RDF.type.asNode(), SHACL.NodeShape)
                .filterKeep(triple -> hasTarget(triple.getSubject()))
                .mapWith(triple -> triple.getSubject().getURI().replace(NS, ""))
                .toList());
    assertEquals(shapes, new TreeSet<>(examples()));
  }

  /** A shape without a target is there for others to use. */
  private static boolean hasTarget(Node shape) {
    return SHAPES.find(shape, Node.ANY, Node.ANY).toList().stream()
        .anyMatch(triple -> isTarget(triple.getPredicate()));
  }

  private static boolean isTarget(Node property) {
    return Set.of(
            SHACL.targetClass, SHACL.targetNode, SHACL.targetSubjectsOf, SHACL.targetObjectsOf)
        .contains(property);
  }

  @Test
  void everyPropertyShapeSaysInWordsWhatIsWrong() {
    List<String> silent =
        SHAPES
            .find(Node.ANY, RDF.type.asNode(), SHACL.PropertyShape)
            .mapWith(Triple::getSubject)
            .filterDrop(shape -> SHAPES.contains(shape, SHACL.message, Node.ANY))
            .mapWith(Node::toString)
            .toList();
    assertEquals(List.of(), silent);
  }

  @ParameterizedTest
  @ValueSource(strings = {"vocabularies", "alignments", "ontology"})
  void whatStandsInTheFolderOntologyConforms(String name) {
    Vocabularies all = ReferenceSnapshot.vocabularies();
    Graph graph =
        switch (name) {
          case "vocabularies" -> all.vocabularies();
          case "alignments" -> all.alignments();
          default -> all.ontology();
        };
    assertTrue(!graph.isEmpty());
    assertEquals(
        List.of(), ShapesCheck.all(SHAPES).violations(graph, all.vocabularies(), "ontology"));
  }

  @Test
  void theBuiltGraphConformsToAllShapes() {
    assertEquals(List.of(), ShapesCheck.all(SHAPES).violations(built(), background(), "it"));
  }

  @Test
  void aViolationNamesTheFileTheUnitAndWhatToMend() {
    Graph graph = built();
    Node responsibility = NodeFactory.createURI(ReferenceSnapshot.DOCUMENT + "/2.4/clause/1/1");
    graph.remove(responsibility, PG.role, Node.ANY);
    assertEquals(
        List.of(
            new Problem(
                "opinions.txt: cn-guofa-2015-40, unit 2.4",
                "shape-violation",
                "A responsibility needs exactly one role: lead, joint-lead, participant,"
                    + " cooperating or local. ("
                    + responsibility
                    + ")",
                "correct the data")),
        ShapesCheck.ofBuiltGraphs(SHAPES).violations(graph, background(), "opinions.txt").stream()
            .map(Violation::problem)
            .filter(problem -> problem.what().startsWith("A responsibility needs exactly one role"))
            .toList());
  }

  @Test
  void aViolationOfAUnitNamesTheUnit() {
    Graph graph = built();
    Node unit = NodeFactory.createURI(ReferenceSnapshot.DOCUMENT + "/2.4.1");
    graph.remove(unit, PG.order, Node.ANY);
    assertEquals(
        List.of("opinions.txt: cn-guofa-2015-40, unit 2.4.1"),
        ShapesCheck.ofBuiltGraphs(SHAPES).violations(graph, background(), "opinions.txt").stream()
            .map(violation -> violation.problem().where())
            .toList());
  }

  @Test
  void aWrongQuotationIsFoundByAllShapesOnly() {
    Graph graph = built();
    Node passage = misquoted(graph, "was never said");
    assertEquals(
        List.of(),
        ShapesCheck.ofBuiltGraphs(SHAPES).violations(graph, background(), "opinions.txt"));
    List<Violation> violations =
        ShapesCheck.all(SHAPES).violations(graph, background(), "opinions.txt");
    assertEquals(1, violations.size(), violations::toString);
    String what = violations.getFirst().problem().what();
    assertTrue(what.contains("was never said") && what.contains(passage.getURI()), what);
  }

  @Test
  void aLongQuotationHidesNeitherTheMessageNorTheRemedy() {
    Graph graph = built();
    Node passage = misquoted(graph, "It was never said. ".repeat(30));
    Problem problem =
        ShapesCheck.all(SHAPES)
            .violations(graph, background(), "opinions.txt")
            .getFirst()
            .problem();
    assertEquals(
        List.of(
            "The words quoted are not those that stand at these offsets of the file: "
                + "It was never said. ".repeat(5).substring(0, 80)
                + "…. ("
                + passage
                + ")",
            "Count offsets in code points, from 0, end exclusive, and quote without change."),
        List.of(problem.what(), problem.fix()));
  }

  /** A passage that from now on is quoted in these words. */
  private static Node misquoted(Graph graph, String words) {
    Node passage = graph.find(Node.ANY, OA.exact.asNode(), Node.ANY).next().getSubject();
    graph.remove(passage, OA.exact.asNode(), Node.ANY);
    graph.add(Triple.create(passage, OA.exact.asNode(), NodeFactory.createLiteralString(words)));
    return passage;
  }

  @Test
  void theShapesGivenAreLeftAsTheyAre() {
    Set<Triple> before = SHAPES.find().toSet();
    ShapesCheck.ofBuiltGraphs(SHAPES);
    assertEquals(before, SHAPES.find().toSet());
  }

  @Test
  void theShapeLeftOutOfABuildIsThere() {
    assertTrue(SHAPES.contains(NodeFactory.createURI(NS + "QuoteEqualsSlice"), Node.ANY, Node.ANY));
  }

  private static List<ReportEntry> violations(String shape, String example) {
    return List.copyOf(ShaclValidator.get().validate(PARSED, data(shape, example)).getEntries());
  }

  private static Graph data(String shape, String example) {
    return RDFParser.source(EXAMPLES.resolve(shape).resolve(example)).toGraph();
  }

  private static List<String> messages(List<ReportEntry> entries) {
    return entries.stream()
        .map(entry -> entry.source() + " at " + entry.focusNode() + ": " + entry.message())
        .toList();
  }

  /** A copy of the reference document's graph. */
  private static Graph built() {
    Graph copy = GraphMemFactory.createDefaultGraphSameTerm();
    ReferenceSnapshot.get()
        .dataset()
        .getGraph(Iris.documentGraph("cn-guofa-2015-40"))
        .find()
        .forEachRemaining(copy::add);
    return copy;
  }

  private static Graph background() {
    Vocabularies all = ReferenceSnapshot.vocabularies();
    return new Union(all.vocabularies(), all.ontology());
  }
}
