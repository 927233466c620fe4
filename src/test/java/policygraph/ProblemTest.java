package policygraph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** How problems are printed, and the version that messages name. */
final class ProblemTest {

  @Test
  void aProblemSaysWhereWhatAndHowToMendIt() {
    assertEquals(
        "opinions.txt:2:11: \"by 20018\" does not name a year [bad-year]"
            + System.lineSeparator()
            + "    fix: correct the file",
        new Problem(
                "opinions.txt:2:11",
                "bad-year",
                "\"by 20018\" does not name a year",
                "correct the file")
            .toString());
  }

  @Test
  void percentSignsInTheTextAreText() {
    assertEquals(
        "a%sb.txt: 5 % of %d [x]" + System.lineSeparator() + "    fix: 100%",
        new Problem("a%sb.txt", "x", "5 % of %d", "100%").toString());
  }

  @Test
  void aProblemWithoutAFixIsAFaultOfTheProgram() {
    assertThrows(NullPointerException.class, () -> new Problem("a", "b", "c", null));
  }

  @Test
  void theVersionIsFilledIn() {
    assertTrue(
        ProgramVersion.current().matches("[0-9]+\\.[0-9]+\\.[0-9]+(-SNAPSHOT)?"),
        ProgramVersion.current());
  }
}
