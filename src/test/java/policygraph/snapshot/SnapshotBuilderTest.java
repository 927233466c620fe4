package policygraph.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import policygraph.Outcome;
import policygraph.Problem;
import policygraph.rdf.RdfFiles;
import policygraph.rdf.RdfFormat;
import policygraph.vocabulary.VocabularyReader;

final class SnapshotBuilderTest {
  private static final String GRAPH = "https://w3id.org/policygraph/id/graph/";

  private static final String SMALL =
      """
      Opinions on Smart Farming

      I, Programme requirements

      (1) General. Farming is to use the Internet of Things and cloud computing. (Ministry of Agriculture, Ministry of Science and Technology are responsible)

      II, Focus points

      (1) “Internet Plus” farming

      Use big data in the fields. (Development and Reform Commission takes the lead)

      1. Sow by drone. Drones are to sow by 2018. (An Office Nobody Knows, Ministry of Agriculture etc., are responsible)
      """;

  @Test
  void namedGraphsAreOneForEachDocumentAndOneForEachKindOfKnowledge(@TempDir Path folder)
      throws Exception {
    Path small = small(folder, "small");
    DatasetGraph dataset =
        ReferenceSnapshot.build(List.of(small, ReferenceSnapshot.file())).dataset();
    Set<String> names = new HashSet<>();
    dataset.listGraphNodes().forEachRemaining(name -> names.add(name.getURI()));
    assertEquals(
        Set.of(
            GRAPH + "document/cn-guofa-2015-40",
            GRAPH + "document/small",
            GRAPH + "ontology",
            GRAPH + "quality",
            GRAPH + "vocabularies",
            GRAPH + "alignments",
            GRAPH + "inferences",
            GRAPH + "provenance"),
        names);
  }

