package policygraph.document;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import policygraph.Outcome;
import policygraph.Problem;
import policygraph.datafile.BundledFile;

/**
 * Reads one source text by one layout profile, line by line from the top: what stands before the
 * first heading, the body, the signature, and what comes after it.
 */
final class DocumentParser {

  /** Longer lines are paragraphs, not signatures or dates. */
  private static final int LONGEST_SIGNATURE = 60;

  /** Longer lines are paragraphs, not furniture. */
  private static final int LONGEST_FURNITURE = 200;

  private static final List<Pattern> FURNITURE =
      BundledFile.lines(DocumentParser.class, "furniture.txt").stream()
          .map(Pattern::compile)
          .toList();

  private static final DocumentNumber NUMBERS = DocumentNumber.load();

  /** Longer lines are paragraphs, not titles. */
  private static final int LONGEST_TITLE = 200;

  /** A title, a number and the addressees take no more lines. */
  private static final int HEAD_LINES = 6;

  private enum Place {
    HEAD,
    BODY,
    TAIL
  }

  private final SourceText source;
  private final LayoutProfile profile;
  private final Metadata.Given given;
  private final int headEnd;
  private final boolean markdown;
  private final Outline outline = new Outline();
  private final List<Segment> segments = new ArrayList<>();
  private final List<Problem> remarks = new ArrayList<>();
  private final Map<String, Unit.Original> originals = new HashMap<>();
  private Place place = Place.HEAD;
  private Optional<String> title = Optional.empty();
  private Optional<String> number = Optional.empty();
  private Optional<String> addressees = Optional.empty();
  private Optional<String> signature = Optional.empty();
  private Optional<LocalDate> date = Optional.empty();

  private DocumentParser(SourceText source, LayoutProfile profile, Metadata.Given given) {
    this.source = source;
    this.profile = profile;
    this.given = given;
    this.headEnd = headEnd();
    this.markdown = source.mediaType().equals("text/markdown");
  }

  static Outcome<Document> parse(SourceText source, LayoutProfile profile, Metadata.Given given) {
    return new DocumentParser(source, profile, given).document();
  }

