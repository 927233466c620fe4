package policygraph.annotation;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import policygraph.document.Span;
import policygraph.vocabulary.Scheme;

/**
 * Mentions of listed references beside titles found by their marks, each place counted once. A
 * title that a listed name fills is that reference; a longer one is another document, though it may
 * name a listed one: "Notice on the Broadband China Strategy".
 */
record KnownTitles(List<Mention> mentions, List<Title> titles) {

  static KnownTitles of(List<Mention> mentions, List<Title> titles) {
    NavigableMap<Integer, Span> listed = new TreeMap<>();
    mentions.stream()
        .filter(mention -> mention.scheme() == Scheme.REFERENCES)
        .forEach(mention -> listed.put(mention.span().start(), mention.span()));
    List<Title> others = titles.stream().filter(title -> !fills(listed, title.span())).toList();
    Predicate<Span> inTitle = Masks.overlapping(others.stream().map(Title::span).toList());
    List<Mention> outside =
        mentions.stream()
            .filter(each -> each.scheme() != Scheme.REFERENCES || !inTitle.test(each.span()))
            .toList();
    return new KnownTitles(outside, others);
  }

  /** Whether a listed name takes up half of a title or more. */
  private static boolean fills(NavigableMap<Integer, Span> listed, Span title) {
    return listed
        .subMap(Math.max(0, title.start() - length(title)), title.end())
        .entrySet()
        .stream()
        .map(Map.Entry::getValue)
        .filter(title::overlaps)
        .anyMatch(name -> 2 * length(name) >= length(title));
  }

  private static int length(Span span) {
    return span.end() - span.start();
  }
}
