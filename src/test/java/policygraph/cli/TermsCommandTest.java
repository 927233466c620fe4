package policygraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From candidate terms by way of a curator to the next build. */
final class TermsCommandTest {
  private static final String HEADER =
      "decision,term,language,concept,broader,label-en,label-zh,other-labels-en,other-labels-zh,"
          + "definition-en,definition-zh,reviewer,date,document\n";
  private static final String METER =
      "accept,空蚀检测仪,zh,,sensor,cavitation meter,空蚀检测仪,erosion meter|pitting meter,空化检测仪,"
          + "A device that measures pitting.,测量空蚀的仪器。,A. Reader,2026-11-20,opinions\n";
  private static final List<String> KEPT =
      List.of("reviewed-terms.csv", "technologies-reviewed.ttl");

  /** What a build needs of the folder, and the house rules. */
  private static final List<String> PARTS =
      List.of(
          "policygraph.ttl",
          "shapes.ttl",
          "technologies.ttl",
          "certainty.ttl",
          "coverage.ttl",
          "directive-force.ttl",
          "methods.ttl",
          "roles.ttl",
          "queries",
          "checks");

  @TempDir private Path folder;
  private Path ontology;
  private Path document;

  @BeforeEach
  void prepare() throws IOException {
    ontology = folder.resolve("ontology");
    Files.createDirectory(ontology);
    for (String part : PARTS) {
      copy(CommandRun.HOME.resolve("ontology").resolve(part), ontology.resolve(part));
    }
    document =
        Files.writeString(
            folder.resolve("opinions.txt"),
            "关于测试的意见\n\n一、总体要求\n\n推广空蚀检测仪，支持企业购置空蚀检测仪。\n\n记录岩屑传感网，建设岩屑传感网。\n");
  }

  @Test
  void whatACuratorAcceptsIsFoundByTheNextBuild() throws Exception {
    Path review = folder.resolve("review.csv");
    CommandRun proposed = run("terms", document, "--out", review);
    assertEquals(0, proposed.status(), proposed.err());
    String table = Files.readString(review);
    assertTrue(table.contains(",空蚀检测仪,zh,"), table);
    assertEquals(List.of(), mentions("空蚀检测仪"), "nothing unreviewed is published");

    Files.writeString(review, HEADER + METER);
    CommandRun applied = run("terms", "--apply", review);
    assertEquals(0, applied.status(), applied.err());
    assertEquals(2, mentions("cavitation meter").size());
    assertFalse(run("terms", document).out().contains("空蚀检测仪,zh"));
    CommandRun valid = run("validate", ontology.resolve("technologies-reviewed.ttl"));
    assertEquals(0, valid.status(), valid.err());
  }

  @Test
  void whatIsNotDecidedIsProposedAgainAndPublishedNowhere() throws Exception {
    Path review = folder.resolve("review.csv");
    run("terms", document, "--out", review);
    assertEquals(0, run("terms", "--apply", review).status());
    assertTrue(run("terms", document).out().contains("空蚀检测仪,zh"));
    assertEquals(List.of(), mentions("空蚀检测仪"));
  }

  @Test
  void aTermBecomesALabelOfAConceptThatIsThere() throws Exception {
    apply("label,岩屑传感网,zh,wireless-sensor-network,,,,,,,,A. Reader,2026-11-20,opinions\n");
    assertEquals(2, mentions("wireless sensor network").size());
  }

  @Test
  void aRejectedTermIsNotProposedAgain() throws Exception {
    assertTrue(run("terms", document).out().contains("岩屑传感网,zh"));
    apply("reject,岩屑传感网,zh,,,,,,,,,A. Reader,2026-11-20,\n");
    assertFalse(run("terms", document).out().contains("岩屑传感网,zh"));
    assertEquals(List.of(), mentions("岩屑传感网"));
  }

  @Test
  void whatWasAcceptedSaysWhoWhenAndAfterWhichDocument() throws Exception {
    apply(METER);
    assertEquals(
        """

        technology:cavitation-meter a pg:Technology , skos:Concept ;
            dcterms:contributor "A. Reader" ;
            dcterms:dateAccepted "2026-11-20"^^xsd:date ;
            dcterms:source "opinions" ;
            skos:altLabel "erosion meter"@en ,
                "pitting meter"@en ,
                "空化检测仪"@zh ;
            skos:broader technology:sensor ;
            skos:definition "A device that measures pitting."@en ,
                "测量空蚀的仪器。"@zh ;
            skos:inScheme scheme:technologies ;
            skos:prefLabel "cavitation meter"@en ,
                "空蚀检测仪"@zh .
        """,
        kept(1).substring(kept(1).indexOf("\n\ntechnology:") + 1));
  }

