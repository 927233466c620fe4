package policygraph.document;

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

  /** A title, a number and the addressees take no more lines. */
  private static final int HEAD_LINES = 6;

  private final SourceText source;
  private final Words words;
  private final List<Segment> segments;
  private final List<Row> rows;
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
    while (next < rows.size() && take(known)) {
      next++;
    }
    Optional<String> found = title.isEmpty() ? Optional.empty() : Optional.of(title.toString());
    return new Facts(found, number, addressees, Optional.empty(), date);
  }

  /** The rows after the head, once it was read. */
  List<Row> body() {
    return rows.subList(next, rows.size());
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
        && (takeNumber(row.line())
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
