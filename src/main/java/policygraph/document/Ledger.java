package policygraph.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Accounts for every character of a source: the parser's segments, those of the units, and the gaps
 * between them. A gap of white space is blank; one with other characters beside a unit's words
 * (number, bracket, full stop, dash) is heading.
 */
final class Ledger {
  private final SourceText source;
  private final int[] headings;
  private final List<Segment> complete = new ArrayList<>();

  private Ledger(SourceText source, int[] headings) {
    this.source = source;
    this.headings = headings;
  }

  /**
   * @param headings indexes where headings begin, in rising order
   */
  static List<Segment> complete(
      SourceText source, List<Segment> found, List<Unit> units, int[] headings) {
    List<Segment> sorted = new ArrayList<>(found);
    units.forEach(unit -> addUnit(unit, sorted));
    sorted.sort(Comparator.comparing(Segment::span));
    return new Ledger(source, headings).complete(sorted);
  }

  private static void addUnit(Unit unit, List<Segment> segments) {
    Optional<String> code = Optional.of(unit.code());
    unit.heading().ifPresent(span -> segments.add(new Segment(span, Segment.Kind.HEADING, code)));
    unit.paragraphs().forEach(span -> segments.add(new Segment(span, Segment.Kind.TEXT, code)));
    unit.original()
        .ifPresent(
            original -> segments.add(new Segment(original.span(), Segment.Kind.ORIGINAL, code)));
  }

  private List<Segment> complete(List<Segment> sorted) {
    int end = 0;
    for (int i = 0; i < sorted.size(); i++) {
      Segment segment = sorted.get(i);
      fillGap(end, segment.span().start(), i == 0 ? segment : sorted.get(i - 1), segment);
      complete.add(segment);
      end = segment.span().end();
    }
    if (end < source.length()) {
      fillGap(end, source.length(), sorted.getLast(), sorted.getLast());
    }
    return complete;
  }

  /**
   * Cuts a gap into blank runs and marks. Marks on the line of what follows belong to it, and so do
   * those from where a heading begins; others belong to what goes before.
   */
  private void fillGap(int start, int end, Segment before, Segment after) {
    int heading = headingWithin(start, end);
    boolean lineBreak = false;
    int at = start;
    while (at < end) {
      boolean blank = isBlank(at);
      int next = at + 1;
      while (next < end && next != heading && isBlank(next) == blank) {
        next++;
      }
      Span span = new Span(at, next);
      if (blank) {
        lineBreak |= source.slice(span).indexOf('\n') >= 0;
        complete.add(new Segment(span, Segment.Kind.BLANK, Optional.empty()));
      } else {
        boolean ahead = lineBreak || start == 0 || heading >= 0 && at >= heading;
        Segment owner = ahead ? after : before;
        Segment.Kind kind = owner.unit().isPresent() ? Segment.Kind.HEADING : owner.kind();
        complete.add(new Segment(span, kind, owner.unit()));
      }
      at = next;
    }
  }

  /** The code point from start to end where a heading begins, or -1. */
  private int headingWithin(int start, int end) {
    int found = Arrays.binarySearch(headings, source.index(start));
    int next = found >= 0 ? found : -found - 1;
    return next < headings.length && headings[next] < source.index(end)
        ? source.codePoint(headings[next])
        : -1;
  }

  private boolean isBlank(int codePoint) {
    return SourceText.isBlank(source.text().codePointAt(source.index(codePoint)));
  }
}
