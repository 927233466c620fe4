package policygraph.annotation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import policygraph.document.Emendation;
import policygraph.document.Emendation.Certainty;
import policygraph.document.SourceText;
import policygraph.document.Span;

/** How corrected words are read, and what they lead back to. */
final class ReadingTest {
  private static final SourceText SOURCE =
      Clauses.source("𠀀 title\n🎻 smart cares and work robots run\nsmart cares");

  /** The second line. */
  private static final Span BLOCK = new Span(8, 41);

  private static final Emendation CARS = emendation(16, "cares", "cars", Certainty.CERTAIN);
  private static final Emendation INDUSTRIAL =
      emendation(26, "work", "industrial", Certainty.PROBABLE);
  private static final Emendation WALK = emendation(38, "run", "walk", Certainty.POSSIBLE);
  private static final Emendation ELSEWHERE = emendation(48, "cares", "cars", Certainty.CERTAIN);

  private static final Reading READING =
      Reading.of(SOURCE, BLOCK, List.of(CARS, INDUSTRIAL, WALK, ELSEWHERE));

  private static Emendation emendation(
      int start, String printed, String corrected, Certainty certainty) {
    Span span = new Span(start, start + printed.length());
    assertEquals(printed, SOURCE.slice(span));
    return new Emendation("1", span, printed, corrected, certainty, "misprint", "the original");
  }

  @Test
  void certainAndProbableCorrectionsAreReadPossibleOnesNot() {
    assertEquals("🎻 smart cars and industrial robots run", READING.text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          smart                     | smart
          smart cars                | smart cares
          cars                      | cares
          car                       | cares
          s and i                   | cares and work
          and                       | and
          industrial robots         | work robots
          l robots                  | work robots
          robots run                | robots run
          🎻 smart cars and industrial robots run | 🎻 smart cares and work robots run
          """)
  void wordsLeadBackToThePrintedOnes(String read, String printed) {
    int start = READING.text().indexOf(read);

    assertEquals(printed, SOURCE.slice(READING.span(start, start + read.length())));
  }

  @Test
  void wordsRestOnTheCorrectionsAmongThem() {
    assertEquals(
        List.of(
            List.of(), List.of(CARS), List.of(CARS, INDUSTRIAL), List.of(INDUSTRIAL), List.of()),
        List.of("smart ", "smart cars", "cars and i", "al robots", " robots run").stream()
            .map(
                words -> {
                  int start = READING.text().indexOf(words);
                  return READING.emendations(start, start + words.length());
                })
            .toList());
  }

  @Test
  void correctionsMayStandAtBothEndsAndSideBySide() {
    SourceText source = Clauses.source("abcd");
    Reading reading =
        Reading.of(
            source,
            new Span(0, 4),
            List.of(
                new Emendation("1", new Span(0, 2), "ab", "x", Certainty.CERTAIN, "", ""),
                new Emendation("1", new Span(2, 4), "cd", "yyy", Certainty.CERTAIN, "", "")));

    assertEquals("xyyy", reading.text());
    assertEquals(
        List.of(new Span(0, 2), new Span(2, 4), new Span(0, 4)),
        List.of(reading.span(0, 1), reading.span(1, 2), reading.span(0, 4)));
  }

  @Test
  void placesAreNamedByFileLineAndColumn() {
    int start = READING.text().indexOf("industrial");

    assertEquals("tea.txt:2:19", READING.where(READING.span(start, start + 1)));
  }
}
