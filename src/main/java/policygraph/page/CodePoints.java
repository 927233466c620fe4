package policygraph.page;

/** A text whose places are counted in code points, as offsets in the graph are. */
final class CodePoints {
  private final String text;

  /** Empty where every code point is one character. */
  private final int[] points;

  CodePoints(String text) {
    this.text = text;
    this.points =
        text.codePointCount(0, text.length()) == text.length()
            ? new int[0]
            : text.codePoints().toArray();
  }

  int length() {
    return points.length == 0 ? text.length() : points.length;
  }

  int at(int index) {
    return points.length == 0 ? text.charAt(index) : points[index];
  }

  String slice(int start, int end) {
    return points.length == 0 ? text.substring(start, end) : new String(points, start, end - start);
  }

  /** White space of any kind, byte order marks and zero-width spaces. */
  boolean isBlank(int index) {
    int c = at(index);
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0xFEFF || c == 0x200B;
  }
}
