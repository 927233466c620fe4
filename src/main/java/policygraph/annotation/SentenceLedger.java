package policygraph.annotation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import policygraph.annotation.SentenceCoverage.Extraction;
import policygraph.annotation.SentenceCoverage.Status;
import policygraph.datafile.BundledFile;
import policygraph.document.Document;
import policygraph.document.SourceText;
import policygraph.document.Span;
import policygraph.document.Unit;
import policygraph.pattern.TextPattern;

/**
 * Accounts for every sentence of a document: which extractions rest on it, whether it has no
 * content, or whether it was not understood. Headings are no sentences; the paragraphs of all units
 * are cut into them without remainder.
 */
final class SentenceLedger {
  private final Sentences sentences;
  private final List<TextPattern> withoutContent;

  SentenceLedger(String language) {
    this.sentences = new Sentences(language);
    this.withoutContent =
        BundledFile.yaml(
            SentenceLedger.class,
            "sentences-" + language + ".yml",
            Set.of("withoutContent"),
            file -> file.texts("withoutContent").stream().map(TextPattern::compile).toList());
  }

  /** The ledger of a document, given what was found in it. */
  List<SentenceCoverage> of(Document document, Annotations found) {
    Map<Span, Place> places = places(document);
    NavigableMap<Integer, Span> byStart = new TreeMap<>();
    places.keySet().forEach(sentence -> byStart.put(sentence.start(), sentence));
    Map<Span, Set<Extraction>> by = new TreeMap<>();
    found.clauses().forEach(each -> mark(each.span(), Extraction.RESPONSIBILITY, byStart, by));
    found.mentions().forEach(each -> mark(each.span(), Extraction.MENTION, byStart, by));
    found.titles().forEach(each -> mark(each.span(), Extraction.MENTION, byStart, by));
    found
        .classifications()
        .forEach(
            each ->
                each.evidence()
                    .forEach(span -> mark(span, Extraction.CLASSIFICATION, byStart, by)));
    found.directives().forEach(each -> mark(each.sentence(), Extraction.DIRECTIVE, byStart, by));
    found.targets().forEach(each -> mark(each.statement(), Extraction.TARGET, byStart, by));
    List<SentenceCoverage> ledger = new ArrayList<>();
    places.forEach(
        (sentence, place) -> {
          Set<Extraction> covering = by.getOrDefault(sentence, Set.of());
          Status status = status(document.source(), sentence, covering);
          ledger.add(
              new SentenceCoverage(place.unit(), place.number(), sentence, status, covering));
        });
    return ledger;
  }

  /** A sentence's unit, and its number there. */
  private record Place(String unit, int number) {}

  /** In the order of the text. */
  private Map<Span, Place> places(Document document) {
    Map<Span, Place> places = new TreeMap<>();
    for (Unit unit : document.units()) {
      int number = 1;
      for (Span paragraph : unit.paragraphs()) {
        int start = document.source().index(paragraph.start());
        for (Sentences.Sentence each : sentences.in(document.source().foldedSlice(paragraph))) {
          Span span = document.source().span(start + each.start(), start + each.end());
          places.put(span, new Place(unit.code(), number++));
        }
      }
    }
    return places;
  }

  private static void mark(
      Span evidence,
      Extraction extraction,
      NavigableMap<Integer, Span> byStart,
      Map<Span, Set<Extraction>> by) {
    Integer first = byStart.floorKey(evidence.start());
    int from = first == null ? evidence.start() : first;
    for (Span sentence : byStart.subMap(from, evidence.end()).values()) {
      if (sentence.overlaps(evidence)) {
        by.computeIfAbsent(sentence, span -> EnumSet.noneOf(Extraction.class)).add(extraction);
      }
    }
  }

  private Status status(SourceText source, Span sentence, Set<Extraction> by) {
    if (!by.isEmpty()) {
      return Status.COVERED;
    }
    String words = source.foldedSlice(sentence);
    return withoutContent.stream().anyMatch(pattern -> pattern.matches(words))
        ? Status.NO_CONTENT
        : Status.NOT_UNDERSTOOD;
  }
}
