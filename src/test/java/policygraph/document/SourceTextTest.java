package policygraph.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Code points outside, UTF-16 indexes inside. */
final class SourceTextTest {
  private static SourceText source(String text) {
    return new SourceText("tea.txt", "text/plain", "", text);
  }

  @Test
  void spansCountCodePoints() {
    SourceText source = source("a🎻b𠮷c");

    assertEquals(5, source.length());
    assertEquals(new Span(1, 2), source.span(1, 3));
    assertEquals(new Span(2, 5), source.span(3, 7));
    assertEquals("🎻b", source.slice(new Span(1, 3)));
    assertEquals(
        List.of(0, 1, 3, 4, 6, 7), List.of(0, 1, 2, 3, 4, 5).stream().map(source::index).toList());
  }

  @Test
  void placesAreLineAndColumnInCodePoints() {
    SourceText source = source("one\n🎻🎻two\n\nend");

    assertEquals(
        List.of("tea.txt:1:1", "tea.txt:1:4", "tea.txt:2:1", "tea.txt:2:3", "tea.txt:4:1"),
        List.of(0, 3, 4, 6, 11).stream().map(source::where).toList());
  }

  @Property
  void everySliceIsTheCodePointsOfItsSpan(@ForAll String text) {
    SourceText source = source(text);
    int[] codePoints = text.codePoints().toArray();

    assertEquals(codePoints.length, source.length());
    for (int i = 0; i < codePoints.length; i++) {
      assertEquals(Character.toString(codePoints[i]), source.slice(new Span(i, i + 1)));
      assertEquals(new Span(i, codePoints.length), source.span(source.index(i), text.length()));
    }
  }

  @Test
  void aSpanHoldsText() {
    assertEquals(
        List.of("a span holds text, got 2..2", "a span holds text, got -1..2"),
        List.of(
            assertThrows(IllegalArgumentException.class, () -> new Span(2, 2)).getMessage(),
            assertThrows(IllegalArgumentException.class, () -> new Span(-1, 2)).getMessage()));
  }

  @Test
  void spansThatTouchDoNotOverlap() {
    Span span = new Span(2, 5);

    assertEquals(
        List.of(true, false, false),
        List.of(
            span.overlaps(new Span(4, 9)),
            span.overlaps(new Span(5, 9)),
            span.overlaps(new Span(0, 2))));
    assertEquals(
        List.of(true, true, false),
        List.of(span.contains(span), span.contains(new Span(3, 4)), span.contains(new Span(4, 6))));
  }
}