  @Test
  void theDefaultGraphIsTheUnionOfTheNamedOnes() {
    DatasetGraph dataset = ReferenceSnapshot.get().dataset();
    Set<Triple> union = new HashSet<>();
    dataset
        .find(Node.ANY, Node.ANY, Node.ANY, Node.ANY)
        .forEachRemaining(
            quad -> {
              if (!quad.isDefaultGraph()) {
                union.add(quad.asTriple());
              }
            });
    assertTrue(!union.isEmpty());
    assertEquals(union, dataset.getDefaultGraph().find().toSet());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "document/cn-guofa-2015-40",
        "vocabularies",
        "alignments",
        "inferences",
        "provenance"
      })
  void dataHoldNoBlankNodes(String name) {
    Graph graph = ReferenceSnapshot.get().dataset().getGraph(NodeFactory.createURI(GRAPH + name));
    List<Triple> blank =
        graph
            .find()
            .filterKeep(triple -> triple.getSubject().isBlank() || triple.getObject().isBlank())
            .toList();
    assertTrue(!graph.isEmpty());
    assertEquals(List.of(), blank);
  }

  @Test
  void theSameInputGivesTheSameBytesWithVocabulariesReadAgain() {
    SnapshotBuilder again =
        new SnapshotBuilder(
            ReferenceSnapshot.done(VocabularyReader.read(ReferenceSnapshot.ontology())));
    Snapshot second =
        ReferenceSnapshot.done(again.build(List.of(ReferenceSnapshot.file()), file -> {}));
    assertEquals(sorted(ReferenceSnapshot.get()), sorted(second));
  }

  @Test
  void theOrderOfTheInputsDoesNotMatter(@TempDir Path folder) throws Exception {
    Path one = small(folder, "one");
    Path two = small(folder, "two");
    Path three = ReferenceSnapshot.file();
    Snapshot first = ReferenceSnapshot.build(List.of(one, two, three));
    Snapshot second = ReferenceSnapshot.build(List.of(three, two, one));
    assertEquals(sorted(first), sorted(second));
    assertEquals(List.of("cn-guofa-2015-40", "one", "two"), ids(first));
    assertEquals(ids(first), ids(second));
  }

  @Test
  void aDocumentGivesTheSameGraphAloneAndInCompany(@TempDir Path folder) throws Exception {
    Path small = small(folder, "small");
    Node name = NodeFactory.createURI(GRAPH + "document/small");
    Set<Triple> alone =
        ReferenceSnapshot.build(List.of(small)).dataset().getGraph(name).find().toSet();
    Set<Triple> inCompany =
        ReferenceSnapshot.build(List.of(small, ReferenceSnapshot.file()))
            .dataset()
            .getGraph(name)
            .find()
            .toSet();
    assertEquals(alone, inCompany);
  }

  @Test
  void theFolderOfTheInputDoesNotMatter(@TempDir Path folder) throws Exception {
    Path here = small(Files.createDirectory(folder.resolve("here")), "small");
    Path there = small(Files.createDirectory(folder.resolve("there")), "small");
    assertEquals(
        sorted(ReferenceSnapshot.build(List.of(here))),
        sorted(ReferenceSnapshot.build(List.of(there))));
  }

  @Test
  void progressHearsOfEachFileInTurn(@TempDir Path folder) throws Exception {
    List<Path> files = List.of(small(folder, "two"), small(folder, "one"));
    List<Path> heard = new ArrayList<>();
    ReferenceSnapshot.done(
        new SnapshotBuilder(ReferenceSnapshot.vocabularies()).build(files, heard::add));
    assertEquals(files, heard);
  }

  @Test
  void oneDocumentReadTwiceIsAProblem(@TempDir Path folder) throws Exception {
    Path one = small(Files.createDirectory(folder.resolve("here")), "small");
    Path two = small(Files.createDirectory(folder.resolve("there")), "small");
    assertEquals(
        List.of(
            new Problem(
                two.toString(),
                "same-document",
                "the document small is also read from " + one,
                "leave one of them out, or give one another id: in its metadata file")),
        problems(List.of(one, two)));
  }

  @Test
  void allBadFilesAreReportedAndNothingIsBuilt(@TempDir Path folder) throws Exception {
    Path empty = Files.writeString(folder.resolve("empty.txt"), "");
    Path good = small(folder, "good");
    Path missing = folder.resolve("missing.txt");
    List<Problem> problems = problems(List.of(empty, good, missing));
    assertEquals(
        List.of("empty-file", "missing-file"), problems.stream().map(Problem::code).toList());
  }

  @Test
  void aGraphThatDoesNotFitTheShapesIsNotBuilt(@TempDir Path folder) throws Exception {
    Path ontology = Files.createDirectory(folder.resolve("ontology"));
    try (Stream<Path> files = Files.list(ReferenceSnapshot.ontology())) {
      for (Path file : files.filter(each -> each.toString().endsWith(".ttl")).toList()) {
        Files.copy(file, ontology.resolve(file.getFileName()));
      }
    }
    Files.writeString(
        ontology.resolve("more-shapes.ttl"),
        """
        @prefix sh: <http://www.w3.org/ns/shacl#> .
        @prefix pg: <https://w3id.org/policygraph/ontology#> .
        @prefix shape: <https://w3id.org/policygraph/shapes#> .
        shape:Short a sh:NodeShape ; sh:targetClass pg:Part ; sh:property shape:Short-code .
        shape:Short-code a sh:PropertyShape ; sh:path pg:code ; sh:in ( "1" ) ; sh:message "There is one part."@en .
        """);
    Path file = small(folder, "small");
    SnapshotBuilder builder =
        new SnapshotBuilder(ReferenceSnapshot.done(VocabularyReader.read(ontology)));
    assertEquals(
        new Outcome.Rejected<>(
            List.of(
                new Problem(
                    file + ": small, unit 2",
                    "shape-violation",
                    "There is one part. (https://w3id.org/policygraph/id/document/small/2, found \"2\")",
                    "correct the data"))),
        builder.build(List.of(file), each -> {}));
  }

  @Test
  void namesThatDifferInTheirBracketsAreOneBody(@TempDir Path folder) throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("tea.txt"),
            "关于种茶的意见\n一、种茶\n（一）种绿茶。种。（责任单位：某市、某县〔区〕茶叶局）\n（二）种红茶。种。（责任单位：某市、某县（区）茶叶局）\n");
    Graph graph =
        ReferenceSnapshot.build(List.of(file))
            .dataset()
            .getGraph(NodeFactory.createURI(GRAPH + "document/tea"));
    Node body =
        NodeFactory.createURI("https://w3id.org/policygraph/id/agency/unreviewed/tea/某县-区-茶叶局");

    assertEquals(
        List.of("某县〔区〕茶叶局", "某县（区）茶叶局"),
        Stream.of(SKOS.prefLabel, SKOS.altLabel)
            .map(
                label ->
                    graph
                        .find(body, label.asNode(), Node.ANY)
                        .next()
                        .getObject()
                        .getLiteralLexicalForm())
            .toList());
  }

  @Test
  void aBodyThatNoVocabularyKnowsIsThereAsUnreviewed(@TempDir Path folder) throws Exception {
    Graph graph =
        ReferenceSnapshot.build(List.of(small(folder, "small")))
            .dataset()
            .getGraph(NodeFactory.createURI(GRAPH + "document/small"));
    Node unreviewed = NodeFactory.createURI("https://w3id.org/policygraph/ontology#unreviewed");
    assertEquals(
        List.of("https://w3id.org/policygraph/id/agency/unreviewed/small/office-nobody-knows"),
        graph
            .find(Node.ANY, unreviewed, Node.ANY)
            .mapWith(each -> each.getSubject().getURI())
            .toList());
  }

  private static List<Problem> problems(List<Path> files) {
    Outcome<Snapshot> outcome =
        new SnapshotBuilder(ReferenceSnapshot.vocabularies()).build(files, file -> {});
    return ((Outcome.Rejected<Snapshot>) outcome).problems();
  }

  private static Path small(Path folder, String name) throws Exception {
    Files.writeString(folder.resolve(name + ".yml"), "id: " + name + "\n");
    return Files.writeString(folder.resolve(name + ".txt"), SMALL);
  }

  private static List<String> ids(Snapshot snapshot) {
    return snapshot.documents().stream().map(each -> each.document().metadata().id()).toList();
  }

  /** The lines of the N-Quads file, sorted. */
  private static List<String> sorted(Snapshot snapshot) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RdfFiles.write(snapshot.dataset(), out, RdfFormat.N_QUADS);
    return out.toString(StandardCharsets.UTF_8).lines().sorted().toList();
  }
}
