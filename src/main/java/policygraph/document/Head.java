package policygraph.document;

import com.google.re2j.Matcher;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what stands before the text: title, document number, addressees, date of adoption. */
final class Head {
  static final DocumentNumber NUMBERS = DocumentNumber.load();

  /** Longer lines are paragraphs, not titles. */
  private static final int LONGEST_TITLE = 200;

  /** Longer lines are no second line of a title, unless a number or the addressees come below. */
  private static final int LONGEST_SECOND_LINE = 40;

  /** Longer lines in brackets are paragraphs. */
  private static final int LONGEST_ENACTMENT = 400;

  /** A title, a number and the addressees take no more lines. */
  private static final int HEAD_LINES = 6;

  private final SourceText source;
  private final Words words;
  private final List<Segment> segments;
  private final List<Row> rows;
  private final List<Row> above = new ArrayList<>();
  private final StringBuilder title = new StringBuilder();
  private Optional<String> number = Optional.empty();
  private Optional<String> addressees = Optional.empty();
  private Optional<LocalDate> date = Optional.empty();
  private boolean inBrackets;
  private int next;

  /**
   * @param rows the document's; the head's are taken off
   * @param segments where what was found is added
   */
  Head(SourceText source, Words words, List<Row> rows, List<Segment> segments) {
    this.source = source;
    this.words = words;
    this.rows = new ArrayList<>(rows);
    this.segments = segments;
  }

  Facts read() {
    int known = knownLines();
    takeLinesAboveTitle();
    while (next < rows.size() && take(known)) {
      next++;
    }
    Optional<String> found = title.isEmpty() ? Optional.empty() : Optional.of(title.toString());
    return new Facts(found, number, addressees, Optional.empty(), date);
  }

  /** The rows after the head, once it was read, with paragraphs that went before it. */
  List<Row> body() {
    List<Row> body = new ArrayList<>(above);
    body.addAll(rows.subList(next, rows.size()));
    return body;
  }

  /** What a page puts above a title that is marked as one; a document's number is none of it. */
  private void takeLinesAboveTitle() {
    int title = markedTitle();
    while (next < title) {
      Row row = rows.get(next);
      if (wholeNumber(row.line()).isPresent()) {
        takeNumber(row.line());
      } else if (row.line().length() <= LONGEST_TITLE) {
        segments.add(segment(row.line(), Segment.Kind.FURNITURE));
      } else {
        above.add(row);
      }
      next++;
    }
  }

  /** The row that is marked as the title and stands before all headings, or 0. */
  private int markedTitle() {
    for (int i = 0; i <= Math.min(rows.size() - 1, HEAD_LINES) && !rows.get(i).isHeading(); i++) {
      if (rows.get(i).line().hashes() == 1) {
        return i;
      }
    }
    return 0;
  }

  /** Whether the next row belongs to the head. */
  private boolean take(int known) {
    Row row = rows.get(next);
    if (row.line().hashes() > 0 && title.isEmpty() && !row.isHeading()) {
      return addTitle(row.line(), true);
    }
    if (row.isHeading() && !(number.isEmpty() && wholeNumber(row.line()).isPresent())) {
      return false;
    }
    return addressees.isEmpty()
        && (takePlainTitle(row.line())
            || takeEnactment(row.line())
            || takeNumber(row.line())
            || takeAddressees(row.line())
            || takeBracketed(row.line())
            || takeTitle(row.line(), known));
  }

  private Optional<DocumentNumber.Found> wholeNumber(Line line) {
    return NUMBERS
        .find(words(line))
        .filter(found -> found.start() == 0 && found.end() == line.length());
  }

  /** A number in its line, or after the title; what follows in the line is read as the next one. */
  private boolean takeNumber(Line line) {
    if (number.isPresent() || next > HEAD_LINES) {
      return false;
    }
    String head = source.folded().substring(line.start(), Math.min(line.end(), line.start() + 600));
    Optional<DocumentNumber.Found> found = NUMBERS.find(head);
    if (found.isEmpty() || !isTitleOrNothing(head.substring(0, found.get().start()))) {
      return false;
    }
    int start = line.start() + found.get().start();
    int end = line.start() + found.get().end();
    number = Optional.of(found.get().official());
    segments.add(segment(new Line(start, end, 0), Segment.Kind.DOCUMENT_NUMBER));
    stretch(line.start(), start).ifPresent(before -> addTitle(before, !isLetterhead(before)));
    stretch(end, line.end()).ifPresent(rest -> rows.add(next + 1, Row.text(rest)));
    return true;
  }

  /** The title of a text on one line, which goes on after it. */
  private boolean takePlainTitle(Line line) {
    if (next > 0 || rows.size() < 2 || !isSameLine(line, rows.get(1).line())) {
      return false;
    }
    String start = words(new Line(line.start(), Math.min(line.end(), line.start() + 400), 0));
    Matcher matcher = words.plainTitle().matcher(start);
    if (!matcher.lookingAt()) {
      return false;
    }
    int end = line.start() + matcher.end("title");
    int text = ".。".indexOf(source.text().charAt(end)) >= 0 ? end + 1 : end;
    addTitle(new Line(line.start(), end, 0), true);
    stretch(text, line.end()).ifPresent(rest -> rows.add(next + 1, Row.text(rest)));
    return true;
  }

  private boolean isSameLine(Line line, Line after) {
    return source.text().substring(line.end(), after.start()).indexOf('\n') < 0;
  }

