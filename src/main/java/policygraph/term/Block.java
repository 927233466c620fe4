package policygraph.term;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import policygraph.annotation.Annotations;
import policygraph.annotation.Clause;
import policygraph.annotation.Mention;
import policygraph.annotation.Sentences;
import policygraph.document.Document;
import policygraph.document.SourceText;
import policygraph.document.Span;
import policygraph.vocabulary.Scheme;

/** A heading or paragraph as printed, with what is known in it by indexes of its text. */
record Block(
    String document,
    String unit,
    SourceText source,
    int start,
    String text,
    List<Range> taken,
    List<Range> technologies,
    List<Sentences.Sentence> sentences) {
  /** In the names of these a phrase is none of its own. */
  private static final Set<Scheme> NAMES =
      EnumSet.of(Scheme.AGENCIES, Scheme.PLACES, Scheme.REFERENCES);

  record Range(int start, int end) {
    boolean overlaps(int from, int to) {
      return start < to && from < end;
    }
  }

  static Stream<Block> in(Document document, Annotations annotations) {
    Sentences sentences = new Sentences(document.metadata().language());
    return document.units().stream()
        .flatMap(
            unit ->
                unit.blocks().stream()
                    .map(span -> of(document, unit.code(), span, annotations, sentences)));
  }

  private static Block of(
      Document document, String unit, Span block, Annotations annotations, Sentences sentences) {
    SourceText source = document.source();
    int start = source.index(block.start());
    String text = source.text().substring(start, source.index(block.end()));
    Stream<Span> clauses = annotations.clauses().stream().map(Clause::span);
    Stream<Span> names = mentions(annotations, NAMES);
    return new Block(
        document.metadata().id(),
        unit,
        source,
        start,
        text,
        ranges(Stream.concat(clauses, names), block, source),
        ranges(mentions(annotations, EnumSet.of(Scheme.TECHNOLOGIES)), block, source),
        sentences.in(text));
  }

  private static Stream<Span> mentions(Annotations annotations, Set<Scheme> schemes) {
    return annotations.mentions().stream()
        .filter(mention -> schemes.contains(mention.scheme()))
        .map(Mention::span);
  }

  private static List<Range> ranges(Stream<Span> spans, Span block, SourceText source) {
    int start = source.index(block.start());
    return spans
        .filter(span -> span.overlaps(block))
        .map(
            span -> new Range(source.index(span.start()) - start, source.index(span.end()) - start))
        .toList();
  }

  boolean isTaken(Word word) {
    return taken.stream().anyMatch(range -> range.overlaps(word.start(), word.end()));
  }

  /** A part of a known name is no name: 再生能源 in 可再生能源. */
  boolean isInTechnology(Phrase phrase) {
    return technologies.stream()
        .anyMatch(range -> range.start() <= phrase.start() && phrase.end() <= range.end());
  }

  /** 光伏 in 光伏玻璃. */
  boolean holdsTechnology(Phrase phrase) {
    return technologies.stream()
        .anyMatch(range -> phrase.start() <= range.start() && range.end() <= phrase.end());
  }

  /** With one blank wherever the source has blanks or a line's end. */
  String spelling(Phrase phrase) {
    return oneLine(phrase.start(), phrase.end());
  }

  Passage passage(Phrase phrase) {
    Span span = source.span(start + phrase.start(), start + phrase.end());
    String sentence =
        sentences.stream()
            .filter(each -> each.start() <= phrase.start() && phrase.start() < each.end())
            .map(each -> oneLine(each.start(), each.end()))
            .findFirst()
            .orElseGet(() -> spelling(phrase));
    return new Passage(document, unit, span, sentence);
  }

  private String oneLine(int from, int to) {
    return String.join(" ", text.substring(from, to).strip().split("\\s+"));
  }

  /** Whether it stands in a list, and a technology stands near in the same list. */
  boolean isListed(Phrase phrase, TermProfile profile) {
    int from = Math.max(0, phrase.start() - profile.reach());
    int to = Math.min(text.length(), phrase.end() + profile.reach());
    String before = profile.list(text.substring(from, phrase.start()), true);
    String after = profile.list(text.substring(phrase.end(), to), false);
    int first = phrase.start() - before.length();
    int last = phrase.end() + after.length();
    return technologies.stream()
        .anyMatch(
            each ->
                !each.overlaps(phrase.start(), phrase.end())
                    && (each.overlaps(first, phrase.start()) || each.overlaps(phrase.end(), last)));
  }
}
