package policygraph.annotation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import policygraph.document.Document;
import policygraph.document.Segment;
import policygraph.document.Span;
import policygraph.document.Unit;

/**
 * How a document names itself: "The 'Plan for Tea' is hereby issued" in the notice that issues the
 * Plan for Tea. Such words refer to no other document.
 */
final class OwnName {
  private final List<String> titles;
  private final Optional<Span> firstLine;

  private OwnName(List<String> titles, Optional<Span> firstLine) {
    this.titles = titles;
    this.firstLine = firstLine;
  }

  static OwnName of(Document document) {
    List<String> printed =
        document.segments().stream()
            .filter(segment -> segment.kind() == Segment.Kind.TITLE)
            .map(segment -> document.source().slice(segment.span()))
            .toList();
    List<String> titles =
        Stream.concat(printed.stream(), document.metadata().title().values().stream())
            .map(OwnName::plain)
            .toList();
    return new OwnName(titles, printed.isEmpty() ? firstLine(document) : Optional.empty());
  }

  /** Where no title was told from the text, the text begins with it. */
  private static Optional<Span> firstLine(Document document) {
    return document.units().stream().findFirst().stream()
        .map(Unit::blocks)
        .flatMap(List::stream)
        .findFirst();
  }

  boolean is(Title title) {
    String name = plain(title.name());
    return titles.stream().anyMatch(own -> own.endsWith(name) || own.startsWith(name))
        || firstLine.filter(line -> line.start() == title.span().start()).isPresent();
  }

  /** Letters and digits alone: quotation marks and line ends do not matter. */
  private static String plain(String name) {
    return name.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
  }
}
