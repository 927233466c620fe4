package policygraph.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What counts as right, as missed and as a false alarm, layer by layer. */
final class JudgementTest {

  @Test
  void aBodyInAnotherRoleIsRightOnlyWhereRolesDoNotCount() {
    List<Fact> gold = List.of(Facts.named("2.1", "ministry", "lead"));
    List<Fact> found = List.of(Facts.named("2.1", "ministry", "participant"));

    assertEquals(new Counts(1, 0, 0), counts(Layer.RESPONSIBILITIES_WITHOUT_ROLE, gold, found));
    assertEquals(new Counts(0, 1, 1), counts(Layer.RESPONSIBILITIES, gold, found));
  }

  @Test
  void aBodyOfAnotherUnitIsMissedAndAFalseAlarm() {
    assertEquals(
        new Counts(0, 1, 1),
        counts(
            Layer.RESPONSIBILITIES,
            List.of(Facts.named("2.1", "ministry", "lead")),
            List.of(Facts.named("2.2", "ministry", "lead"))));
  }

  @Test
  void aBodyWithTwoClausesMustBeFoundTwice() {
    Fact body = Facts.named("2.1", "ministry", "lead");

    assertEquals(
        new Counts(1, 1, 0), counts(Layer.RESPONSIBILITIES, List.of(body, body), List.of(body)));
    assertEquals(
        new Counts(1, 0, 1), counts(Layer.RESPONSIBILITIES, List.of(body), List.of(body, body)));
  }

  @Test
  void aTechnologyOfAUnitCountsOnceHoweverOftenItIsMentioned() {
    Fact technology = Facts.named("2.1", "cloud");

    assertEquals(
        new Counts(1, 0, 0),
        counts(Layer.TECHNOLOGIES, List.of(technology, technology), List.of(technology)));
  }

  @Test
  void aBodyWithoutIdentifierIsKnownByItsName() {
    Fact gold = Facts.named("2.1", ConceptNames.name("Ministry of Lanterns"), "lead");
    Fact found =
        new Fact(
            "2.1",
            Set.of("agency/unreviewed/lanterns", ConceptNames.name("ministry of  lanterns")),
            List.of("lead"),
            "lanterns",
            Optional.empty(),
            "");

    assertEquals(
        new Counts(1, 0, 0), counts(Layer.RESPONSIBILITIES, List.of(gold), List.of(found)));
  }

  @Test
  void oneLongMentionStandsForOneOfTheReadersTwo() {
    Judgement judgement =
        Judgement.of(
            Layer.TECHNOLOGY_MENTIONS_OVERLAP,
            "x",
            List.of(Facts.at(0, 5), Facts.at(6, 20)),
            List.of(Facts.at(0, 20)));

    assertEquals(List.of("6-20"), Facts.labels(judgement.right()));
    assertEquals(List.of("0-5"), Facts.labels(judgement.missed()));
    assertEquals(List.of(), Facts.labels(judgement.falseAlarms()));
  }

  @Test
  void theMentionThatSharesMostIsTakenWhateverTheOrder() {
    List<Fact> gold = List.of(Facts.at(0, 10), Facts.at(10, 20));
    List<Fact> found = List.of(Facts.at(1, 12), Facts.at(8, 20));

    assertEquals(new Counts(2, 0, 0), counts(Layer.TECHNOLOGY_MENTIONS_OVERLAP, gold, found));
    assertEquals(new Counts(0, 2, 2), counts(Layer.TECHNOLOGY_MENTIONS_EXACT, gold, found));
  }

  @Test
  void mentionsThatTouchDoNotOverlap() {
    assertEquals(
        new Counts(0, 1, 1),
        counts(
            Layer.TECHNOLOGY_MENTIONS_OVERLAP,
            List.of(Facts.at(0, 10)),
            List.of(Facts.at(10, 20))));
  }

  @Test
  void aReferenceCountsInItsUnitOnly() {
    List<Fact> gold = List.of(Facts.at("1", 0, 10));

    assertEquals(new Counts(1, 0, 0), counts(Layer.REFERENCES, gold, List.of(Facts.at("1", 5, 9))));
    assertEquals(new Counts(0, 1, 1), counts(Layer.REFERENCES, gold, List.of(Facts.at("2", 5, 9))));
  }

  @Test
  void aTargetWithoutNumberIsNoTargetValue() {
    List<Fact> gold = List.of(Facts.named("1", "2030", "40"), Facts.named("1", "2030", ""));
    List<Fact> found = List.of(Facts.named("1", "2030", "40"), Facts.named("1", "2030", "41"));

    assertEquals(new Counts(1, 0, 0), counts(Layer.TARGETS, gold, found));
    assertEquals(new Counts(1, 0, 1), counts(Layer.TARGET_VALUES, gold, found));
  }

  private static Counts counts(Layer layer, List<Fact> gold, List<Fact> found) {
    return Judgement.of(layer, "x", gold, found).counts();
  }
}
