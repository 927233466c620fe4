package policygraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What {@code evaluate} prints, of small documents with known faults and of the reference document.
 */
final class EvaluateCommandTest {
  private static final Path FIXTURES = CommandRun.HOME.resolve("src/test/resources/evaluation");
  private static final Path GOLD = FIXTURES.resolve("gold");
  private static final Path DOCUMENTS = FIXTURES.resolve("documents");
  private static final Path REFERENCE_GOLD =
      CommandRun.HOME.resolve("src/test/resources/gold/cn-guofa-2015-40");

  @TempDir private static Path folder;
  private static Path ontology;

  /** The few concepts of the fixtures with the named queries of the project. */
  @BeforeAll
  static void putOntologyTogether() throws IOException {
    ontology = copy(FIXTURES.resolve("ontology"), folder.resolve("ontology"));
    copy(CommandRun.HOME.resolve("ontology/queries"), ontology.resolve("queries"));
  }

  static Path copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
    return to;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          expected.txt  | --misses
          expected.csv  | --format=csv
          expected.json | --format=json --layer=responsibilities,references --held-out
          expected.ttl  | --format=ttl --layer=responsibilities
          """)
  void theReportOfDocumentsWithKnownFaultsIsThis(String expected, String options)
      throws IOException {
    CommandRun run = evaluate(options.split(" "));

    assertEquals(Files.readString(FIXTURES.resolve(expected)), run.out().replace("\r\n", "\n"));
    assertEquals(0, run.status());
  }

  @Test
  void whatCannotBeJudgedIsSaidOnStandardError() {
    List<String> notes =
        evaluate().err().lines().filter(line -> line.contains(GOLD.toString())).toList();

    assertEquals(
        List.of(
            "note: %s: the document testing-carts was not given, so its gold is not used [gold-without-document]"
                .formatted(GOLD.resolve("testing-carts")),
            "note: %s: 1 of 3 documents have no gold and are not judged: testing-trains [document-without-gold]"
                .formatted(GOLD)),
        notes);
  }

  @Test
  void missesOfHeldOutDocumentsAreListedOnlyOnDemand() {
    assertEquals(0, misses(evaluate("--misses")).filter(line -> line.contains("boats")).count());
    assertEquals(
        5,
        misses(evaluate("--misses", "--held-out")).filter(line -> line.contains("boats")).count());
    assertTrue(!evaluate("--format=json").out().contains("lantern networks] in fishing"));
  }

  private static Stream<String> misses(CommandRun run) {
    return run.out()
        .lines()
        .filter(line -> line.contains(" missed: ") || line.contains(" alarm: "));
  }

  @Test
  void theReportGoesIntoAFileToo() throws IOException {
    Path file = folder.resolve("report.csv");

    assertEquals("", evaluate("--format=csv", "--out=" + file).out());
    assertEquals(evaluate("--format=csv").out(), Files.readString(file));
  }

  @Test
  void aPlaceThatCannotBeWrittenIsNamed() {
    CommandRun run = evaluate("--out=" + folder.resolve("none/report.txt"));

    assertEquals(1, run.status());
    assertTrue(
        run.err().contains("report.txt: the file cannot be written [cannot-write]"), run.err());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --format=xls                | --format is one of text, json, csv, ttl, got xls
          --format=csv --misses       | --misses goes with the formats text and json, got csv
          --held-out                  | --held-out says more of --misses or of --format json; give one of them
          --layer=units,sheep         | --layer is one of units-code, units, responsibilities-without-role, responsibilities, technology-mentions-exact, technology-mentions-overlap, technologies, application-mentions-exact, application-mentions-overlap, applications, places, references, sectors, instruments, target-groups, targets, target-values, got sheep
          """)
  void wrongOptionsAreWrongUsage(String options, String message) {
    CommandRun run = evaluate(options.split(" "));

    assertEquals(2, run.status());
    assertEquals(message, run.err().lines().findFirst().orElse(""));
    assertEquals("", run.out());
  }

  @Test
  void goldOfNoGivenDocumentIsAFault() {
    CommandRun run =
        CommandRun.of(
            "--ontology",
            ontology,
            "evaluate",
            "--gold",
            GOLD,
            DOCUMENTS.resolve("testing-trains.txt"));

    assertEquals(
        new CommandRun(
            1,
            "",
            "%s: the folder holds no gold for testing-trains [no-gold]%n    fix: give a folder of folders that are named by document and hold files such as units.csv%n"
                .formatted(GOLD)),
        run);
  }

  @Test
  void theReferenceDocumentIsReadAsPeopleReadItWhereItsTestsSaySo() {
    CommandRun run =
        CommandRun.of(
            "evaluate",
            "--gold",
            REFERENCE_GOLD,
            "--layer",
            "units,responsibilities,technology-mentions-exact,targets");

    assertEquals(
        """
        Documents: cn-guofa-2015-40

        layer                      documents  gold  found  right            precision               recall                   F1
        units                              1   100    100    100  1.000 [0.963-1.000]  1.000 [0.963-1.000]  1.000 [1.000-1.000]
        responsibilities                   1   174    174    174  1.000 [0.978-1.000]  1.000 [0.978-1.000]  1.000 [1.000-1.000]
        technology-mentions-exact          1   243    243    243  1.000 [0.984-1.000]  1.000 [0.984-1.000]  1.000 [1.000-1.000]
        targets                            1     6      6      6  1.000 [0.610-1.000]  1.000 [0.610-1.000]  1.000 [1.000-1.000]

        In brackets: 95 % intervals.
        """,
        run.out());
    assertEquals("", run.err());
  }

  /** Figures of documents that are not shipped stay as they were when they were measured. */
  @Test
  void thePublishedFiguresOfTheReferenceDocumentAreThoseOfToday() throws IOException {
    Path fresh = folder.resolve("fresh.ttl");
    CommandRun.of("evaluate", "--gold", REFERENCE_GOLD, "--format", "ttl", "--out", fresh);

    assertEquals(
        figures(fresh),
        figures(CommandRun.HOME.resolve("ontology/quality.ttl")),
        "docs/evaluation.md says how to measure again");
  }

  private static Set<Triple> figures(Path file) {
    return new HashSet<>(
        RDFDataMgr.loadGraph(file.toString())
            .find()
            .filterKeep(
                triple -> triple.getSubject().getURI().contains("/quality/cn-guofa-2015-40/"))
            .toList());
  }

  private static CommandRun evaluate(String... options) {
    return CommandRun.of(
        Stream.concat(
                Stream.of("--ontology", ontology, "evaluate", "--gold", GOLD, DOCUMENTS),
                Stream.of(options))
            .toArray());
  }
}