  private Outcome<Document> document() {
    int start = 0;
    String text = source.text();
    while (start < text.length()) {
      int end = start;
      while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
        end++;
      }
      line(start, end);
      start = end + 1;
    }
    if (outline.isEmpty()) {
      takeTitleForText();
    }
    if (outline.isEmpty()) {
      return Outcome.rejected(
          new Problem(
              source.name() + ":1",
              "no-text",
              "the file holds no paragraph that could be read as a document",
              "give the text of a policy document"));
    }
    List<Unit> units = withOriginals(Units.of(outline, source, profile));
    List<Segment> all = Ledger.complete(source, segments, units);
    Metadata metadata = metadata();
    List<Emendation> emendations = emendations(units);
    remarkOnWhatWasNotUnderstood(all);
    return new Outcome.Done<>(
        new Document(source, metadata, profile.name(), units, all, emendations), remarks);
  }

  /** A file of one line that holds sentences has a text and no title. */
  private void takeTitleForText() {
    if (title.filter(line -> line.matches(".*[.。;；!?！？](\\s.*|$)|.*[。；！？].*")).isPresent()) {
      List<Segment> titles =
          segments.stream().filter(segment -> segment.kind() == Segment.Kind.TITLE).toList();
      segments.removeAll(titles);
      titles.forEach(segment -> outline.paragraph(segment.span(), false));
      title = Optional.empty();
    }
  }

  /** One line, given by its indexes without the line break. */
  private void line(int lineStart, int lineEnd) {
    int start = lineStart;
    int end = lineEnd;
    while (start < end && isMargin(source.text().charAt(start))) {
      start++;
    }
    while (end > start && isMargin(source.text().charAt(end - 1))) {
      end--;
    }
    if (start == end) {
      return;
    }
    String line = source.text().substring(start, end);
    Span span = source.span(start, end);
    Optional<Metadata.OriginalPassage> original = original(line);
    if (original.isPresent() && !originals.containsKey(original.get().unit())) {
      originals.put(original.get().unit(), new Unit.Original(original.get().language(), span));
    } else if (isFurniture(line)) {
      segments.add(new Segment(span, Segment.Kind.FURNITURE, Optional.empty()));
    } else {
      switch (place) {
        case HEAD -> headLine(line, span, start);
        case BODY -> bodyLine(line, span, start);
        case TAIL -> tailLine(line, span, start);
      }
    }
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

  private void headLine(String line, Span span, int start) {
    if (number.isEmpty() && NUMBERS.official(line).isPresent()) {
      number = NUMBERS.official(line);
      segments.add(new Segment(span, Segment.Kind.DOCUMENT_NUMBER, Optional.empty()));
    } else if (isHeading(line)) {
      place = Place.BODY;
      bodyLine(line, span, start);
    } else if (addressees.isEmpty() && profile.addressees().matches(line)) {
      addressees = Optional.of(line.substring(0, line.length() - 1));
      segments.add(new Segment(span, Segment.Kind.ADDRESSEES, Optional.empty()));
      place = Place.BODY;
    } else if (title.isEmpty() && line.length() <= LONGEST_TITLE || start < headEnd) {
      title = Optional.of(title.map(before -> before + separator(before) + line).orElse(line));
      segments.add(new Segment(span, Segment.Kind.TITLE, Optional.empty()));
    } else {
      place = Place.BODY;
      bodyLine(line, span, start);
    }
  }

  /** Chinese titles go on in the next line without a space. */
  private static String separator(String before) {
    return Character.isIdeographic(before.codePointBefore(before.length())) ? "" : " ";
  }

  /**
   * Where the head is known to end: before the number or the addressees, if one of them comes
   * within the first lines and only short lines stand before it. These are the title then, however
   * many.
   */
  private int headEnd() {
    int start = 0;
    int lines = 0;
    for (String raw : source.text().split("\\R", HEAD_LINES * 2)) {
      String line = raw.strip();
      if (!line.isEmpty() && !isFurniture(line)) {
        if (NUMBERS.official(line).isPresent()
            || lines > 0 && !isHeading(line) && profile.addressees().matches(line)) {
          return lines > 1 ? source.text().indexOf(raw, start) : 0;
        }
        if (++lines > HEAD_LINES
            || line.length() > LONGEST_TITLE
            || isHeading(line)
            || line.endsWith("。")) {
          return 0;
        }
      }
      start = source.text().indexOf(raw, start) + raw.length();
    }
    return 0;
  }

  private void bodyLine(String line, Span span, int start) {
    Optional<LayoutProfile.HeadingMatch> heading = heading(line);
    Optional<LocalDate> dateLine =
        line.length() <= LONGEST_SIGNATURE ? profile.date(line) : Optional.empty();
    Matcher item = profile.item().matcher(line);
    if (heading.isPresent()) {
      addHeading(heading.get(), start);
    } else if (dateLine.isPresent() && !outline.isEmpty()) {
      date = dateLine;
      segments.add(new Segment(span, Segment.Kind.DATE, Optional.empty()));
      takeSignature();
      place = Place.TAIL;
    } else if (item.matches()) {
      outline.paragraph(group(item, "text", start), true);
    } else {
      outline.paragraph(span, false);
    }
  }

  private void tailLine(String line, Span span, int start) {
    // An attached plan begins with a part of its own; what goes before that heading is not
    // understood.
    if (heading(line).filter(match -> match.level() == 0).isPresent()) {
      place = Place.BODY;
      bodyLine(line, span, start);
    } else {
      segments.add(new Segment(span, Segment.Kind.NOT_UNDERSTOOD, Optional.empty()));
    }
  }

  private boolean isHeading(String line) {
    return heading(line).isPresent();
  }

  private Optional<LayoutProfile.HeadingMatch> heading(String line) {
    return profile
        .heading(line)
        .filter(heading -> heading.match().group("title").length() <= profile.maxTitle());
  }

  private void addHeading(LayoutProfile.HeadingMatch heading, int start) {
    Matcher match = heading.match();
    outline.heading(
        heading.level(),
        Optional.of(match.group("number")),
        Optional.of(group(match, "title", start)));
    if (match.pattern().namedGroups().containsKey("text")) {
      outline.paragraph(group(match, "text", start), false);
    }
  }

  /** The short line before the date, taken for a paragraph until the date came. */
  private void takeSignature() {
    outline
        .removeLastParagraph()
        .ifPresent(
            span -> {
              String words = source.slice(span);
              if (words.length() <= LONGEST_SIGNATURE && !words.matches(".*[.。;；:：,，]$")) {
                signature = Optional.of(words);
                segments.add(new Segment(span, Segment.Kind.SIGNATURE, Optional.empty()));
              } else {
                outline.paragraph(span, false);
              }
            });
  }

  private Span group(Matcher matcher, String group, int lineStart) {
    return source.span(lineStart + matcher.start(group), lineStart + matcher.end(group));
  }

  /** What stands around a line's words; in Markdown the marks of headings and of bold type too. */
  private boolean isMargin(char c) {
    return SourceText.isBlank(c) || markdown && (c == '#' || c == '*');
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

  private Metadata metadata() {
    agree("number", given.number(), number);
    agree("date", given.date().map(LocalDate::toString), date.map(LocalDate::toString));
    agree("issuer", given.issuer(), signature);
    String language = given.language().orElse(profile.language());
    agree("title", Optional.ofNullable(given.title().get(language)), title);
    Map<String, String> titles =
        given.title().isEmpty()
            ? title.map(words -> Map.of(language, words)).orElse(Map.of())
            : given.title();
    Optional<String> officialNumber = given.number().or(() -> number);
    String id =
        given
            .id()
            .or(() -> officialNumber.flatMap(NUMBERS::id))
            .orElseGet(() -> DocumentId.slug(source.name().replaceAll("\\.[^.]*$", "")));
    return new Metadata(
        id,
        titles,
        officialNumber,
        given.issuer().or(() -> signature),
        given.date().or(() -> date),
        language,
        given.translationOf(),
        addressees,
        signature);
  }

  private void agree(String key, Optional<String> stated, Optional<String> found) {
    if (stated.isPresent() && found.isPresent() && !sameWords(stated.get(), found.get())) {
      remarks.add(
          new Problem(
              source.name(),
              "metadata-disagrees",
              key
                  + " is \""
                  + stated.get()
                  + "\" in the metadata file and \""
                  + found.get()
                  + "\" in the text; the file's is taken",
              "correct whichever is wrong"));
    }
  }

  private static boolean sameWords(String stated, String found) {
    return stated.replaceAll("[\\s\\p{Z}]+", " ").equals(found.replaceAll("[\\s\\p{Z}]+", " "));
  }

  private List<Emendation> emendations(List<Unit> units) {
    List<Emendation> found = new ArrayList<>();
    for (Metadata.GivenEmendation entry : given.emendations()) {
      List<Emendation> places =
          units.stream()
              .filter(unit -> unit.code().equals(entry.unit()))
              .flatMap(unit -> unit.blocks().stream())
              .flatMap(block -> place(entry, block).stream())
              .toList();
      if (places.size() == 1) {
        found.add(places.getFirst());
      } else {
        remarks.add(
            new Problem(
                source.name(),
                "emendation-not-applied",
                "unit "
                    + entry.unit()
                    + " has \""
                    + entry.within()
                    + "\" "
                    + places.size()
                    + " times, wanted once with \""
                    + entry.printed()
                    + "\" in it",
                "correct the entry under emendations: in the metadata file"));
      }
    }
    found.sort(Comparator.comparing(Emendation::span));
    return withoutOverlaps(found);
  }

  /** Of two emendations that share words only the first can be read. */
  private List<Emendation> withoutOverlaps(List<Emendation> sorted) {
    List<Emendation> kept = new ArrayList<>();
    for (Emendation emendation : sorted) {
      if (!kept.isEmpty() && kept.getLast().span().overlaps(emendation.span())) {
        remarks.add(
            new Problem(
                source.name(),
                "emendation-not-applied",
                "unit "
                    + emendation.unit()
                    + ": \""
                    + emendation.printed()
                    + "\" is corrected twice; the first correction is taken",
                "correct the entries under emendations: in the metadata file"));
      } else {
        kept.add(emendation);
      }
    }
    return kept;
  }

  private List<Emendation> place(Metadata.GivenEmendation entry, Span block) {
    List<Emendation> places = new ArrayList<>();
    String words = source.slice(block);
    int offset = entry.within().indexOf(entry.printed());
    if (offset != entry.within().lastIndexOf(entry.printed())) {
      return List.of();
    }
    for (int at = words.indexOf(entry.within());
        at >= 0 && offset >= 0;
        at = words.indexOf(entry.within(), at + 1)) {
      int start = source.index(block.start()) + at + offset;
      Span span = source.span(start, start + entry.printed().length());
      places.add(
          new Emendation(
              entry.unit(),
              span,
              entry.printed(),
              entry.corrected(),
              entry.certainty(),
              entry.reason(),
              entry.support()));
    }
    return places;
  }

  private void remarkOnWhatWasNotUnderstood(List<Segment> all) {
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
