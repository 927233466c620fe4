package policygraph.annotation;

import java.util.ArrayList;
import java.util.List;
import policygraph.document.Emendation;
import policygraph.document.SourceText;
import policygraph.document.Span;

/**
 * The words of a heading or paragraph as they are to be read: the printed ones, in simplified
 * characters and with emendations applied. Indexes in {@link #text()} lead back to the source; a
 * place inside corrected words leads to the whole of the printed ones.
 */
final class Reading {

  /** A stretch of the reading; its words stand at {@code source} unless they are corrected ones. */
  private record Piece(
      int start, int end, int source, int sourceEnd, List<Emendation> emendation) {}

  private final SourceText source;
  private final String text;
  private final List<Piece> pieces;

  private Reading(SourceText source, String text, List<Piece> pieces) {
    this.source = source;
    this.text = text;
    this.pieces = pieces;
  }

  /** The emendations are those of the document, in the order of the text. */
  static Reading of(SourceText source, Span block, List<Emendation> emendations) {
    StringBuilder text = new StringBuilder();
    List<Piece> pieces = new ArrayList<>();
    int at = source.index(block.start());
    for (Emendation emendation : emendations) {
      if (emendation.applied() && block.contains(emendation.span())) {
        int printed = source.index(emendation.span().start());
        addPrinted(source, at, printed, text, pieces);
        at = source.index(emendation.span().end());
        int start = text.length();
        text.append(emendation.corrected());
        pieces.add(new Piece(start, text.length(), printed, at, List.of(emendation)));
      }
    }
    addPrinted(source, at, source.index(block.end()), text, pieces);
    return new Reading(source, text.toString(), pieces);
  }

  private static void addPrinted(
      SourceText source, int from, int to, StringBuilder text, List<Piece> pieces) {
    if (from < to) {
      int start = text.length();
      text.append(source.folded(), from, to);
      pieces.add(new Piece(start, text.length(), from, to, List.of()));
    }
  }

  String text() {
    return text;
  }

  /** Where the words between two indexes of the reading stand in the source. */
  Span span(int from, int to) {
    return source.span(sourceStart(piece(from), from), sourceEnd(piece(to - 1), to));
  }

  /** File, line and column of a span, for messages. */
  String where(Span span) {
    return source.where(span.start());
  }

  List<Emendation> emendations(int from, int to) {
    return pieces.stream()
        .filter(piece -> piece.start() < to && from < piece.end())
        .flatMap(piece -> piece.emendation().stream())
        .toList();
  }

  private Piece piece(int index) {
    for (Piece piece : pieces) {
      if (index < piece.end()) {
        return piece;
      }
    }
    throw new IndexOutOfBoundsException(index);
  }

  private static int sourceStart(Piece piece, int index) {
    return piece.emendation().isEmpty() ? piece.source() + index - piece.start() : piece.source();
  }

  private static int sourceEnd(Piece piece, int index) {
    return piece.emendation().isEmpty()
        ? piece.source() + index - piece.start()
        : piece.sourceEnd();
  }
}
