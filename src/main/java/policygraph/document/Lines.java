package policygraph.document;

import java.util.ArrayList;
import java.util.List;

/** Cuts a source into lines, and joins those that a page's width broke. */
final class Lines {
  /** A page of prose has lines of about this length at least; shorter ones are verses or tables. */
  private static final int NARROWEST_PAGE = 60;

  private static final int WIDEST_PAGE = 140;

  private final String text;
  private final boolean markdown;
  private final List<Line> lines = new ArrayList<>();

  private Lines(SourceText source) {
    text = source.text();
    markdown = source.mediaType().equals("text/markdown");
  }

  /** The lines that hold something, from the top. */
  static List<Line> of(SourceText source) {
    Lines lines = new Lines(source);
    lines.cut();
    return lines.lines;
  }

  private void cut() {
    int start = 0;
    while (start < text.length()) {
      int end = start;
      while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
        end++;
      }
      add(start, end);
      start = end + 1;
    }
  }

  private void add(int lineStart, int lineEnd) {
    int start = lineStart;
    int end = lineEnd;
    while (start < end && isMargin(text.charAt(start))) {
      start++;
    }
    while (end > start
        && (isMargin(text.charAt(end - 1)) || markdown && text.charAt(end - 1) == '#')) {
      end--;
    }
    int hashes = 0;
    while (start + hashes < end && text.charAt(start + hashes) == '#') {
      hashes++;
    }
    int words = start + hashes;
    while (hashes > 0 && words < end && isMargin(text.charAt(words))) {
      words++;
    }
    if (hashes > 0 && hashes <= 6 && (markdown || words > start + hashes) && words < end) {
      lines.add(new Line(words, end, hashes));
    } else if (start < end && !(markdown && words == end)) {
      lines.add(new Line(start, end, 0));
    }
  }

  /** What stands around a line's words; in Markdown the marks of bold type too. */
  private boolean isMargin(char c) {
    return SourceText.isBlank(c) || markdown && c == '*';
  }

  /**
   * The lines of prose that a page's width broke, joined to paragraphs. A line goes on in the next
   * where it is nearly as wide as the page or the next begins with a small letter, where no
   * sentence ends with it, and where neither is a heading or an item.
   *
   * @param apart tells lines that are never joined to the one before
   */
  static List<Line> unwrapped(
      SourceText source, List<Line> lines, java.util.function.Predicate<Line> apart) {
    int width = pageWidth(source.text(), lines);
    if (width == 0) {
      return lines;
    }
    List<Line> joined = new ArrayList<>();
    boolean open = false;
    int lastLength = 0;
    for (Line line : lines) {
      boolean goesOn =
          open
              && !apart.test(line)
              && isNext(source.text(), joined.getLast().end(), line.start())
              && (lastLength >= width * 3 / 4
                  || lastLength >= width / 2
                      && Character.isLowerCase(source.text().charAt(line.start())));
      if (goesOn) {
        joined.add(new Line(joined.removeLast().start(), line.end(), 0));
      } else {
        joined.add(line);
      }
      lastLength = line.length();
      open = line.hashes() == 0 && ".:;!?".indexOf(source.text().charAt(line.end() - 1)) < 0;
    }
    return joined;
  }

  /** Whether one line break and no empty line stands between. */
  private static boolean isNext(String text, int end, int start) {
    return text.substring(end, start).codePoints().filter(c -> c == '\n').count() == 1;
  }

  /** The usual length of the longer lines, or 0 where the text is not broken by width. */
  private static int pageWidth(String text, List<Line> lines) {
    int[] lengths =
        lines.stream().mapToInt(Line::length).filter(n -> n >= NARROWEST_PAGE).sorted().toArray();
    if (lengths.length < 20 || lengths.length * 3 < lines.size()) {
      return 0;
    }
    long openEnded =
        lines.stream()
            .filter(line -> line.length() >= NARROWEST_PAGE)
            .filter(line -> Character.isLetterOrDigit(text.charAt(line.end() - 1)))
            .count();
    int width = lengths[lengths.length * 3 / 4];
    return width <= WIDEST_PAGE && openEnded * 2 > lengths.length ? width : 0;
  }
}
