package policygraph.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A stretch of a source that is shown as one heading or paragraph.
 *
 * @param block what the data say is there; empty for what stands outside all units
 */
record Window(int start, int end, Optional<Block> block) {

  /** A stretch of a unit. */
  record Block(int start, int end, TextUnit unit, Kind kind, String language) {}

  enum Kind {
    HEADING,
    TEXT,
    /** In the language that the document was translated from. */
    ORIGINAL
  }

  /**
   * The whole source in windows: what stands beside a block on the same line (number, bracket, full
   * stop) goes with it, and lines between blocks are outside. Only white space is in no window.
   *
   * @param blocks in their order, without overlap
   */
  static List<Window> of(CodePoints text, List<Block> blocks) {
    List<Window> windows = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= blocks.size(); i++) {
      int gapEnd = i == blocks.size() ? text.length() : blocks.get(i).start();
      Gap gap = Gap.of(text, from, gapEnd, i == 0, i == blocks.size());
      if (i > 0) {
        widenLast(windows, gap.before(), text);
      }
      lines(text, gap.before(), gap.after(), windows);
      if (i < blocks.size()) {
        Block block = blocks.get(i);
        int start = firstWord(text, gap.after(), block.start());
        windows.add(new Window(start, block.end(), Optional.of(block)));
        from = block.end();
      }
    }
    return windows;
  }

  private static void widenLast(List<Window> windows, int end, CodePoints text) {
    Window last = windows.removeLast();
    int trimmed = end;
    while (trimmed > last.end() && text.isBlank(trimmed - 1)) {
      trimmed--;
    }
    windows.add(new Window(last.start(), trimmed, last.block()));
  }

  private static int firstWord(CodePoints text, int from, int to) {
    int at = from;
    while (at < to && text.isBlank(at)) {
      at++;
    }
    return at;
  }

  private static void lines(CodePoints text, int from, int to, List<Window> windows) {
    int start = from;
    for (int at = from; at <= to; at++) {
      if (at == to || text.at(at) == '\n') {
        int first = firstWord(text, start, at);
        int last = at;
        while (last > first && text.isBlank(last - 1)) {
          last--;
        }
        if (first < last) {
          windows.add(new Window(first, last, Optional.empty()));
        }
        start = at + 1;
      }
    }
  }

  /** Up to where a gap belongs to what goes before, and from where to what follows. */
  private record Gap(int before, int after) {
    static Gap of(CodePoints text, int start, int end, boolean first, boolean last) {
      int firstBreak = lineBreak(text, start, end, 1);
      if (firstBreak < 0) {
        int cut = first || last ? start : endOfMarks(text, start, end);
        return new Gap(last && !first ? end : cut, last ? end : cut);
      }
      int lastBreak = lineBreak(text, end - 1, start - 1, -1);
      return new Gap(first ? start : firstBreak, last ? end : lastBreak + 1);
    }

    private static int lineBreak(CodePoints text, int from, int to, int step) {
      for (int at = from; at != to; at += step) {
        if (text.at(at) == '\n') {
          return at;
        }
      }
      return -1;
    }

    /** Full stops and closing brackets belong to what goes before. */
    private static int endOfMarks(CodePoints text, int start, int end) {
      int at = start;
      while (at < end && (text.isBlank(at) || closes(text.at(at)))) {
        at++;
      }
      return at;
    }

    private static boolean closes(int c) {
      int type = Character.getType(c);
      return type == Character.OTHER_PUNCTUATION
          || type == Character.END_PUNCTUATION
          || type == Character.FINAL_QUOTE_PUNCTUATION;
    }
  }
}
