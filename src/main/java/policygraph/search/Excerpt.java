package policygraph.search;

import java.util.ArrayList;
import java.util.List;

/** Some words of a text around those that were looked for, in pieces. */
public final class Excerpt {
  private static final int BEFORE = 60;
  private static final int AFTER = 160;

  private Excerpt() {}

  /** A stretch of text, and whether it was looked for. */
  public record Piece(String text, boolean sought) {}

  /** The first place of the phrase, else of its longest word, with what stands around it. */
  public static List<Piece> of(String text, String asked) {
    Folded folded = Folded.of(text);
    Query query = Query.of(asked);
    String sought =
        folded.text().contains(query.phrase())
            ? query.phrase()
            : query.words().stream()
                .filter(folded.text()::contains)
                .max(java.util.Comparator.comparing(String::length))
                .orElse("");
    if (sought.isEmpty()) {
      return List.of(new Piece(cut(text, 0, AFTER), false));
    }
    int at = folded.text().indexOf(sought);
    int start = folded.places()[at];
    int end = folded.places()[at + sought.length() - 1];
    return pieces(text, start, end + Character.charCount(text.codePointAt(end)));
  }

  private static List<Piece> pieces(String text, int start, int end) {
    List<Piece> pieces = new ArrayList<>();
    int from = boundary(text, Math.max(0, start - BEFORE), start);
    pieces.add(new Piece((from > 0 ? "… " : "") + text.substring(from, start), false));
    pieces.add(new Piece(text.substring(start, end), true));
    pieces.add(new Piece(cut(text, end, AFTER), false));
    return pieces.stream().filter(piece -> !piece.text().isEmpty()).toList();
  }

  /** Not within a pair of surrogates, and where there are spaces not within a word. */
  private static int boundary(String text, int from, int before) {
    if (from == 0) {
      return 0;
    }
    int space = text.indexOf(' ', from);
    int at = space >= 0 && space < before ? space + 1 : from;
    return Character.isLowSurrogate(text.charAt(at)) ? at + 1 : at;
  }

  private static String cut(String text, int from, int most) {
    if (text.length() - from <= most) {
      return text.substring(from);
    }
    int end = from + most;
    int space = text.lastIndexOf(' ', end);
    int at = space > from + most / 2 ? space : end;
    return text.substring(from, Character.isLowSurrogate(text.charAt(at)) ? at + 1 : at) + " …";
  }
}
