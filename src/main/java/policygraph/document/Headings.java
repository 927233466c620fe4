package policygraph.document;

import com.google.re2j.Matcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Finds the headings of a document as one layout has them: which lines, and which words of them.
 */
final class Headings {
  private final String text;
  private final LayoutProfile profile;
  private final NumberOrder order;

  private Headings(String text, LayoutProfile profile) {
    this.text = text;
    this.profile = profile;
    this.order = new NumberOrder(profile.levels().size());
  }

  /** Every line of a document with what it was taken for. */
  static List<Row> of(SourceText source, List<Line> lines, LayoutProfile profile) {
    Headings headings = new Headings(source.folded(), profile);
    List<Row> rows = headings.rows(headings.stretches(lines));
    rows = ListItems.of(rows, source.folded(), profile);
    return headings.withTitlesAgreed(rows);
  }

  private List<Line> stretches(List<Line> lines) {
    InlineHeadings inline = new InlineHeadings(text, profile);
    List<Line> stretches = new ArrayList<>();
    for (Line line : lines) {
      boolean flat =
          line.length() > profile.words().flatLine()
              || lines.size() <= 2 && line.length() > profile.words().maxTitle();
      if (flat) {
        stretches.addAll(inline.cut(line));
      } else {
        stretches.add(line);
      }
    }
    return stretches;
  }

