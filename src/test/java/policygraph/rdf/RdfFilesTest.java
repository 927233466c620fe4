package policygraph.rdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.util.IsoMatcher;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFParserRegistry;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.StatementCollector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import policygraph.Outcome;
import policygraph.Problem;
import policygraph.snapshot.ReferenceSnapshot;

final class RdfFilesTest {
  private static final String GRAPH = "https://w3id.org/policygraph/id/graph/";

  /** Literals of all kinds, characters beyond the basic plane, quotes, line ends, a blank node. */
  private static final String AWKWARD =
      """
      PREFIX : <https://example.org/>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      GRAPH <https://w3id.org/policygraph/id/graph/document/a> {
        :a :text "“互联网+” \\"行动\\"\\n𠀀 😀 \\\\ \\t"@zh , "plain" , "2018"^^xsd:gYear , 7 , true , 1.50 , "7"^^xsd:nonNegativeInteger .
        <https://example.org/source#char=1,2> :to :b .
      }
      GRAPH <https://w3id.org/policygraph/id/graph/ontology> { :c :chain ( :a :b ) . [] :to :a }
      """;

  static Stream<String> files() {
    return Stream.of(RdfFormat.values())
        .flatMap(format -> Stream.of("all." + format.ending(), "all." + format.ending() + ".gz"));
  }

  @ParameterizedTest
  @MethodSource("files")
  void whatIsWrittenReadsBackTheSame(String name, @TempDir Path folder) throws IOException {
    Path file = folder.resolve(name);
    RdfFormat format = RdfFormat.of(file).orElseThrow();
    RdfFiles.write(awkward(), file, format);
    DatasetGraph back = ReferenceSnapshot.done(RdfFiles.read(file));
    assertTrue(
        back.getDefaultGraph().isIsomorphicWith(awkward().getDefaultGraph()),
        () -> "got " + back.getDefaultGraph());
    if (format.namedGraphs()) {
      assertTrue(IsoMatcher.isomorphic(named(awkward()), named(back)), () -> "got " + back);
    }
    assertEquals(List.of(name), list(folder));
  }

  @ParameterizedTest
  @EnumSource(RdfFormat.class)
  void theReferenceDatasetReadsBackTheSame(RdfFormat format, @TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("all." + format.ending() + ".gz");
    DatasetGraph written = ReferenceSnapshot.get().dataset();
    RdfFiles.write(written, file, format);
    DatasetGraph back = ReferenceSnapshot.done(RdfFiles.read(file));
    assertEquals(written.getDefaultGraph().size(), back.getDefaultGraph().size());
    Stream.of("document/cn-guofa-2015-40", "inferences", "provenance")
        .filter(name -> format.namedGraphs())
        .map(name -> NodeFactory.createURI(GRAPH + name))
        .forEach(
            name ->
                assertEquals(
                    written.getGraph(name).find().toSet(), back.getGraph(name).find().toSet()));
  }

