package policygraph.document;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import policygraph.AllocatedBytes;

/** Four times the text is about four times the work, whatever the text. */
final class LinearWorkTest {
  /** So long that both count as long lines. */
  private static final int LENGTH = 4_200;

  private static final List<LayoutProfile> PROFILES = LayoutProfile.loadAll();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      textBlock =
          """
          (
          （
          ()
          1
          1.
          1.%n
          (1)%n
          (1) Tea. %n
          1. Tea. Good.%n
          I, Tea%n
          第一条 茶。%n
          1.1 Tea%n
          # Tea%n
          附件%n
          一、茶；
          (1) tea;
          一、茶%n
          （一）茶。好。%n
          - %n
          -,
          ,
          、
          。
          tea. %n
          1 July 2015%nTea%n
          """)
  void longRunsAreReadInLinearWork(String run) {
    long small = work(run.formatted(), LENGTH);
    long large = work(run.formatted(), 4 * LENGTH);

    assertTrue(large <= 6 * small, "%d bytes, then %d".formatted(small, large));
  }

  private static long work(String run, int length) {
    SourceText source =
        new SourceText(
            "tea.txt", "text/plain", "", "Tea\n\nGood.\n\n" + run.repeat(length / run.length()));
    return AllocatedBytes.of(
        () ->
            PROFILES.forEach(
                profile ->
                    DocumentParser.parse(
                        source,
                        Layout.of(source, Lines.of(source), profile),
                        Metadata.Given.NOTHING)));
  }
}
