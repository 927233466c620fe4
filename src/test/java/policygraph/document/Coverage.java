package policygraph.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a document's segments must do: cover its source once, and agree with its units. */
final class Coverage {
  private Coverage() {}

  static List<String> faults(Document document) {
    List<String> faults = new ArrayList<>();
    SourceText source = document.source();
    int end = 0;
    for (Segment segment : document.segments()) {
      if (segment.span().start() != end) {
        faults.add("after " + end + " comes " + segment);
      }
      end = segment.span().end();
      boolean blank = source.slice(segment.span()).codePoints().allMatch(Coverage::isBlank);
      if (blank != (segment.kind() == Segment.Kind.BLANK)) {
        faults.add("blank or not? " + segment + " \"" + source.slice(segment.span()) + "\"");
      }
    }
    if (end != source.text().codePointCount(0, source.text().length())) {
      faults.add("the last segment ends at " + end);
    }
    for (Unit unit : document.units()) {
      unit.heading().ifPresent(span -> expect(document, span, Segment.Kind.HEADING, unit, faults));
      unit.paragraphs().forEach(span -> expect(document, span, Segment.Kind.TEXT, unit, faults));
      unit.original()
          .ifPresent(
              original -> expect(document, original.span(), Segment.Kind.ORIGINAL, unit, faults));
    }
    return faults;
  }

  private static void expect(
      Document document, Span span, Segment.Kind kind, Unit unit, List<String> faults) {
    Segment segment = new Segment(span, kind, Optional.of(unit.code()));
    if (!document.segments().contains(segment)) {
      faults.add("not among the segments: " + segment);
    }
  }

  private static boolean isBlank(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0xFEFF || c == 0x200B;
  }
}
