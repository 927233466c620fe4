package policygraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is found in the documents that the rules were developed on. The texts are other people's and
 * not part of the project: without them beside it the tests are skipped.
 */
final class CorpusEvaluationTest {
  private static final Path CORPUS = CommandRun.HOME.resolve("../shared/corpus");
  private static final Set<String> DEVELOPMENT =
      Set.of(
          "sc_国发〔2018〕42号",
          "sc_国办发〔2018〕121号",
          "min_工信部联科〔2024〕12号",
          "min_环综合〔2022〕42号",
          "loc_黔府办发〔2022〕17号",
          "cn_cac_generative",
          "min_mt_Notice");

  private static Map<String, List<String>> layers;

  @BeforeAll
  static void evaluate() throws IOException {
    assumeTrue(Files.isDirectory(CORPUS), "there is no " + CORPUS + ": skipped");
    List<Path> documents;
    try (Stream<Path> files = Files.walk(CORPUS)) {
      documents =
          files
              .filter(
                  file -> DEVELOPMENT.stream().anyMatch(file.getFileName().toString()::startsWith))
              .filter(file -> !file.getParent().endsWith("zh_flat"))
              .sorted()
              .toList();
    }
    CommandRun run =
        CommandRun.of(
            Stream.concat(
                    Stream.of(
                        "evaluate",
                        "--format=csv",
                        "--gold=" + CommandRun.HOME.resolve("src/test/resources/gold")),
                    documents.stream())
                .toArray());
    layers =
        run.out()
            .lines()
            .filter(line -> line.startsWith("development,all,"))
            .map(line -> List.of(line.split(",")))
            .collect(Collectors.toMap(row -> row.get(2), row -> row, (a, b) -> a, TreeMap::new));
    assertEquals(
        Set.of("7"), layers.values().stream().map(row -> row.get(3)).collect(Collectors.toSet()));
  }

  /** A floor under what was reached, so that a change that loses some of it is noticed. */
  @ParameterizedTest
  @CsvSource({
    "units, 0.99",
    "responsibilities, 0.99",
    "technology-mentions-overlap, 0.85",
    "references, 0.75",
    "sectors, 0.80",
    "instruments, 0.78",
    "target-groups, 0.78",
    "targets, 0.95",
    "target-values, 0.95"
  })
  void whatWasReachedIsKept(String layer, double floor) {
    double f1 = Double.parseDouble(layers.get(layer).get(13));
    assertTrue(f1 >= floor, () -> layer + " has fallen to " + f1);
  }

  @Test
  void theConfidenceOfStatementsIsWhatIsMeasured() throws IOException {
    Map<String, String> measured = new TreeMap<>();
    Map<String, String> written = new TreeMap<>();
    Path file = CommandRun.HOME.resolve("src/main/resources/policygraph/graph/confidence.yml");
    Files.readAllLines(file).stream()
        .filter(line -> line.startsWith("  "))
        .map(line -> line.strip().split(": "))
        .forEach(
            entry -> {
              written.put(entry[0], entry[1]);
              measured.put(entry[0], precision(layers.get(entry[0])));
            });

    assertEquals(measured, written);
  }

  /** Laplace's rule of succession, rounded down: nothing is certain. */
  private static String precision(List<String> row) {
    BigDecimal right = new BigDecimal(row.get(6)).add(BigDecimal.ONE);
    BigDecimal found = new BigDecimal(row.get(5)).add(BigDecimal.TWO);
    return right.divide(found, 2, RoundingMode.DOWN).toPlainString();
  }
}
