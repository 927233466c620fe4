package policygraph.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a build writes, and where. */
final class BuildCommandTest {
  @TempDir private Path folder;
  private Path ontology;
  private Path document;
  private Path outputs;

  @BeforeEach
  void prepare() throws IOException {
    ontology = CommandRun.smallOntology(folder);
    document = CommandRun.smallDocument(folder.resolve("opinions.txt"));
    outputs = Files.createDirectory(folder.resolve("outputs"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"out.trig", "out.jsonld", "out.nq.gz", "out.trig.gz", "out.jsonld.gz"})
  void formatsWithGraphsHoldTheSameQuads(String name) throws Exception {
    assertEquals(quads(built("expected.nq")), quads(built(name)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"out.ttl", "out.nt", "out.ttl.gz", "out.nt.gz"})
  void formatsWithoutGraphsHoldTheUnionOfAll(String name) throws Exception {
    assertEquals(union(built("expected.nq")), union(built(name)));
  }

  @Test
  void aFolderGetsATurtleFileForEachGraph() throws Exception {
    Path made = outputs.resolve("made");
    assertEquals(0, build(made).status());
    assertEquals(
        List.of("document-opinions.ttl", "ontology.ttl", "provenance.ttl"),
        CommandRun.filesBelow(made).stream()
            .filter(name -> !name.equals("inferences.ttl"))
            .toList());
    List<String> triples = new ArrayList<>();
    for (String name : CommandRun.filesBelow(made)) {
      triples.addAll(union(made.resolve(name)));
    }
    assertEquals(union(built("expected.nq")), triples.stream().sorted().distinct().toList());
  }

  @Test
  void theSameInputGivesTheSameBytes() throws Exception {
    for (String ending : List.of(".nq", ".trig", ".ttl", ".jsonld", ".nt.gz")) {
      assertArrayEquals(
          Files.readAllBytes(built("one" + ending)),
          Files.readAllBytes(built("two" + ending)),
          ending);
    }
  }

  @Test
  void compressedFilesHoldTheSameBytes() throws Exception {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(built("out.nt.gz")))) {
      assertArrayEquals(Files.readAllBytes(built("out.nt")), in.readAllBytes());
    }
  }

  @Test
  void aBuildSaysWhatItWroteAndPrintsNoResult() throws Exception {
    Path out = outputs.resolve("out.nt");
    CommandRun run = build(out);
    assertEquals(
        new CommandRun(
            0, "", "wrote %s: %,d triples from 1 document%n".formatted(out, union(out).size())),
        run);
    assertEquals(List.of("out.nt"), CommandRun.filesBelow(outputs));
  }

  @Test
  void aFileThatWasThereIsReplaced() throws Exception {
    Path out = Files.writeString(outputs.resolve("out.nq"), "old");
    assertEquals(0, build(out).status());
    assertEquals(quads(built("expected.nq")), quads(out));
  }

  @Test
  void documentsOfAFolderAreBuiltTogether() throws Exception {
    Path many = Files.createDirectories(folder.resolve("many/below"));
    CommandRun.smallDocument(many.resolve("a.md"));
    CommandRun.smallDocument(many.resolve("../b.txt"));
    Files.writeString(many.resolve("README.md"), "About the documents.");
    Path out = outputs.resolve("out.nq");
    CommandRun run =
        CommandRun.of("build", folder.resolve("many"), "--out", out, "--ontology", ontology);
    assertEquals(0, run.status(), run.err());
    assertEquals(
        List.of(
            "https://w3id.org/policygraph/id/graph/document/a",
            "https://w3id.org/policygraph/id/graph/document/b"),
        graphs(out).stream().filter(name -> name.contains("/document/")).toList());
  }

