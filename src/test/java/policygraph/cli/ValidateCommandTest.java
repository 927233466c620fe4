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
  void theReportTellsOfEachFileWhatIsWrongInWhichUnitOfWhichDocumentAndHowToMendIt()
      throws Exception {
    Path good = Files.writeString(folder.resolve("good.ttl"), "<a:a> <a:b> 1 .\n");
    Path document = CommandRun.smallDocument(folder.resolve("opinions.txt"));
    Path built = folder.resolve("built.nt");
    CommandRun.of(
        "build", document, "--out", built, "--ontology", CommandRun.smallOntology(folder));
    String order = "<https://w3id.org/policygraph/ontology#order>";
    Path bad =
        Files.writeString(
            folder.resolve("bad.nt"),
            Files.readString(built)
                .lines()
                .filter(line -> !(line.contains("/opinions/1> ") && line.contains(order)))
                .reduce("", (all, line) -> all + line + "\n"));
    assertEquals(
        new CommandRun(
            1,
            """
            %s: conforms
            %s: 1 problem
              opinions, unit 1
                A unit needs exactly one pg:order, an xsd:integer that is not negative. (https://w3id.org/policygraph/id/document/opinions/1) [shape-violation]
                  fix: correct the data
            """
                .formatted(good, bad),
            ""),
        CommandRun.of("validate", good, bad));
  }

  @Test
  void aFileThatCannotBeReadDoesNotKeepTheOthersFromBeingChecked() throws Exception {
    Path good = Files.writeString(folder.resolve("good.ttl"), "<a:a> <a:b> 1 .\n");
    Path missing = folder.resolve("missing.ttl");
    assertEquals(
        new CommandRun(
            1,
            good + ": conforms\n",
            missing
                + ": there is no such file or folder [missing-file]\n    fix: check the path\n"),
        CommandRun.of("validate", missing, good));
  }

  @Test
  void aSyntaxErrorIsNamedWithItsLine() throws Exception {
    Path bad = Files.writeString(folder.resolve("bad.ttl"), "<a:a> <a:b> 1 .\n<a:a> nonsense .\n");
    CommandRun run = CommandRun.of("validate", bad);
    assertEquals(List.of(1, ""), List.of(run.status(), run.out()));
    assertTrue(run.err().startsWith(bad + ":2:7: "), run.err());
    assertTrue(run.err().endsWith(" [bad-rdf]\n    fix: correct this line\n"), run.err());
  }

  @Test
  void anotherFormatIsRefused() throws Exception {
    Path table = Files.writeString(folder.resolve("table.xlsx"), "PK");
    assertEquals(
        new CommandRun(
            1,
            "",
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
            "",
            documents
                + ": the folder holds no RDF file [no-data]\n    fix: give a folder with RDF files\n"),
        CommandRun.of("validate", documents));
  }
}
