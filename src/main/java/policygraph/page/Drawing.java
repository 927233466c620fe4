package policygraph.page;

/** What drawings need that are made here as SVG. */
final class Drawing {
  private Drawing() {}

  /**
   * A text that fits, and that XML allows: a Chinese character takes the place of two Latin ones.
   */
  static String text(String text, int longest) {
    StringBuilder shown = new StringBuilder();
    int width = 0;
    for (int c : text.codePoints().filter(Drawing::isAllowed).toArray()) {
      width += Character.isIdeographic(c) ? 2 : 1;
      if (width > longest) {
        return shown.append('…').toString();
      }
      shown.appendCodePoint(c);
    }
    return shown.toString();
  }

  private static boolean isAllowed(int c) {
    return !Character.isISOControl(c) && c != 0xFFFE && c != 0xFFFF && !isSurrogate(c);
  }

  private static boolean isSurrogate(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }
}
