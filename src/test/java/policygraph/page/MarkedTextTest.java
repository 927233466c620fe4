package policygraph.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** A text keeps its words whatever is marked in it. */
final class MarkedTextTest {
  private static final String TEXT = "云𠮷计算 & <b>robots</b> 😀 by 2025.";
  private static final int LENGTH = TEXT.codePointCount(0, TEXT.length());

  @Property
  void thePiecesAreTheTextWhateverTheMarks(
      @ForAll("marks") List<Mark> marks, @ForAll("stretches") int[] stretch) {
    List<Piece> pieces = MarkedText.pieces(new CodePoints(TEXT), stretch[0], stretch[1], marks);
    assertEquals(slice(stretch[0], stretch[1]), words(pieces));
  }

  @Property
  void theWordsOfEachMarkAreUnderIt(@ForAll("marks") List<Mark> marks) {
    List<Piece> pieces = MarkedText.pieces(new CodePoints(TEXT), 0, LENGTH, marks);
    for (Mark mark : marks) {
      assertEquals(slice(mark.start(), mark.end()), words(under(mark, pieces)), mark.toString());
    }
  }

  @Property
  void eachMarkEndsOnce(@ForAll("marks") List<Mark> marks) {
    List<Piece> pieces = MarkedText.pieces(new CodePoints(TEXT), 0, LENGTH, marks);
    for (Mark mark : marks) {
      long ends = under(mark, pieces).stream().filter(Piece.Marked::last).count();
      assertEquals(1, ends, mark.toString());
    }
  }

  @Test
  void aMarkWithinAnotherIsInsideIt() {
    assertEquals("[云𠮷[计算]]", drawn(List.of(mark(2, 4, "inner"), mark(0, 4, "outer")), 0, 4));
  }

  @Test
  void marksThatCrossAreDivided() {
    assertEquals("[云[𠮷]][计算]", drawn(List.of(mark(0, 2, "a"), mark(1, 4, "b")), 0, 4));
  }

  @Test
  void aMarkThatReachesOverTheStretchIsCut() {
    assertEquals("[𠮷计]", drawn(List.of(mark(0, 4, "a")), 1, 3));
  }

  private static String drawn(List<Mark> marks, int start, int end) {
    return drawn(MarkedText.pieces(new CodePoints(TEXT), start, end, marks));
  }

  private static String drawn(List<Piece> pieces) {
    return pieces.stream()
        .map(
            piece ->
                switch (piece) {
                  case Piece.Plain plain -> plain.words();
                  case Piece.Marked marked -> "[" + drawn(marked.inner()) + "]";
                })
        .collect(Collectors.joining());
  }

  private static List<Piece.Marked> under(Mark mark, List<Piece> pieces) {
    List<Piece.Marked> found = new ArrayList<>();
    for (Piece piece : pieces) {
      if (piece instanceof Piece.Marked marked) {
        if (marked.mark().equals(mark)) {
          found.add(marked);
        } else {
          found.addAll(under(mark, marked.inner()));
        }
      }
    }
    return found;
  }

  private static String words(List<? extends Piece> pieces) {
    return pieces.stream().map(Piece::words).collect(Collectors.joining());
  }

  private static String slice(int start, int end) {
    return TEXT.substring(TEXT.offsetByCodePoints(0, start), TEXT.offsetByCodePoints(0, end));
  }

  private static Mark mark(int start, int end, String name) {
    return new Mark(start, end, Layer.TECHNOLOGIES, "", "/" + name, name, "");
  }

  @Provide
  Arbitrary<List<Mark>> marks() {
    return Combinators.combine(stretches(), Arbitraries.of(Layer.values()), Arbitraries.integers())
        .as(
            (stretch, layer, name) ->
                new Mark(stretch[0], stretch[1], layer, "", "/" + name, "", ""))
        .list()
        .uniqueElements(Mark::href)
        .ofMaxSize(12);
  }

  @Provide
  Arbitrary<int[]> stretches() {
    return Arbitraries.integers()
        .between(0, LENGTH - 1)
        .flatMap(
            start ->
                Arbitraries.integers()
                    .between(start + 1, LENGTH)
                    .map(end -> new int[] {start, end}));
  }
}
