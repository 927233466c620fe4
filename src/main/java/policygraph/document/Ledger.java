package policygraph.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Accounts for every character of a source: the parser's segments, those of the units, and the gaps
 * between them. A gap of white space is blank; one with other characters beside a unit's words
 * (number, bracket, full stop, dash) is heading.
 */
final class Ledger {
  private Ledger() {}

  static List<Segment> complete(SourceText source, List<Segment> found, List<Unit> units) {
    List<Segment> sorted = new ArrayList<>(found);
    for (Unit unit : units) {
      Optional<String> code = Optional.of(unit.code());
      unit.heading().ifPresent(span -> sorted.add(new Segment(span, Segment.Kind.HEADING, code)));
      unit.paragraphs().forEach(span -> sorted.add(new Segment(span, Segment.Kind.TEXT, code)));
      unit.original()
          .ifPresent(
              original -> sorted.add(new Segment(original.span(), Segment.Kind.ORIGINAL, code)));
    }
    sorted.sort(Comparator.comparing(Segment::span));
    List<Segment> complete = new ArrayList<>();
    int end = 0;
    for (int i = 0; i < sorted.size(); i++) {
      Segment segment = sorted.get(i);
      fillGap(
          source,
          end,
          segment.span().start(),
          i == 0 ? segment : sorted.get(i - 1),
          segment,
          complete);
      complete.add(segment);
      end = segment.span().end();
    }
    if (end < source.length()) {
      fillGap(source, end, source.length(), sorted.getLast(), sorted.getLast(), complete);
    }
    return complete;
  }

  /**
   * Cuts a gap into blank runs and marks; marks on the line of what follows belong to it, others to
   * what goes before.
   */
  private static void fillGap(
      SourceText source,
      int start,
      int end,
      Segment before,
      Segment after,
      List<Segment> complete) {
    int at = start;
    while (at < end) {
      boolean blank = isBlank(source, at);
      int next = at + 1;
      while (next < end && isBlank(source, next) == blank) {
        next++;
      }
      Span span = new Span(at, next);
      if (blank) {
        complete.add(new Segment(span, Segment.Kind.BLANK, Optional.empty()));
      } else {
        boolean lineBreakBefore =
            source.text().substring(source.index(start), source.index(at)).indexOf('\n') >= 0;
        Segment owner = lineBreakBefore || start == 0 ? after : before;
        Segment.Kind kind = owner.unit().isPresent() ? Segment.Kind.HEADING : owner.kind();
        complete.add(new Segment(span, kind, owner.unit()));
      }
      at = next;
    }
  }

  private static boolean isBlank(SourceText source, int codePoint) {
    return SourceText.isBlank(source.text().codePointAt(source.index(codePoint)));
  }
}
