package policygraph.annotation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import policygraph.AllocatedBytes;
import policygraph.Outcome;
import policygraph.document.Document;
import policygraph.document.DocumentReader;
import policygraph.document.Unit;

/** Eight times the text is about eight times the work, whatever the text. */
final class LinearWorkTest {
  private static final int LENGTH = 1_000;
  private static final Map<String, String> ODD =
      Map.of("en", "Tea\n\nAll:\n\nI, End\n\n", "zh", "茶\n\n各省政府：\n\n一、完\n\n");

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      textBlock =
          """
          en|(|''
          en|)|''
          en|()|''
          en|(Magic are responsible)|''
          en|,|are responsible
          en|(,|are responsible
          en|Magic |are responsible
          en|Magic, |are responsible
          en|Magic and |are responsible
          en|and the |are responsible
          en|Ministry of |are responsible
          en|Ministry of Commerce |are responsible
          en|Administration of Quality Supervision, |are responsible
          en|to take the lead |MOST is responsible
          zh|（|''
          zh|（）|''
          zh|（商务部负责|''
          zh|、|负责
          zh|商|负责
          zh|等|负责
          zh|和|负责
          zh|火星局、|负责
          zh|商务部|负责
          zh|牵头|商务部负责
          zh|1|负责
          """)
  void longRunsAreReadInLinearWork(String language, String run, String end) {
    long small = work(language, run, end, LENGTH);
    long large = work(language, run, end, 8 * LENGTH);

    assertTrue(large <= 12 * small, "%d bytes, then %d".formatted(small, large));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      textBlock =
          """
          en|by 2030 |
          en|In 2025 and 2030, 5% and 6% respectively, |
          en|reach at least |
          en|from 10 to 20% |
          en|Mountain Tea |
          zh|到2030年|
          zh|2025、|
          zh|达到|
          zh|达到5%和6%，|
          zh|分别达到5%、6%，2025年和2030年|
          zh|5个|
          zh|从5%|
          zh|《|
          zh|“茶”|
          zh|实施茶|
          """)
  void longSentencesAreReadForTargetsAndTitlesInLinearWork(String language, String run)
      throws Exception {
    long small = annotating(language, run.repeat(LENGTH / run.length()));
    long large = annotating(language, run.repeat(8 * LENGTH / run.length()));

    assertTrue(large <= 12 * small, "%d bytes, then %d".formatted(small, large));
  }

  private long annotating(String language, String text) throws Exception {
    Path file =
        Files.writeString(folder.resolve(language + ".txt"), ODD.get(language) + text + "\n");
    Document document = ((Outcome.Done<Document>) new DocumentReader().read(file)).value();
    Targets targets = new Targets(language);
    Titles titles = Titles.load(language);
    return AllocatedBytes.of(
        () -> {
          targets.in(document);
          for (Unit unit : document.units()) {
            unit.blocks()
                .forEach(
                    block ->
                        titles.in(unit.code(), Reading.of(document.source(), block, List.of())));
          }
        });
  }

  private static long work(String language, String run, String end, int length) {
    String open = language.equals("zh") ? "（" : "(";
    String close = language.equals("zh") ? "）" : ")";
    String text = open + run.repeat(length / run.length()) + end + close;
    return AllocatedBytes.of(() -> Clauses.in(Clauses.parser(language), text));
  }
}