  private boolean isTitleOrNothing(String before) {
    String bare = before.strip();
    return bare.isEmpty()
        || bare.length() <= LONGEST_TITLE * 2
            && (words.titleComplete().matcher(bare).find()
                || words.beforeNumber().matcher(bare).find());
  }

  private boolean isLetterhead(Line line) {
    return words.beforeNumber().matcher(words(line)).find();
  }

  /** A line of addressees, or the first words of one that goes on in the text. */
  private boolean takeAddressees(Line line) {
    String text = words(line);
    if (words.isAddressees(text) && (next > 0 || text.length() > 4)) {
      addressees = Optional.of(source.text().substring(line.start(), line.end() - 1));
      segments.add(segment(line, Segment.Kind.ADDRESSEES));
      return true;
    }
    return words
        .gluedHead(text)
        .filter(glued -> number.isPresent() || glued.start("addressees") > 0)
        .filter(glued -> glued.end() < text.length())
        .map(
            glued -> {
              Line rest = new Line(line.start() + glued.end(), line.end(), 0);
              stretch(line.start(), line.start() + glued.start("addressees"))
                  .ifPresent(before -> addTitle(before, true));
              Line to =
                  new Line(
                      line.start() + glued.start("addressees"),
                      line.start() + glued.end("addressees"),
                      0);
              addressees = Optional.of(source.text().substring(to.start(), to.end()));
              segments.add(segment(to, Segment.Kind.ADDRESSEES));
              stretch(rest.start(), rest.end())
                  .ifPresent(after -> rows.add(next + 1, Row.text(after)));
              return true;
            })
        .orElse(false);
  }

  /** What says below a title by whose order and when it came into force. */
  private boolean takeEnactment(Line line) {
    String text = words(line);
    if (title.isEmpty()
        || line.length() > LONGEST_ENACTMENT
        || line.length() <= LONGEST_SECOND_LINE
        || !words.enactment().matches(text)) {
      return false;
    }
    number = number.or(() -> NUMBERS.find(text).map(DocumentNumber.Found::official));
    date = date.or(() -> words.dateWithin(text));
    segments.add(segment(line, Segment.Kind.DATE));
    return true;
  }

  /** A date of adoption, or a further part of the title. */
  private boolean takeBracketed(Line line) {
    String text = words(line);
    boolean opens = text.startsWith("（") || text.startsWith("(");
    boolean closes = text.endsWith("）") || text.endsWith(")");
    if (title.isEmpty() || line.length() > LONGEST_SECOND_LINE || !(opens || inBrackets)) {
      return false;
    }
    inBrackets = !closes;
    Optional<LocalDate> found =
        words.date(text.substring(opens ? 1 : 0, text.length() - (closes ? 1 : 0)));
    if (found.isPresent()) {
      date = found;
      segments.add(segment(line, Segment.Kind.DATE));
    } else {
      addTitle(line, opens && closes && !text.contains("年") && !text.contains("通过"));
    }
    return true;
  }

  private boolean takeTitle(Line line, int known) {
    String text = words(line);
    if (next < known) {
      return addTitle(line, !words.titleComplete().matcher(title).find());
    }
    boolean first =
        title.isEmpty()
            && line.length() <= LONGEST_TITLE
            && !isSentence(text)
            && text.chars().anyMatch(Character::isLetter);
    boolean second =
        !title.isEmpty()
            && line.length() <= LONGEST_SECOND_LINE
            && !isSentence(text)
            && !words.titleComplete().matcher(title).find()
            && words.titleComplete().matcher(text).find();
    return (first || second) && addTitle(line, true);
  }

  private boolean isSentence(String text) {
    return rows.size() > 1 && "。；：:;".indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  /** Also what is said around the title is no text; it is not always part of the title. */
  private boolean addTitle(Line line, boolean part) {
    segments.add(segment(line, Segment.Kind.TITLE));
    if (part) {
      String more = source.text().substring(line.start(), line.end());
      title.append(title.isEmpty() ? "" : separator()).append(more);
    }
    return true;
  }

  /** Chinese titles go on in the next line without a space. */
  private String separator() {
    return Character.isIdeographic(title.codePointBefore(title.length())) ? "" : " ";
  }

  /**
   * How many lines are known to be the head's: those before the number or the addressees, if one of
   * them comes within the first lines and only short lines stand before it.
   */
  private int knownLines() {
    for (int i = 0; i < Math.min(rows.size(), HEAD_LINES + 1); i++) {
      Row row = rows.get(i);
      String text = words(row.line());
      if (wholeNumber(row.line()).isPresent()
          || i > 0 && !row.isHeading() && words.isAddressees(text)) {
        return i;
      }
      if (row.isHeading() || row.line().length() > LONGEST_TITLE || text.endsWith("。")) {
        return 0;
      }
    }
    return 0;
  }

  private String words(Line line) {
    return source.folded().substring(line.start(), line.end());
  }

  private Segment segment(Line line, Segment.Kind kind) {
    return new Segment(source.span(line.start(), line.end()), kind, Optional.empty());
  }

  /** What lies between two indexes, if it holds something. */
  private Optional<Line> stretch(int from, int to) {
    int start = from;
    int end = to;
    while (start < end && SourceText.isBlank(source.text().charAt(start))) {
      start++;
    }
    while (end > start && SourceText.isBlank(source.text().charAt(end - 1))) {
      end--;
    }
    return start < end ? Optional.of(new Line(start, end, 0)) : Optional.empty();
  }
}