  private List<Row> rows(List<Line> lines) {
    List<Row> rows = new ArrayList<>();
    int title = title(lines);
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      Line next = i + 1 < lines.size() ? lines.get(i + 1) : null;
      Optional<Heading> heading =
          profile.headlines().isPresent() ? headline(line, next, i) : numbered(line, i, title);
      heading.ifPresent(found -> order.take(found.level(), found.value()));
      rows.add(
          heading.isPresent()
              ? Row.text(line).with(heading.get())
              : new Row(line, Optional.empty(), profile.isListItem(start(line))));
    }
    return rows;
  }

  private String start(Line line) {
    return text.substring(line.start(), Math.min(line.end(), line.start() + 20));
  }

  /**
   * The line of Markdown that is the document's title: the first one, or the only one of the first
   * level where no other heading stands before it, if nothing numbers it.
   */
  private int title(List<Line> lines) {
    int first = 0;
    while (first < lines.size() && lines.get(first).hashes() == 0) {
      first++;
    }
    boolean only =
        lines.stream().filter(line -> line.hashes() == 1).limit(2).count() == 1
            && first < lines.size() - 1
            && lines.get(first).hashes() == 1
            && !profile.words().markdownNumber().matcher(start(lines.get(first))).lookingAt();
    return only ? first : 0;
  }

  private Optional<Heading> numbered(Line line, int index, int title) {
    if (profile.markdown() && line.hashes() > 0) {
      return index == 0 || index == title ? Optional.empty() : Optional.of(markdown(line));
    }
    return profile
        .mark(text, line.start(), line.end())
        .filter(
            mark ->
                !profile.levels().get(mark.level()).ordered()
                    || order.isNext(mark.level(), mark.value())
                        && (order.isFirst(mark.level()) || !afterColon(index, line)))
        .map(mark -> withTitle(mark, line));
  }

  /** After a colon (i) begins a list; elsewhere it may go on from (h). */
  private boolean afterColon(int index, Line line) {
    int before = line.start() - 1;
    while (before > 0 && SourceText.isBlank(text.charAt(before))) {
      before--;
    }
    return index > 0 && text.charAt(before) == ':';
  }

  /** The level is the number of #, and what numbers the heading stands among its words. */
  private Heading markdown(Line line) {
    int words = line.start();
    String number = "";
    OptionalInt value = OptionalInt.empty();
    Matcher matcher = profile.words().markdownNumber().matcher(start(line));
    if (matcher.lookingAt() && line.start() + matcher.end() < line.end()) {
      number = matcher.group("number");
      value = Numeral.value(number);
      words = line.start() + matcher.end();
    }
    return new Heading(
        line.hashes() - 1, number, value, words, withoutStop(words, line.end()), line.end());
  }

  /** A short line without a number, with a longer one below that is no headline. */
  private Optional<Heading> headline(Line line, Line next, int index) {
    boolean found =
        index > 0
            && next != null
            && line.length() <= profile.words().maxTitle()
            && next.length() > line.length()
            && profile.headlines().get().matches(text.substring(line.start(), line.end()))
            && "。.;；:：".indexOf(text.charAt(next.end() - 1)) >= 0
            && !profile.words().isDate(text.substring(line.start(), line.end()));
    return found
        ? Optional.of(new Heading(0, "", OptionalInt.empty(), line.start(), line.end(), line.end()))
        : Optional.empty();
  }

  private Heading withTitle(LayoutProfile.Mark mark, Line line) {
    int words = mark.end();
    Heading bare = new Heading(mark.level(), mark.number(), mark.value(), words, words, words);
    return switch (profile.levels().get(mark.level()).titles()) {
      case LINE ->
          line.end() - words <= profile.words().maxTitle()
              ? bare.titled(withoutStop(words, line.end()), line.end())
              : bare;
      case SENTENCE -> sentenceTitle(bare, line);
      case VOTE -> bracketTitle(bare, line).orElseGet(() -> sentenceTitle(bare, line));
    };
  }

  private Optional<Heading> bracketTitle(Heading bare, Line line) {
    Matcher matcher = profile.words().bracketTitle().matcher(window(bare.words(), line));
    return matcher.lookingAt()
        ? Optional.of(
            new Heading(
                bare.level(),
                bare.number(),
                bare.value(),
                bare.words() + matcher.start("title"),
                bare.words() + matcher.end("title"),
                bare.words() + matcher.end()))
        : Optional.empty();
  }

  /** The title goes to the first full stop or colon; a sentence of a list is none. */
  private Heading sentenceTitle(Heading bare, Line line) {
    Words words = profile.words();
    String window = window(bare.words(), line);
    Matcher end = words.titleEnd().matcher(window);
    int stop = end.find() ? stop(end) : -1;
    boolean whole = stop < 0 && bare.words() + window.length() == line.end();
    int length = stop >= 0 ? stop : whole ? window.length() : words.maxTitle() + 1;
    Matcher usual = words.usualTitles().matcher(window);
    if (length > words.sentenceLike() && usual.lookingAt()) {
      int known = bare.words() + usual.end();
      return bare.titled(known, afterBlanks(known, line));
    }
    if (length == 0 || length > words.maxTitle() || endsLikeAnItem(window, length)) {
      return bare;
    }
    int titleEnd = bare.words() + length;
    return bare.titled(titleEnd, afterBlanks(Math.min(titleEnd + 1, line.end()), line));
  }

  /** Where the one of the groups begins that was found. */
  private static int stop(Matcher end) {
    return end.pattern().namedGroups().keySet().stream().mapToInt(end::start).max().orElse(-1);
  }

  private static boolean endsLikeAnItem(String window, int length) {
    return window.substring(0, length).indexOf('；') >= 0
        || window.charAt(length - 1) == ';'
        || window.charAt(length - 1) == '；';
  }

  private String window(int start, Line line) {
    return text.substring(start, Math.min(line.end(), start + profile.words().maxTitle() + 4));
  }

  private int withoutStop(int start, int lineEnd) {
    int end = lineEnd;
    while (end > start + 1 && ".。:：".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  private int afterBlanks(int from, Line line) {
    int at = from;
    while (at < line.end() && SourceText.isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /**
   * Headings of one level are written alike: where most of the "titles" are sentences, or where a
   * level's headings need not have titles and many have none, none of them has.
   */
  private List<Row> withTitlesAgreed(List<Row> rows) {
    boolean[] titled = new boolean[profile.levels().size()];
    for (int level = 0; level < titled.length; level++) {
      titled[level] = hasTitles(rows, level);
    }
    return rows.stream()
        .map(
            row ->
                row.heading()
                    .filter(heading -> !titled[heading.level()] && !isClearlyTitled(row))
                    .map(heading -> row.with(heading.untitled()))
                    .orElse(row))
        .toList();
  }

  private boolean hasTitles(List<Row> rows, int level) {
    List<Row> headings =
        rows.stream()
            .filter(row -> row.heading().filter(found -> found.level() == level).isPresent())
            .toList();
    if (headings.isEmpty() || profile.levels().get(level).titles() == LayoutProfile.Titles.LINE) {
      return true;
    }
    int[] lengths = headings.stream().mapToInt(this::titleLength).sorted().toArray();
    if (profile.levels().get(level).titles() == LayoutProfile.Titles.VOTE) {
      long found = headings.stream().filter(this::isTitleBeforeText).count();
      return found * 5 >= headings.size() * 4L;
    }
    return lengths[lengths.length / 2] <= profile.words().sentenceLike();
  }

  private int titleLength(Row row) {
    Heading heading = row.heading().orElseThrow();
    return heading.hasTitle()
        ? heading.titleEnd() - heading.words()
        : profile.words().maxTitle() + 1;
  }

  /**
   * Among sentences a short title still is one, if text goes on after it or it has no full stop.
   */
  private boolean isClearlyTitled(Row row) {
    Heading heading = row.heading().orElseThrow();
    return profile.levels().get(heading.level()).titles() == LayoutProfile.Titles.SENTENCE
        && (isTitleBeforeText(row)
            || heading.titleEnd() == row.line().end()
                && titleLength(row) <= profile.words().sentenceLike() * 2 / 3);
  }

  private boolean isTitleBeforeText(Row row) {
    Heading heading = row.heading().orElseThrow();
    return heading.hasTitle()
        && titleLength(row) <= profile.words().sentenceLike() * 2 / 3
        && heading.textStart() < row.line().end();
  }
}
