package policygraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checking RDF and documents against the shapes. */
final class ValidateCommandTest {
  @TempDir private Path folder;

  @Test
  void theReferenceDocumentConforms() {
    Path document = CommandRun.HOME.resolve("data/internet-plus.txt");
    assertEquals(
        new CommandRun(0, document + ": conforms\n", ""), CommandRun.of("validate", document));
  }

  @Test
  void whatABuildWroteConforms() throws Exception {
    Path document = CommandRun.smallDocument(folder.resolve("opinions.txt"));
    Path built = folder.resolve("built.nq.gz");
    assertEquals(0, CommandRun.of("build", document, "--out", built).status());
    assertEquals(new CommandRun(0, built + ": conforms\n", ""), CommandRun.of("validate", built));
  }

  @Test
  void eachFileGetsALineAndEachViolationAMessage() throws Exception {
    Path good = Files.writeString(folder.resolve("good.ttl"), "<a:a> <a:b> 1 .\n");
    Path bad =
        Files.writeString(
            folder.resolve("bad.ttl"),
            """
            @prefix pg: <https://w3id.org/policygraph/ontology#> .
            <http://example.org/unit> a pg:Measure .
            """);
    Path missing = folder.resolve("missing.ttl");
    CommandRun run = CommandRun.of("validate", good, bad, missing);
    List<String> messages =
        run.err().lines().filter(line -> line.endsWith(" [shape-violation]")).toList();
    assertEquals(1, run.status());
    assertEquals(
        "%s: conforms%n%s: %d problems%n%s: 1 problem%n"
            .formatted(good, bad, messages.size(), missing),
        run.out());
    assertTrue(
        messages.stream()
            .allMatch(message -> message.startsWith(bad + ": http://example.org/unit: A unit ")),
        run.err());
    assertTrue(
        run.err()
            .endsWith(
                missing
                    + ": there is no such file or folder [missing-file]\n"
                    + "    fix: check the path\n"),
        run.err());
    assertEquals(2 * messages.size() + 2, run.err().lines().count(), run.err());
  }

  @Test
  void aSyntaxErrorIsNamedWithItsLine() throws Exception {
    Path bad = Files.writeString(folder.resolve("bad.ttl"), "<a:a> <a:b> 1 .\n<a:a> nonsense .\n");
    CommandRun run = CommandRun.of("validate", bad);
    assertEquals(List.of(1, bad + ": 1 problem\n"), List.of(run.status(), run.out()));
    assertTrue(run.err().startsWith(bad + ":2:7: "), run.err());
    assertTrue(run.err().endsWith(" [bad-rdf]\n    fix: correct this line\n"), run.err());
  }

  @Test
  void anotherFormatIsRefused() throws Exception {
    Path table = Files.writeString(folder.resolve("table.xlsx"), "PK");
    assertEquals(
        new CommandRun(
            1,
            table + ": 1 problem\n",
            table
                + ": the ending names no RDF format [unknown-format]\n"
                + "    fix: use one of .ttl, .trig, .nt, .nq, .jsonld\n"),
        CommandRun.of("validate", table));
  }

  /** It would otherwise be said to conform, though nothing was looked at. */
  @Test
  void aFolderWithoutRdfDoesNotConform() throws Exception {
    Path documents = Files.createDirectory(folder.resolve("documents"));
    CommandRun.smallDocument(documents.resolve("opinions.txt"));
    assertEquals(
        new CommandRun(
            1,
            documents + ": 1 problem\n",
            documents
                + ": the folder holds no RDF file [no-data]\n    fix: give a folder with RDF files\n"),
        CommandRun.of("validate", documents));
  }
}