  @Test
  void applyingTheSameDecisionsAgainChangesNothing() throws Exception {
    apply(METER + "reject,岩屑传感网,zh,,,,,,,,,A. Reader,2026-11-20,\n");
    List<String> before = List.of(kept(0), kept(1));
    apply(METER);
    assertEquals(before, List.of(kept(0), kept(1)));
    CommandRun itself = run("terms", "--apply", ontology.resolve(KEPT.getFirst()));
    assertEquals(0, itself.status(), itself.err());
    assertEquals(before, List.of(kept(0), kept(1)));
  }

  @Test
  void tabSeparatedTablesAreReadToo() throws Exception {
    Path review = folder.resolve("review.tsv");
    Files.writeString(review, (HEADER + METER).replace(',', '\t'));
    CommandRun applied = run("terms", "--apply", review);
    assertEquals(0, applied.status(), applied.err());
    assertEquals(2, mentions("cavitation meter").size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "bad-decision; accept,; acept,",
        "unknown-concept; ,sensor,; ,sensors,",
        "bad-review; ,空蚀检测仪,erosion; ,,erosion",
        "bad-review; ,cavitation meter,; ,,",
        "bad-review; 测量空蚀的仪器。; ''",
        "bad-review; 2026-11-20; yesterday",
        "bad-review; A. Reader; ''",
        "label-clash; erosion meter|; blockchain|",
        "concept-exists; cavitation meter; blockchain",
        "house-rule; A device that measures pitting.; a device",
        "house-rule; ,sensor,; ,cavitation-meter,",
        "bad-review; zh,,sensor; fr,,sensor",
        "bad-review; opinions; opinions,one cell too many",
      })
  void aBadRowIsNamedByItsLineAndNothingIsKept(String code, String good, String bad)
      throws Exception {
    Path review = folder.resolve("review.csv");
    assertTrue(METER.contains(good), good);
    String rejected = "reject,岩屑传感网,zh,,,,,,,,,A. Reader,2026-11-20,\n";
    Files.writeString(review, HEADER + rejected + METER.replace(good, bad));
    CommandRun run = run("terms", "--apply", review);
    assertEquals(1, run.status());
    assertTrue(run.err().startsWith(review + ":3: "), run.err());
    assertTrue(run.err().contains("[" + code + "]"), run.err());
    KEPT.forEach(kept -> assertFalse(Files.exists(ontology.resolve(kept)), kept));
  }

  @Test
  void aDecisionIsNotOverturnedByAnotherTable() throws Exception {
    apply(METER);
    List<String> before = List.of(kept(0), kept(1));
    Path review = folder.resolve("other.csv");
    Files.writeString(review, HEADER + "reject,空蚀检测仪,zh,,,,,,,,,B. Reader,2026-11-21,\n");
    CommandRun run = run("terms", "--apply", review);
    assertEquals(1, run.status());
    assertTrue(run.err().contains("[already-decided]"), run.err());
    assertEquals(before, List.of(kept(0), kept(1)));
  }

  @Test
  void aTableWithAnUnknownColumnIsRefused() throws Exception {
    Path review = folder.resolve("review.csv");
    Files.writeString(review, HEADER.replace("reviewer", "reviewr") + METER);
    CommandRun run = run("terms", "--apply", review);
    assertEquals(1, run.status());
    assertTrue(run.err().startsWith(review + ":1: \"reviewr\""), run.err());
  }

  @Test
  void optionsThatDoNotGoTogetherAreWrongUsage() {
    assertEquals(2, run("terms").status());
    assertEquals(2, run("terms", document, "--apply", "review.csv").status());
    assertEquals(2, run("terms", document, "--top", "0").status());
    assertEquals(2, run("terms", document, "--out", folder.resolve("review.xlsx")).status());
  }

  private void apply(String rows) throws IOException {
    Path review = Files.writeString(folder.resolve("applied.csv"), HEADER + rows);
    CommandRun run = run("terms", "--apply", review);
    assertEquals(0, run.status(), run.err());
  }

  private String kept(int which) throws IOException {
    return Files.readString(ontology.resolve(KEPT.get(which)));
  }

  /** The rows of the named query technology-mentions that hold the words. */
  private List<String> mentions(String words) {
    Path built = folder.resolve("built.nq");
    CommandRun build = run("build", document, "--out", built);
    assertEquals(0, build.status(), build.err());
    CommandRun query = run("query", "technology-mentions", "--data", built, "--format", "csv");
    assertEquals(0, query.status(), query.err());
    return query.out().lines().filter(line -> line.contains(words)).toList();
  }

  private CommandRun run(Object... arguments) {
    return CommandRun.of(
        Stream.concat(Stream.of(arguments), Stream.of("--ontology", ontology)).toArray());
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path each : all.toList()) {
        Path copy = to.resolve(from.relativize(each).toString());
        if (Files.isDirectory(each)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(each, copy);
        }
      }
    }
  }
}
