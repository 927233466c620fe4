package policygraph.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cuts a line that holds a whole document, or a long part of one, before the headings inside it. A
 * mark opens a heading where a sentence ends before it, or another heading's mark stands shortly
 * before it, and where its number is the next one: "as in (1)" and "1.5" are none.
 */
final class InlineHeadings {
  /** No title between two headings that follow each other is longer. */
  private static final int LONGEST_TITLE = 120;

  /** No word that counts is longer. */
  private static final int LONGEST_WORD = 20;

  private final String text;
  private final LayoutProfile profile;
  private final NumberOrder order;
  private int lastHeading = -1;

  InlineHeadings(String text, LayoutProfile profile) {
    this.text = text;
    this.profile = profile;
    this.order = new NumberOrder(profile.levels().size());
  }

  /** The line's stretches, each but the first beginning with a heading. */
  List<Line> cut(Line line) {
    List<Line> stretches = new ArrayList<>();
    int start = line.start();
    for (int at = line.start(); at < line.end(); at++) {
      Optional<LayoutProfile.Mark> mark = opensHeading(line, at);
      if (mark.isPresent()) {
        if (at > start) {
          stretches.add(trimmed(start, at));
          start = at;
        }
        order.take(mark.get().level(), mark.get().value());
        lastHeading = mark.get().end();
        at = mark.get().end() - 1;
      }
    }
    stretches.add(trimmed(start, line.end()));
    return stretches;
  }

  private Optional<LayoutProfile.Mark> opensHeading(Line line, int at) {
    if (SourceText.isBlank(text.charAt(at))) {
      return Optional.empty(); // and a run of blanks is looked back over once
    }
    boolean afterSentence = at == line.start() || endsSentence(line, at);
    boolean afterHeading = lastHeading > 0 && at - lastHeading <= LONGEST_TITLE && at > lastHeading;
    boolean afterBlank = at > line.start() && SourceText.isBlank(text.charAt(at - 1));
    if (!afterSentence && !afterHeading && !afterBlank || isInWord(line, at)) {
      return Optional.empty();
    }
    return profile
        .mark(text, at, line.end())
        .filter(
            mark ->
                order.isNext(mark.level(), mark.value())
                        && (afterSentence
                            || afterHeading && order.isFirst(mark.level()) && !isCounted(line, at))
                    || afterSentence && order.isSoon(mark.level(), mark.value())
                    || goesOn(mark, line, at));
  }

  /**
   * Whether a number counts on though no sentence ends before it, as after a list of bodies: in
   * brackets and before a capital, or with the first number of an inner level shortly after it.
   */
  private boolean goesOn(LayoutProfile.Mark mark, Line line, int at) {
    if (mark.value().orElse(0) < 2
        || !order.isNext(mark.level(), mark.value())
        || at == line.start()
        || !SourceText.isBlank(text.charAt(at - 1))
        || isCounted(line, at)
        || Character.isLowerCase(text.charAt(mark.end()))
        || !Character.isLetter(text.charAt(mark.end()))) {
      return false;
    }
    return "(（".indexOf(text.charAt(at)) >= 0 || innerFollows(mark, line);
  }

  private boolean innerFollows(LayoutProfile.Mark mark, Line line) {
    int end = Math.min(line.end(), mark.end() + LONGEST_TITLE);
    for (int at = mark.end(); at < end; at++) {
      if (!isInWord(line, at)
          && profile
              .mark(text, at, line.end())
              .filter(inner -> inner.level() > mark.level() && inner.value().orElse(0) == 1)
              .isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** "Do work number 1." goes on with its number. */
  private boolean isCounted(Line line, int at) {
    String before = text.substring(Math.max(line.start(), at - LONGEST_WORD), at);
    return profile.words().counting().matcher(before).find();
  }

  private boolean isInWord(Line line, int at) {
    return at > line.start()
        && text.charAt(at) < 128
        && Character.isLetterOrDigit(text.charAt(at))
        && text.charAt(at - 1) < 128
        && !Character.isWhitespace(text.charAt(at - 1));
  }

  private boolean endsSentence(Line line, int at) {
    int before = at - 1;
    while (before > line.start() && SourceText.isBlank(text.charAt(before))) {
      before--;
    }
    return ".。;；:：!！?？)）”\"》".indexOf(text.charAt(before)) >= 0;
  }

  private Line trimmed(int from, int to) {
    int end = to;
    while (end > from + 1 && SourceText.isBlank(text.charAt(end - 1))) {
      end--;
    }
    return new Line(from, end, 0);
  }
}