  @Test
  void theSameDocumentTwiceIsRefused() throws Exception {
    Path again = CommandRun.smallDocument(folder.resolve("opinions.md"));
    assertEquals(
        new CommandRun(
            1,
            "",
            again
                + ": the document opinions is also read from "
                + document
                + " [same-document]\n"
                + "    fix: leave one of them out, or give one another id: in its metadata file\n"),
        CommandRun.of(
            "build", document, again, "--out", outputs.resolve("a.nq"), "--ontology", ontology));
    assertEquals(List.of(), CommandRun.filesBelow(outputs));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rest.nq", "rest.trig"})
  void documentsAtFaultAreLeftOutWhereThatIsAskedFor(String name) throws Exception {
    Path empty = Files.writeString(folder.resolve("empty.txt"), " ");
    Path again = CommandRun.smallDocument(folder.resolve("opinions.md"));
    Path out = outputs.resolve(name);
    CommandRun run =
        CommandRun.of(
            "build", empty, document, again, "--skip-faulty", "--out", out, "--ontology", ontology);
    assertEquals(
        new CommandRun(
            1,
            "",
            "wrote %s: %,d triples from 1 document%n".formatted(out, union(out).size())
                + empty
                + ": the file holds no text [empty-file]\n"
                + "    fix: give a file that holds the document's text\n"
                + again
                + ": the document opinions is also read from "
                + document
                + " [same-document]\n"
                + "    fix: leave one of them out, or give one another id: in its metadata file\n"
                + "left out 2 documents at fault\n"),
        run);
    assertEquals(quads(built("expected.nq")), quads(out));
  }

  @Test
  void withoutADocumentThatIsSoundNothingIsWritten() throws Exception {
    Path empty = Files.writeString(folder.resolve("empty.txt"), " ");
    assertEquals(
        new CommandRun(
            1,
            "",
            empty
                + ": the file holds no text [empty-file]\n"
                + "    fix: give a file that holds the document's text\n"),
        CommandRun.of(
            "build",
            empty,
            "--skip-faulty",
            "--out",
            outputs.resolve("a.nq"),
            "--ontology",
            ontology));
    assertEquals(List.of(), CommandRun.filesBelow(outputs));
  }

  @Test
  void theReportAccountsForEveryCharacter() throws Exception {
    CommandRun run = CommandRun.of("build", document, "--report", "--ontology", ontology);
    assertEquals(List.of(0, ""), List.of(run.status(), run.err()));
    List<String> lines = run.out().lines().toList();
    assertEquals("opinions (opinions.txt)", lines.getFirst());
    String text = Files.readString(document);
    int all = text.codePointCount(0, text.length());
    int start = lines.indexOf("  characters        " + all + ", of which");
    int counted =
        lines.stream()
            .skip(start + 1)
            .takeWhile(line -> line.startsWith("    "))
            .mapToInt(line -> Integer.parseInt(line.replaceFirst(".* ", "").replace(",", "")))
            .sum();
    assertEquals(all, counted, run.out());
  }

  @Test
  void theReportListsWhatIsDoubtful() throws Exception {
    Path words = folder.resolve("words.txt");
    Files.writeString(words, "A first paragraph of words.\n\nA second one.\n\nA third.\n");
    CommandRun run = CommandRun.of("build", words, "--report", "--ontology", ontology);
    assertEquals(List.of(0, ""), List.of(run.status(), run.err()));
    String listed = run.out().replaceFirst("(?s)^.*Left over or doubtful:\n", "");
    assertEquals(
        "%s:1: no heading of a known layout was found; each paragraph became a unit [no-structure]"
            .formatted(words),
        listed.lines().findFirst().orElse(""));
  }

  private CommandRun build(Path out) {
    return CommandRun.of("build", document, "--out", out, "--ontology", ontology);
  }

  private Path built(String name) {
    Path out = outputs.resolve(name);
    CommandRun run = build(out);
    assertEquals(0, run.status(), run.err());
    return out;
  }

  private static DatasetGraph read(Path file) {
    return RDFDataMgr.loadDatasetGraph(file.toString());
  }

  private static List<String> quads(Path file) {
    List<String> quads = new ArrayList<>();
    read(file).find().forEachRemaining((Quad quad) -> quads.add(quad.toString()));
    return quads.stream().sorted().toList();
  }

  private static List<String> union(Path file) {
    List<String> triples = new ArrayList<>();
    read(file).find().forEachRemaining(quad -> triples.add(triple(quad).toString()));
    return triples.stream().sorted().distinct().toList();
  }

  private static Triple triple(Quad quad) {
    return quad.asTriple();
  }

  private static List<String> graphs(Path file) {
    List<String> names = new ArrayList<>();
    read(file).listGraphNodes().forEachRemaining(name -> names.add(name.getURI()));
    return names.stream().sorted().toList();
  }
}
