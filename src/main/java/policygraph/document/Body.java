package policygraph.document;

import com.google.re2j.Matcher;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the rows after a document's head, from the top: headings and paragraphs, the signature and
 * what comes after it, which may be an attached document.
 */
final class Body {
  /** Levels are this far apart, so that boxes and attachments fit between. */
  private static final int STEP = 10;

  /** Outside of all other headings. */
  private static final int ATTACHMENT = -1;

  /** Longer lines are paragraphs, not signatures or dates. */
  private static final int LONGEST_SIGNATURE = 60;

  /** So many bodies sign one document at most. */
  private static final int MOST_SIGNATURES = 20;

  /** After a document's end come no more lines than these, unless it is a document of its own. */
  private static final int LINES_AFTER_THE_END = 12;

  private enum Place {
    TEXT,
    /** After the date: the title of an attachment may come. */
    TAIL,
    /** In an attachment, before its text. */
    ATTACHED_TITLE
  }

  private final SourceText source;
  private final Words words;
  private final LayoutProfile profile;
  private final List<Row> rows;
  private final List<Segment> segments;
  private final Outline outline = new Outline();
  private final int[] nextHeading;
  private Place place = Place.TEXT;
  private String attachment = "";
  private Optional<Span> attachmentMark = Optional.empty();
  private boolean attachmentOpen = true;
  private Optional<String> signature = Optional.empty();
  private Optional<LocalDate> date = Optional.empty();

  Body(SourceText source, LayoutProfile profile, List<Row> rows, List<Segment> segments) {
    this.source = source;
    this.words = profile.words();
    this.profile = profile;
    this.rows = rows;
    this.segments = segments;
    this.nextHeading = new int[rows.size() + 1];
    nextHeading[rows.size()] = rows.size();
    for (int i = rows.size() - 1; i >= 0; i--) {
      nextHeading[i] = rows.get(i).isHeading() ? i : nextHeading[i + 1];
    }
  }

  Outline read() {
    for (int i = 0; i < rows.size(); i++) {
      switch (place) {
        case TEXT -> text(i);
        case TAIL -> tail(i);
        case ATTACHED_TITLE -> attachedTitle(i);
      }
    }
    return outline;
  }

  Optional<String> signature() {
    return signature;
  }

  Optional<LocalDate> date() {
    return date;
  }

  private void text(int i) {
    Row row = rows.get(i);
    String line = words(row.line());
    Matcher box = words.box().matcher(line);
    if (row.isHeading()) {
      heading(row.line(), row.heading().get());
    } else if (words.attachment().matches(line) && i + 1 < rows.size()) {
      openAttachment(row.line(), line);
    } else if (words.isDate(line) && isEnd(i)) {
      date(row.line(), words.date(line));
      takeSignatures();
      place = Place.TAIL;
    } else if (line.length() <= LONGEST_SIGNATURE * 2
        && words.datedSignature(line).isPresent()
        && isEnd(i)) {
      datedSignature(row.line(), words.datedSignature(line).get());
    } else if (outline.hasHeadings()
        && line.length() <= words.maxTitle()
        && box.lookingAt()
        && box.end() < line.length()) {
      box(row.line(), box);
    } else {
      paragraph(row.line(), line);
    }
  }

  private void heading(Line line, Heading heading) {
    outline.heading(
        heading.level() * STEP,
        profile.levels().get(heading.level()).kind(),
        Optional.of(heading.number()).filter(number -> !number.isEmpty()),
        heading.hasTitle()
            ? Optional.of(source.span(heading.words(), heading.titleEnd()))
            : Optional.empty());
    if (heading.textStart() < line.end()) {
      outline.paragraph(source.span(heading.textStart(), line.end()), false);
    }
  }

  /** A text box goes below the heading that it stands under. */
  private void box(Line line, Matcher mark) {
    int level = outline.depth() / STEP * STEP + STEP / 2;
    outline.heading(
        level,
        LayoutProfile.Kind.SECTION,
        Optional.of(mark.group("number")),
        Optional.of(source.span(line.start() + mark.end(), line.end())));
  }

  private void paragraph(Line line, String text) {
    Matcher item = words.item().matcher(text);
    if (item.matches()) {
      outline.paragraph(source.span(line.start() + item.start("text"), line.end()), true);
    } else {
      outline.paragraph(source.span(line.start(), line.end()), false);
    }
  }

  /**
   * Whether a date ends the document, or that part of it which an attachment follows, and is not
   * one of a table: no more headings come, or they begin anew.
   */
  private boolean isEnd(int i) {
    if (outline.isEmpty()) {
      return false;
    }
    return !outline.hasHeadings()
        || rows.size() - i <= LINES_AFTER_THE_END
        || nextHeading[i] < rows.size() && beginsAnew(nextHeading[i]);
  }

