package policygraph.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policygraph.Outcome;
import policygraph.Problem;
import policygraph.query.NamedQueries;
import policygraph.snapshot.Snapshot;
import policygraph.snapshot.SnapshotBuilder;
import policygraph.vocabulary.VocabularyReader;

/** Faults of gold are all named at once, by file and line; what only the program lacks is none. */
final class BadGoldTest {
  private static final Path FIXTURES = Path.of("src/test/resources/evaluation");
  private static final Snapshot SNAPSHOT = snapshot();

  @TempDir private Path gold;

  private static Snapshot snapshot() {
    return value(
        VocabularyReader.read(FIXTURES.resolve("ontology"))
            .then(
                vocabularies ->
                    new SnapshotBuilder(vocabularies)
                        .build(
                            List.of(FIXTURES.resolve("documents/testing-machines.txt")),
                            file -> {})));
  }

  @Test
  void everyFaultIsNamedWithItsLine() throws IOException {
    write(
        "units",
        """
        unit,kind,parent,printedNumber,title,begins
        1,part,,I,"Programme
        requirements","I, Programme"
        2,part,,II,Main duties,"II, Duties"
        2,part,,II,Main duties,"II, Main"
        2.1,measure,3,1,Testing,(1) Testing
        """);
    write(
        "responsibilities",
        """
        unit,agency,role,position,openEnded,name,clause
        2.1,ministry-of-agriculture,chief,1,false,Ministry of Oxen,(Ministry of Agriculture and Ministry of Lanterns are responsible)
        2.1,ministry-of-farms,lead,1,false,Farms,(Farms are responsible)
        """);
    write(
        "technology-mentions",
        """
        unit,technology,exact,occurrence
        1,cloud-computing,cloud computing,2
        9,cloud-computing,cloud computing,1
        2.1,cloud-computing,cloud computing,first
        2.1,cloud-computing
        """);
    write("references", "unit,reference,exact,start,end\n2.1,farm-law,Farm Law,219,227\n");
    write("sectors", "unit\n2.1\n");

    assertEquals(
        List.of(
            "technology-mentions.csv:5: the row has 2 cells, the header 4 [bad-gold]",
            "sectors.csv:1: the header lacks sector [bad-gold]",
            "units.csv:5: the unit 2 is given twice [bad-gold]",
            "units.csv:4: \"II, Duties\" is not found after the beginning of the unit before [words-not-in-source]",
            "units.csv:6: units.csv has no unit \"3\" [unknown-unit]",
            "responsibilities.csv:2: \"chief\" is no role [bad-gold]",
            "responsibilities.csv:2: the clause does not hold the name \"Ministry of Oxen\" [words-not-in-source]",
            "responsibilities.csv:3: unit 2.1 of testing-machines.txt does not hold \"(Farms are responsible)\" [words-not-in-source]",
            "responsibilities.csv:3: no agency has the identifier \"ministry-of-farms\" [unknown-identifier]",
            "technology-mentions.csv:2: unit 1 of testing-machines.txt does not hold \"cloud computing\" 2 times [words-not-in-source]",
            "technology-mentions.csv:3: units.csv has no unit \"9\" [unknown-unit]",
            "technology-mentions.csv:4: occurrence is \"first\", which is no number [bad-gold]",
            "references.csv:2: \"Farm Law\" does not stand from 219 to 227 [words-not-in-source]"),
        faults());
  }

  @Test
  void whatIsNoUtf8IsNoGold() throws IOException {
    Files.write(
        gold.resolve("sectors.csv"), "unit,sector\n2.1,工\n".getBytes(StandardCharsets.UTF_16));

    assertEquals(List.of("sectors.csv: the file is not UTF-8 [bad-gold]"), faults());
  }

  @Test
  void anOpenQuoteIsNoCsv() throws IOException {
    write("sectors", "unit,sector\n2.1,\"agriculture\n");

    assertEquals(1, faults().size());
    assertEquals("sectors.csv: this is no CSV", faults().getFirst().substring(0, 27));
  }

  @Test
  void unitsThatOnlyTheReaderHasAreMissedAndNoFault() throws IOException {
    write(
        "units",
        """
        unit,kind,parent,printedNumber,title
        1,part,,I,Programme requirements
        7,part,,VII,Prospects
        """);
    write("technology-mentions", "unit,technology,exact\n7,big-data,big data\n");

    Evaluation evaluation = value(evaluate());
    assertEquals(
        Map.of(
            "units", new Counts(1, 1, 3),
            "technology-mentions-exact", new Counts(0, 1, 4)),
        evaluation.judgements().stream()
            .filter(
                each ->
                    List.of(Layer.UNITS, Layer.TECHNOLOGY_MENTIONS_EXACT).contains(each.layer()))
            .collect(Collectors.toMap(each -> each.layer().word(), Judgement::counts)));
  }

  private void write(String table, String text) throws IOException {
    Files.writeString(gold.resolve(table + ".csv"), text);
  }

  private Outcome<Evaluation> evaluate() {
    return NamedQueries.read(Path.of("ontology/queries"))
        .then(queries -> Evaluator.evaluate(gold, SNAPSHOT, queries));
  }

  /** Without the folder, and without the advice. */
  private List<String> faults() {
    return switch (evaluate()) {
      case Outcome.Done<Evaluation> done -> throw new AssertionError("no fault was found");
      case Outcome.Rejected<Evaluation> rejected ->
          rejected.problems().stream().map(this::line).toList();
    };
  }

  private String line(Problem problem) {
    return "%s: %s [%s]"
        .formatted(problem.where().replace(gold + "/", ""), problem.what(), problem.code());
  }

  private static <T> T value(Outcome<T> outcome) {
    return switch (outcome) {
      case Outcome.Done<T> done -> done.value();
      case Outcome.Rejected<T> rejected -> throw new AssertionError(rejected.problems());
    };
  }
}
