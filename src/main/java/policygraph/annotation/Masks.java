package policygraph.annotation;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import policygraph.document.Span;
import policygraph.vocabulary.Scheme;

/** Which words of a document do not speak for themselves. */
final class Masks {
  private Masks() {}

  /** What stands in a clause: the clause parser has read it. */
  static Predicate<Span> inClause(List<Clause> clauses) {
    return overlapping(clauses.stream().map(Clause::span).toList());
  }

  /** What overlaps one of these, which do not overlap each other. */
  static Predicate<Span> overlapping(List<Span> spans) {
    NavigableMap<Integer, Span> byStart = byStart(spans.stream());
    return span -> overlaps(byStart.lowerEntry(span.end()), span);
  }

  /** Part of the longer name of a body or place, as "the people" is of "the People's Bank". */
  static Predicate<Span> inLongerName(List<Mention> mentions) {
    NavigableMap<Integer, Span> byStart =
        byStart(
            mentions.stream()
                .filter(each -> each.scheme() == Scheme.AGENCIES || each.scheme() == Scheme.PLACES)
                .map(Mention::span));
    return span ->
        Stream.of(byStart.floorEntry(span.start()), byStart.lowerEntry(span.end()))
            .anyMatch(name -> overlaps(name, span) && length(name.getValue()) > length(span));
  }

  /** Spans that do not overlap: only the last to start before an offset can hold it. */
  private static NavigableMap<Integer, Span> byStart(Stream<Span> spans) {
    NavigableMap<Integer, Span> byStart = new TreeMap<>();
    spans.forEach(span -> byStart.put(span.start(), span));
    return byStart;
  }

  private static boolean overlaps(Map.Entry<Integer, Span> found, Span span) {
    return found != null && found.getValue().overlaps(span);
  }

  private static int length(Span span) {
    return span.end() - span.start();
  }
}