  /** Whether a heading is the first of an attached document. */
  private boolean beginsAnew(int row) {
    Heading heading = rows.get(row).heading().get();
    return !outline.hasHeadings()
        || heading.level() <= rows.get(nextHeading[0]).heading().get().level()
            && heading.value().orElse(1) == 1;
  }

  private void datedSignature(Line line, Matcher match) {
    Line signed = new Line(line.start(), line.start() + match.end("signature"), 0);
    String name = match.group("signature").replaceAll("(\\p{IsHan})\\s+(?=\\p{IsHan})", "$1");
    signature = signature.or(() -> Optional.of(name));
    segments.add(segment(signed, Segment.Kind.SIGNATURE));
    date(
        new Line(line.start() + match.start("date"), line.end(), 0),
        words.date(match.group("date")));
    place = Place.TAIL;
  }

  private void date(Line line, Optional<LocalDate> found) {
    date = date.or(() -> found);
    segments.add(segment(line, Segment.Kind.DATE));
  }

  /** The short lines before the date, taken for paragraphs until the date came. */
  private void takeSignatures() {
    List<String> names = new ArrayList<>();
    while (names.size() < MOST_SIGNATURES) {
      Optional<Span> last = outline.removeLastParagraph();
      if (last.filter(span -> isSignature(source.foldedSlice(span))).isEmpty()) {
        last.ifPresent(span -> outline.paragraph(span, false));
        break;
      }
      names.addFirst(source.slice(last.get()));
      segments.add(new Segment(last.get(), Segment.Kind.SIGNATURE, Optional.empty()));
    }
    if (!names.isEmpty()) {
      String joined = String.join(profile.language().equals("zh") ? "、" : ", ", names);
      signature = signature.or(() -> Optional.of(joined));
    }
  }

  private boolean isSignature(String line) {
    return line.length() <= LONGEST_SIGNATURE
        && !words.attachment().matcher(line).lookingAt()
        && ".。;；:：,，".indexOf(line.charAt(line.length() - 1)) < 0;
  }

  private void openAttachment(Line line, String text) {
    Matcher mark = words.attachment().matcher(text);
    attachment = mark.matches() ? mark.group("number") : "";
    attachmentMark = Optional.of(source.span(line.start(), line.end()));
    attachmentOpen = false;
    place = Place.ATTACHED_TITLE;
  }

  /** After the date: the title of what is attached, if headings come; other words are left over. */
  private void tail(int i) {
    Row row = rows.get(i);
    String line = words(row.line());
    boolean attached = nextHeading[i] < rows.size() && beginsAnew(nextHeading[i]);
    if (words.attachment().matches(line) && i + 1 < rows.size()) {
      openAttachment(row.line(), line);
    } else if (attached && row.isHeading()) {
      place = Place.TEXT;
      text(i);
    } else if (attached) {
      attachment = "";
      attachmentMark = Optional.empty();
      attachmentOpen = false;
      place = Place.ATTACHED_TITLE;
      attachedTitle(i);
    } else if (!outline.hasHeadings() && line.length() > LONGEST_SIGNATURE) {
      outline.paragraph(source.span(row.line().start(), row.line().end()), false);
    } else {
      segments.add(segment(row.line(), Segment.Kind.NOT_UNDERSTOOD));
    }
  }

  /**
   * The first line is the attachment's title; without one it is called what the mark above it says.
   * After a document with headings of its own the attachment is one of its units; after a mere
   * notice it is the document.
   */
  private void attachedTitle(int i) {
    Row row = rows.get(i);
    boolean title = !row.isHeading() && isSignature(words(row.line()));
    boolean unit = outline.hasHeadings();
    if (unit && !attachmentOpen && (title || attachmentMark.isPresent() || isPlain(row))) {
      outline.heading(
          ATTACHMENT,
          LayoutProfile.Kind.PART,
          Optional.of(attachment).filter(number -> !number.isEmpty()),
          title ? Optional.of(source.span(row.line().start(), row.line().end())) : attachmentMark);
      attachmentOpen = true;
    } else if (title) {
      segments.add(segment(row.line(), Segment.Kind.TITLE));
    }
    if (!title) {
      place = Place.TEXT;
      attachmentOpen = true;
      text(i);
    }
  }

  /** Whether a row is a paragraph wherever it stands. */
  private boolean isPlain(Row row) {
    String line = words(row.line());
    return !row.isHeading()
        && !words.isDate(line)
        && words.datedSignature(line).isEmpty()
        && !words.attachment().matches(line)
        && !words.box().matcher(line).lookingAt();
  }

  private String words(Line line) {
    return source.folded().substring(line.start(), line.end());
  }

  private Segment segment(Line line, Segment.Kind kind) {
    return new Segment(source.span(line.start(), line.end()), kind, Optional.empty());
  }
}
