package policygraph.annotation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import policygraph.AllocatedBytes;

/** Eight times the text is about eight times the work, whatever the text. */
final class LinearWorkTest {
  private static final int LENGTH = 1_000;

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

  private static long work(String language, String run, String end, int length) {
    String open = language.equals("zh") ? "（" : "(";
    String close = language.equals("zh") ? "）" : ")";
    String text = open + run.repeat(length / run.length()) + end + close;
    return AllocatedBytes.of(() -> Clauses.in(Clauses.parser(language), text));
  }
}
