package policygraph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Steps follow one another, and what they remark adds up. */
final class OutcomeTest {
  private static final Problem FIRST = new Problem("a.txt:1", "first", "one", "mend one");
  private static final Problem SECOND = new Problem("a.txt:2", "second", "two", "mend two");

  @Test
  void remarksOfAllStepsAreKeptInTheirOrder() {
    assertEquals(
        new Outcome.Done<>(3, List.of(FIRST, SECOND)),
        new Outcome.Done<>("tea", List.of(FIRST))
            .then(text -> new Outcome.Done<>(text.length(), List.of(SECOND))));
  }

  @Test
  void afterARejectionNoStepIsTaken() {
    assertEquals(
        Outcome.rejected(FIRST),
        Outcome.<String>rejected(FIRST)
            .then(
                text -> {
                  throw new AssertionError("not to be called");
                }));
  }

  @Test
  void aStepMayReject() {
    assertEquals(
        Outcome.rejected(SECOND),
        new Outcome.Done<>("tea", List.of(FIRST)).then(text -> Outcome.rejected(SECOND)));
  }

  @Test
  void aRejectionNamesAProblem() {
    assertEquals(
        "a rejection names at least one problem",
        assertThrows(IllegalArgumentException.class, () -> new Outcome.Rejected<String>(List.of()))
            .getMessage());
  }

  @Test
  void listsAreCopiedIn() {
    List<Problem> problems = new ArrayList<>(List.of(FIRST));
    Outcome<String> rejected = new Outcome.Rejected<>(problems);
    Outcome<String> done = new Outcome.Done<>("tea", problems);
    problems.add(SECOND);

    assertEquals(Outcome.rejected(FIRST), rejected);
    assertEquals(new Outcome.Done<>("tea", List.of(FIRST)), done);
  }
}
