package policygraph.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import policygraph.Outcome;
import policygraph.Problem;
import policygraph.datafile.BundledFile;
import policygraph.pattern.TextPattern;

/** Makes a document of a source text whose layout is known: what is what in it, line by line. */
final class DocumentParser {
  /** Longer lines are paragraphs, not furniture. */
  private static final int LONGEST_FURNITURE = 200;

  private static final List<TextPattern> FURNITURE =
      BundledFile.lines(DocumentParser.class, "furniture.txt").stream()
          .map(TextPattern::compile)
          .toList();

  private final SourceText source;
  private final Layout layout;
  private final Metadata.Given given;
  private final List<Segment> segments = new ArrayList<>();
  private final List<Problem> remarks = new ArrayList<>();
  private final Map<String, Unit.Original> originals = new HashMap<>();

  private DocumentParser(SourceText source, Layout layout, Metadata.Given given) {
    this.source = source;
    this.layout = layout;
    this.given = given;
  }

  static Outcome<Document> parse(SourceText source, Layout layout, Metadata.Given given) {
    return new DocumentParser(source, layout, given).document();
  }

  private Outcome<Document> document() {
    LayoutProfile profile = layout.profile();
    addSegments(layout.asides().frontMatter(), Segment.Kind.FURNITURE);
    addSegments(layout.asides().notes(), Segment.Kind.NOTE);
    List<Row> rows = withoutOriginalsAndFurniture();
    Head head = new Head(source, profile.words(), rows, segments);
    Facts facts = head.read();
    Body body = new Body(source, profile, head.body(), segments);
    Outline outline = body.read();
    facts = facts.signed(body.signature(), body.date());
    if (outline.isEmpty() && isText(facts.title())) {
      takeTitleForText(outline);
      facts = facts.withoutTitle();
    }
    if (outline.isEmpty()) {
      return Outcome.rejected(noText());
    }
    List<Unit> units = withOriginals(Units.of(outline, source, profile, isFlat(head.body())));
    List<Segment> all = Ledger.complete(source, segments, units, starts(head.body()));
    Metadata metadata = new MetadataAgreement(source, given, remarks).of(facts, profile.language());
    List<Emendation> emendations = Emendations.placed(given.emendations(), units, source, remarks);
    remarkOnWhatWasNotUnderstood(outline, all);
    return new Outcome.Done<>(
        new Document(source, metadata, profile.name(), units, all, emendations), remarks);
  }

  private void addSegments(List<Line> lines, Segment.Kind kind) {
    for (Line line : lines) {
      segments.add(new Segment(source.span(line.start(), line.end()), kind, Optional.empty()));
    }
  }

  private List<Row> withoutOriginalsAndFurniture() {
    List<Row> rows = new ArrayList<>();
    for (Row row : layout.rows()) {
      Line line = row.line();
      String words = source.text().substring(line.start(), line.end());
      Span span = source.span(line.start(), line.end());
      Optional<Metadata.OriginalPassage> original = original(words);
      if (original.isPresent() && !originals.containsKey(original.get().unit())) {
        originals.put(original.get().unit(), new Unit.Original(original.get().language(), span));
      } else if (isFurniture(words)) {
        segments.add(new Segment(span, Segment.Kind.FURNITURE, Optional.empty()));
      } else {
        rows.add(row);
      }
    }
    return rows;
  }

  private Optional<Metadata.OriginalPassage> original(String line) {
    return given.originals().stream()
        .filter(passage -> line.startsWith(passage.begins()))
        .findFirst();
  }

  private static boolean isFurniture(String line) {
    return line.length() <= LONGEST_FURNITURE
        && FURNITURE.stream().anyMatch(pattern -> pattern.matches(line));
  }

  /** A file of one line that holds sentences has a text and no title. */
  private static boolean isText(Optional<String> title) {
    return title.filter(line -> line.matches(".*[.。;；!?！？](\\s.*|$)|.*[。；！？].*")).isPresent();
  }

  private void takeTitleForText(Outline outline) {
    List<Segment> titles =
        segments.stream().filter(segment -> segment.kind() == Segment.Kind.TITLE).toList();
    segments.removeAll(titles);
    titles.forEach(segment -> outline.paragraph(segment.span(), false));
  }

  private Problem noText() {
    return new Problem(
        source.name() + ":1",
        "no-text",
        "the file holds no paragraph that could be read as a document",
        "give the text of a policy document");
  }

  /** Whether paragraphs have no lines of their own, so that all text stands beside the headings. */
  private static boolean isFlat(List<Row> body) {
    long headings = body.stream().filter(Row::isHeading).count();
    long others = body.stream().dropWhile(row -> !row.isHeading()).count() - headings;
    return headings > 0 && others * 20 <= headings;
  }

  /** Where the headings begin, so that a number in the middle of a line goes to its own unit. */
  private static int[] starts(List<Row> rows) {
    return rows.stream().filter(Row::isHeading).mapToInt(row -> row.line().start()).toArray();
  }

  private List<Unit> withOriginals(List<Unit> units) {
    for (Metadata.OriginalPassage passage : given.originals()) {
      if (!originals.containsKey(passage.unit())
          || units.stream().noneMatch(unit -> unit.code().equals(passage.unit()))) {
        remarks.add(
            new Problem(
                source.name(),
                "original-not-found",
                "no line begins with \""
                    + passage.begins()
                    + "\", or there is no unit "
                    + passage.unit(),
                "correct the entry under originals: in the metadata file"));
      }
    }
    return units.stream()
        .map(
            unit ->
                originals.containsKey(unit.code())
                    ? unit.withOriginal(originals.get(unit.code()))
                    : unit)
        .toList();
  }

  private void remarkOnWhatWasNotUnderstood(Outline outline, List<Segment> all) {
    if (!outline.hasHeadings()) {
      remarks.add(
          new Problem(
              source.name() + ":1",
              "no-structure",
              "no heading of a known layout was found; each paragraph became a unit",
              "number the headings, for example \"I, Title\" and \"(1) Title\", or 一、 and （一）"));
    }
    for (Segment segment : all) {
      if (segment.kind() == Segment.Kind.NOT_UNDERSTOOD) {
        remarks.add(
            new Problem(
                source.where(segment.span().start()),
                "not-understood",
                "after the signature stands \"" + abbreviated(source.slice(segment.span())) + "\"",
                "where it is a unit's original wording, say so under originals: in the metadata file"));
      }
    }
  }

  private static String abbreviated(String words) {
    return words.length() <= 60
        ? words
        : words.substring(
                0,
                words.offsetByCodePoints(0, Math.min(59, words.codePointCount(0, words.length()))))
            + "…";
  }
}
