package policygraph.annotation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import policygraph.document.SourceText;
import policygraph.document.Span;
import policygraph.vocabulary.Concept;
import policygraph.vocabulary.Scheme;

/** By which words a unit is given a concept, and how strongly. */
final class ClassifierTest {
  private static final Classifier CLASSIFIER =
      new Classifier(
          Scheme.SECTORS,
          List.of(
              concept("farming", List.of("farming", "农业"), List.of("crop", "village", "耕地")),
              concept("trade", List.of("trade", "ICT"), List.of("market", "village", "ICTs shop"))),
          List.of("crop circle", "the village green"));

  private static Concept concept(String slug, List<String> labels, List<String> cues) {
    return new Concept("https://example.org/sector/" + slug, labels, cues, Optional.empty());
  }

  /** Concept, score and the words that speak for it. */
  private static List<String> classified(String heading, String paragraph, String masked) {
    SourceText source = Clauses.source(heading + "\n" + paragraph);
    List<Classifier.Block> blocks = new ArrayList<>();
    int length = heading.codePointCount(0, heading.length());
    blocks.add(new Classifier.Block(Reading.of(source, new Span(0, length), List.of()), true));
    blocks.add(
        new Classifier.Block(
            Reading.of(source, new Span(length + 1, source.length()), List.of()), false));
    return CLASSIFIER
        .classify(
            "1", blocks, List.of(), span -> !masked.isEmpty() && source.slice(span).equals(masked))
        .stream()
        .map(
            each ->
                each.concept().slug()
                    + " "
                    + each.score()
                    + " "
                    + each.evidence().stream().map(source::slice).toList())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Tea     | Farming is good.                 | farming 2 [Farming]
          Tea     | Farming, farming.                | farming 4 [Farming, farming]
          Tea     | A crop.                          | ''
          Tea     | A crop, two crops.               | farming 2 [crop, crops]
          Tea     | Crop, crop, crop, crop.          | farming 2 [Crop, crop]
          Crops   | Tea.                             | farming 2 [Crops]
          Farming | Crops.                           | farming 5 [Farming, Crops]
          Tea     | The village has crops.           | farming 2 [village, crops]
          Tea     | A village market with a crop.    | farming 2 [village, crop]; trade 2 [village, market]
          Village | Tea.                             | farming 2 [Village]; trade 2 [Village]
          Tea     | ICT is good, ict is not.         | trade 2 [ICT]
          🎻      | 农业好。                          | farming 2 [农业]
          耕地    | 茶好。                            | farming 2 [耕地]
          Tea     | Nothing.                         | ''
          """)
  void labelsCountTwoCuesOneAndAllDoubleInTheHeading(
      String heading, String paragraph, String expected) {
    assertEquals(expected, String.join("; ", classified(heading, paragraph, "")));
  }

  @Test
  void inALongUnitCuesAloneNeedOneMore() {
    String filler = "tea ".repeat(Classifier.SHORT);

    assertEquals(List.of(), classified("Tea", "A crop, two crops. " + filler, ""));
    assertEquals(
        List.of("farming 3 [crop, crops, village]"),
        classified("Tea", "A crop, two crops, a village. " + filler, ""));
    assertEquals(List.of("farming 2 [Farming]"), classified("Tea", "Farming. " + filler, ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Farming | farming, farming, farming, farming, trade.          | farming, trade
          Farming | farming, farming, farming, farming, farming, trade. | farming
          """)
  void aSectorNamedInPassingIsNotGiven(String heading, String paragraph, String expected) {
    assertEquals(
        expected,
        classified(heading, paragraph, "").stream()
            .map(each -> each.substring(0, each.indexOf(' ')))
            .collect(java.util.stream.Collectors.joining(", ")));
  }

  @Test
  void whatTheHeadingsAboveSpeakOfSupportsWhatTheUnitSpeaksOf() {
    SourceText source = Clauses.source("Farming tea\nFarming\nA crop.");
    List<Reading> above =
        List.of(
            Reading.of(source, new Span(0, 11), List.of()),
            Reading.of(source, new Span(12, 19), List.of()));
    List<Classification> found =
        CLASSIFIER.classify("1", List.of(paragraph(source, 20, 27)), above, span -> false);

    assertEquals(
        List.of("crop", "Farming"),
        found.getFirst().evidence().stream().map(source::slice).toList());
    assertEquals(2, found.getFirst().score());
    assertEquals(
        List.of(),
        CLASSIFIER.classify("1", List.of(paragraph(source, 8, 11)), above, span -> false));
  }

  private static Classifier.Block paragraph(SourceText source, int start, int end) {
    return new Classifier.Block(Reading.of(source, new Span(start, end), List.of()), false);
  }

  @Test
  void aCueWithAGapIsAsStrongAsALabel() {
    Classifier classifier =
        new Classifier(
            Scheme.INSTRUMENTS,
            List.of(concept("building", List.of(), List.of("set up … barn"))),
            List.of());
    SourceText source = Clauses.source("Set up two barns.");
    List<Classification> found =
        classifier.classify(
            "1", List.of(paragraph(source, 0, source.length())), List.of(), span -> false);

    assertEquals(2, found.getFirst().score());
    assertEquals(
        List.of("Set up two barns"),
        found.getFirst().evidence().stream().map(source::slice).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A crop circle, two crop circles.  | []
          A crop circle, a crop, two crops. | [farming 2 [crop, crops]]
          """)
  void aCueInALongerWordSaysNothing(String paragraph, String expected) {
    assertEquals(expected, classified("Tea", paragraph, "").toString());
  }

  @ParameterizedTest
  @CsvSource({"60, true", "250, false"})
  void inAVeryLongUnitOneLabelNamesNoSector(int others, boolean given) {
    String paragraph = "Trade is here." + " Tea.".repeat(others);
    assertEquals(given, !classified("Tea", paragraph, "").isEmpty());
    assertEquals(
        List.of("trade 3 [Trade, market]"), classified("Tea", paragraph + " A market.", ""));
  }

  @Test
  void maskedWordsDoNotCount() {
    assertEquals(List.of("trade 2 [trade]"), classified("Tea", "Farming and trade.", "Farming"));
  }

  @Test
  void aClassificationNamesItsUnitAndScheme() {
    SourceText source = Clauses.source("farming");
    Classification found =
        CLASSIFIER
            .classify(
                "2.1",
                List.of(new Classifier.Block(Reading.of(source, new Span(0, 7), List.of()), false)),
                List.of(),
                span -> false)
            .getFirst();

    assertEquals(
        new Classification("2.1", Scheme.SECTORS, found.concept(), 2, List.of(new Span(0, 7))),
        found);
  }
}
