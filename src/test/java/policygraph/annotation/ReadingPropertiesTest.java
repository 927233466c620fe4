package policygraph.annotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import policygraph.document.Emendation;
import policygraph.document.SourceText;
import policygraph.document.Span;

/** Any place in a corrected text leads back into its block. */
final class ReadingPropertiesTest {

  /** A word of the text, and what it is corrected to, if it is. */
  record Word(String printed, String corrected) {
    boolean isCorrected() {
      return !corrected.isEmpty();
    }
  }

  @Property
  void everyPlaceLeadsBackToItsWord(@ForAll("words") List<Word> words) {
    StringBuilder text = new StringBuilder("𠀀 before\n");
    StringBuilder expected = new StringBuilder();
    List<Emendation> emendations = new ArrayList<>();
    List<Span> places = new ArrayList<>();
    int start = text.codePointCount(0, text.length());
    for (Word word : words) {
      int from = text.codePointCount(0, text.length());
      text.append(word.printed());
      Span span = new Span(from, text.codePointCount(0, text.length()));
      places.add(span);
      if (word.isCorrected()) {
        emendations.add(
            new Emendation(
                "1",
                span,
                word.printed(),
                word.corrected(),
                Emendation.Certainty.CERTAIN,
                "reason",
                "support"));
      }
      expected.append(word.isCorrected() ? word.corrected() : word.printed());
    }
    Span block = new Span(start, text.codePointCount(0, text.length()));
    SourceText source = Clauses.source(text + "\nafter");

    Reading reading = Reading.of(source, block, emendations);

    assertEquals(expected.toString(), reading.text());
    int at = 0;
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      int end = at + (word.isCorrected() ? word.corrected() : word.printed()).length();
      assertEquals(places.get(i), reading.span(at, end));
      for (int from = at; from < end; from++) {
        if (!Character.isLowSurrogate(reading.text().charAt(from))) {
          Span place =
              reading.span(from, from + Character.charCount(reading.text().codePointAt(from)));
          assertTrue(places.get(i).contains(place));
          assertTrue(!word.isCorrected() || place.equals(places.get(i)));
        }
      }
      assertEquals(word.isCorrected() ? 1 : 0, reading.emendations(at, end).size());
      at = end;
    }
    assertEquals(block, reading.span(0, reading.text().length()));
    assertEquals(emendations, reading.emendations(0, reading.text().length()));
  }

  @Provide
  Arbitrary<List<Word>> words() {
    Arbitrary<String> text = Arbitraries.of("a", "tea ", "农业", "𠮷", "🎻🎻 ", "(x)", "most");
    Arbitrary<String> corrected = Arbitraries.of("", "", "MOST", "𠀀", "a longer reading ", "茶");
    return Combinators.combine(text, corrected).as(Word::new).list().ofMinSize(1).ofMaxSize(12);
  }
}