  /** RDF4J has no parser for JSON-LD here. */
  @ParameterizedTest
  @EnumSource(
      value = RdfFormat.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"JSON_LD"})
  void anotherProgramReadsTheSame(RdfFormat format, @TempDir Path folder) throws IOException {
    Path file = folder.resolve("all." + format.ending());
    RdfFiles.write(awkward(), file, format);
    Path reference = folder.resolve("reference.trig");
    Files.writeString(reference, AWKWARD);
    Model expected = byRdf4j(reference);
    if (!format.namedGraphs()) {
      Model union = new LinkedHashModel();
      expected.forEach(each -> union.add(each.getSubject(), each.getPredicate(), each.getObject()));
      expected = union;
    }
    Model actual = byRdf4j(file);
    assertTrue(Models.isomorphic(expected, actual), "got " + actual);
  }

  @Test
  void aFileIsReplacedWhole(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("all.nt"), "what was there before, and longer\n".repeat(99));
    RdfFiles.write(awkward(), file, RdfFormat.N_TRIPLES);
    assertEquals(
        awkward().getDefaultGraph().size(),
        ReferenceSnapshot.done(RdfFiles.read(file)).getDefaultGraph().size());
    assertEquals(List.of("all.nt"), list(folder));
  }

  @Test
  void aWriteThatFailsLeavesTheOldFileAndNothingElse(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("all.nq"), "as before");
    DatasetGraph broken =
        new org.apache.jena.sparql.core.DatasetGraphWrapper(awkward()) {
          @Override
          public java.util.Iterator<Node> listGraphNodes() {
            throw new IllegalStateException("broken on purpose");
          }
        };
    assertThrows(
        IllegalStateException.class, () -> RdfFiles.write(broken, file, RdfFormat.N_QUADS));
    assertEquals("as before", Files.readString(file));
    assertEquals(List.of("all.nq"), list(folder));
  }

  @ParameterizedTest
  @ValueSource(strings = {"missing/all.ttl", "file/all.ttl"})
  void aPlaceThatCannotBeWrittenToIsAnErrorThatLeavesNothing(String name, @TempDir Path folder)
      throws IOException {
    Files.writeString(folder.resolve("file"), "in place of a folder");
    Path file = folder.resolve(name);
    assertThrows(IOException.class, () -> RdfFiles.write(awkward(), file, RdfFormat.TURTLE));
    assertEquals(List.of("file"), list(folder));
  }

  @Test
  void aFolderInPlaceOfTheFileIsAnErrorThatLeavesNothing(@TempDir Path folder) throws IOException {
    Path file = Files.createDirectory(folder.resolve("all.ttl"));
    Files.writeString(file.resolve("kept"), "");
    assertThrows(IOException.class, () -> RdfFiles.write(awkward(), file, RdfFormat.TURTLE));
    assertEquals(List.of("all.ttl"), list(folder));
  }

  @Test
  void compressedFilesAreGzip(@TempDir Path folder) throws IOException {
    Path plain = folder.resolve("all.nq");
    Path compressed = folder.resolve("all.nq.gz");
    RdfFiles.write(awkward(), plain, RdfFormat.N_QUADS);
    RdfFiles.write(awkward(), compressed, RdfFormat.N_QUADS);
    try (InputStream in = new GZIPInputStream(Files.newInputStream(compressed))) {
      assertEquals(
          sortedWithoutBlankLabels(Files.readAllBytes(plain)),
          sortedWithoutBlankLabels(in.readAllBytes()));
    }
  }

  @Test
  void compressedFilesAreTheSameBytesInEveryRun(@TempDir Path folder) throws IOException {
    DatasetGraph dataset = awkward();
    Path one = folder.resolve("one.nq.gz");
    Path two = folder.resolve("two.nq.gz");
    RdfFiles.write(dataset, one, RdfFormat.N_QUADS);
    RdfFiles.write(dataset, two, RdfFormat.N_QUADS);
    assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(two));
  }

  @Test
  void aFolderGetsATurtleFileForEachGraph(@TempDir Path folder) throws IOException {
    Path out = folder.resolve("new/out");
    RdfFiles.writeFolder(awkward(), out);
    assertEquals(List.of("document-a.ttl", "ontology.ttl"), list(out));
    for (String name : List.of("document/a", "ontology")) {
      Graph expected = awkward().getGraph(NodeFactory.createURI(GRAPH + name));
      Graph actual = RDFParser.source(out.resolve(name.replace('/', '-') + ".ttl")).toGraph();
      assertTrue(actual.isIsomorphicWith(expected), () -> name + " got " + actual);
    }
  }

  @Test
  void aFolderGetsNoFileWhereOneOfThemCannotBeWritten(@TempDir Path folder) throws IOException {
    Files.writeString(Files.createDirectory(folder.resolve("ontology.ttl")).resolve("kept"), "");
    assertThrows(IOException.class, () -> RdfFiles.writeFolder(awkward(), folder));
    assertEquals(List.of("ontology.ttl"), list(folder));
  }

  @Test
  void aWrittenFolderReadsBackAsTheWhole(@TempDir Path folder) throws IOException {
    RdfFiles.writeFolder(awkward(), folder);
    DatasetGraph back = ReferenceSnapshot.done(RdfFiles.read(folder));
    assertTrue(back.getDefaultGraph().isIsomorphicWith(awkward().getDefaultGraph()));
  }

  @Test
  void turtleUsesThePrefixesThatReadersKnow() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RdfFiles.write(ReferenceSnapshot.get().dataset(), out, RdfFormat.TURTLE);
    String turtle = out.toString(StandardCharsets.UTF_8);
    assertTrue(turtle.contains("pg:Responsibility"), "pg: is not used");
    assertTrue(turtle.contains("国发〔2015〕40号"), "Chinese is written as escapes");
  }

  @ParameterizedTest
  @CsvSource({
    "a.ttl, TURTLE", "a.TTL.GZ, TURTLE", "a.b.nq.gz, N_QUADS", "a.trig, TRIG", "a.nt, N_TRIPLES",
    "a.jsonld, JSON_LD", "a.rdf,", "ttl,", "a.gz,", "a.ttl.zip,"
  })
  void theEndingNamesTheFormat(String name, RdfFormat format) {
    assertEquals(Optional.ofNullable(format), RdfFormat.of(Path.of("folder.ttl", name)));
  }

  @Test
  void endingsAreListedForMessages() {
    assertEquals(".ttl, .trig, .nt, .nq, .jsonld", RdfFormat.endings());
  }

  @Test
  void aMissingFileIsAProblem(@TempDir Path folder) {
    Path file = folder.resolve("all.ttl");
    assertEquals(
        List.of(
            new Problem(
                file.toString(),
                "missing-file",
                "there is no such file or folder",
                "check the path")),
        problems(file));
  }

  @Test
  void anUnknownEndingIsAProblem(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("all.doc"), "");
    assertEquals(
        List.of(
            new Problem(
                file.toString(),
                "unknown-format",
                "the ending names no RDF format",
                "use one of .ttl, .trig, .nt, .nq, .jsonld")),
        problems(file));
  }

  @Test
  void faultsOfAFileAreProblemsWithLineAndColumn(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(folder.resolve("all.ttl"), "PREFIX : <https://example.org/>\n:a :b .\n");
    assertEquals(
        List.of(file + ":2:7 bad-rdf correct this line"),
        problems(file).stream()
            .map(each -> each.where() + " " + each.code() + " " + each.fix())
            .toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"all.ttl", "all.nq.gz", "all.jsonld.gz", "a b%20c.nt"})
  void aFileThatIsNoRdfIsAProblemThatNamesIt(String name, @TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve(name), new byte[] {0, 1, 2, 3});
    List<Problem> problems = problems(file);
    assertEquals(
        List.of("bad-rdf", true),
        List.of(
            problems.getFirst().code(), problems.getFirst().where().startsWith(file.toString())));
  }

  @Test
  void aFileOfAnyNameReadsBack(@TempDir Path folder) throws IOException {
    Path file = Files.createDirectory(folder.resolve("a b")).resolve("50% “政策”+1.nq.gz");
    RdfFiles.write(awkward(), file, RdfFormat.N_QUADS);
    assertEquals(
        awkward().getDefaultGraph().size(),
        ReferenceSnapshot.done(RdfFiles.read(file)).getDefaultGraph().size());
  }

  @Test
  void everyFaultyFileOfAFolderIsReported(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("a.ttl"), "no Turtle");
    Files.writeString(folder.resolve("b.nt"), "<https://example.org/a> <https://example.org/b> .");
    Files.writeString(
        folder.resolve("c.ttl"), "<https://example.org/a> a <https://example.org/b> .");
    assertEquals(
        List.of(folder.resolve("a.ttl") + ":1", folder.resolve("b.nt") + ":1"),
        problems(folder).stream().map(each -> each.where().replaceFirst(":\\d+$", "")).toList());
  }

  @Test
  void blankNodesAreNamedAlikeInEveryRun(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("a.ttl"), "[] a [] . _:x a _:y .");
    DatasetGraph first = ReferenceSnapshot.done(RdfFiles.read(file));
    DatasetGraph second = ReferenceSnapshot.done(RdfFiles.read(file));
    assertEquals(first.getDefaultGraph().find().toSet(), second.getDefaultGraph().find().toSet());
  }

  private static List<Problem> problems(Path place) {
    return ((Outcome.Rejected<DatasetGraph>) RdfFiles.read(place)).problems();
  }

  private static DatasetGraph awkward() {
    UnionDataset union = new UnionDataset();
    RDFParser.fromString(AWKWARD, Lang.TRIG)
        .toDatasetGraph()
        .find()
        .forEachRemaining(quad -> union.add(quad.getGraph(), quad.asTriple()));
    return union.dataset();
  }

  private static DatasetGraph named(DatasetGraph dataset) {
    DatasetGraph named = DatasetGraphFactory.create();
    dataset
        .find()
        .forEachRemaining(
            quad -> {
              if (!quad.isDefaultGraph()) {
                named.add(quad);
              }
            });
    return named;
  }

  private static Model byRdf4j(Path file) throws IOException {
    RDFFormat format = Rio.getParserFormatForFileName(file.toString()).orElseThrow();
    Model model = new LinkedHashModel();
    var parser = RDFParserRegistry.getInstance().get(format).orElseThrow().getParser();
    parser.setRDFHandler(new StatementCollector(model));
    try (InputStream in = Files.newInputStream(file)) {
      parser.parse(in, "https://example.org/");
    }
    return model;
  }

  private static List<String> sortedWithoutBlankLabels(byte[] lines) {
    return new String(lines, StandardCharsets.UTF_8)
        .lines()
        .map(line -> line.replaceAll("_:\\S+", "_:"))
        .sorted()
        .toList();
  }

  private static List<String> list(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aContextThatStandsElsewhereIsNotFetched(@TempDir Path folder) throws IOException {
    try (java.net.ServerSocket listener =
        new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
      listener.setSoTimeout(300);
      String address = "http://127.0.0.1:" + listener.getLocalPort() + "/context";
      Path file =
          Files.writeString(
              folder.resolve("a.jsonld"),
              "{\"@context\": \""
                  + address
                  + "\", \"@id\": \"https://example.org/a\", \"b\": \"c\"}");
      assertEquals(List.of("bad-rdf"), problems(file).stream().map(Problem::code).toList());
      org.junit.jupiter.api.Assertions.assertThrows(
          java.net.SocketTimeoutException.class, listener::accept);
    }
  }

  @Test
  void rdfNestedTooDeeplyIsAProblem(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("a.ttl"),
            "<a:a> <a:b> " + "( ".repeat(200_000) + ")".repeat(200_000) + " .");
    assertEquals(List.of("bad-rdf"), problems(file).stream().map(Problem::code).toList());
  }
}
