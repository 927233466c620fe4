package policygraph.document;

import com.google.re2j.Matcher;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import policygraph.datafile.BundledFile;
import policygraph.datafile.YamlFile;
import policygraph.pattern.TextPattern;

/**
 * How the headings of one kind of document are marked, level by level. Read from profiles/NAME.yml;
 * the format is explained in the first of these files.
 *
 * @param words those of the profile's language
 * @param levels from the outermost to the innermost
 * @param markdown whether the first levels are those of Markdown's {@code #}
 * @param headlines what headings without a number look like
 */
record LayoutProfile(
    String name,
    String language,
    Words words,
    List<Level> levels,
    List<TextPattern> listMarks,
    boolean markdown,
    Optional<TextPattern> headlines) {

  /** What a heading of a level is where nothing above or below it decides. */
  enum Kind {
    PART,
    SECTION,
    MEASURE,
    POINT,
    ARTICLE
  }

  /** How a heading's title is told from the text that goes on in its line. */
  enum Titles {
    /** It goes to the first full stop or colon. */
    SENTENCE,
    /** Likewise, but only where nearly all headings of the level have one. */
    VOTE,
    /** It is the whole line. */
    LINE
  }

  /** One level; each mark has the group number. */
  record Level(Kind kind, Titles titles, boolean ordered, List<TextPattern> marks) {}

  /** A heading's mark as found: where its words begin, and what it counts. */
  record Mark(int level, String number, OptionalInt value, int end) {}

  /** No mark is longer. */
  private static final int LONGEST_MARK = 40;

  private static final List<String> FILES =
      List.of(
          "outline-en",
          "arabic-en",
          "decimal-en",
          "letters-en",
          "articles-en",
          "sections-en",
          "markdown-en",
          "headlines-en",
          "outline-zh",
          "articles-zh",
          "decimal-zh",
          "markdown-zh",
          "headlines-zh");

  private static final Set<String> KEYS =
      Set.of("name", "language", "levels", "listMarks", "markdown", "headlines");

  static List<LayoutProfile> loadAll() {
    Map<String, Words> words = new HashMap<>();
    return FILES.stream()
        .map(
            name ->
                BundledFile.yaml(
                    LayoutProfile.class,
                    "profiles/" + name + ".yml",
                    KEYS,
                    file ->
                        of(file, words.computeIfAbsent(file.required("language"), Words::load))))
        .toList();
  }

  private static LayoutProfile of(YamlFile file, Words words) {
    return new LayoutProfile(
        file.required("name"),
        file.required("language"),
        words,
        file.maps("levels").stream().map(LayoutProfile::level).toList(),
        file.texts("listMarks").stream().map(TextPattern::compile).toList(),
        file.text("markdown").isPresent(),
        file.text("headlines").map(TextPattern::compile));
  }

  private static Level level(YamlFile file) {
    return new Level(
        Kind.valueOf(file.required("kind").toUpperCase(Locale.ROOT)),
        Titles.valueOf(file.text("titles").orElse("sentence").toUpperCase(Locale.ROOT)),
        file.text("ordered").isPresent(),
        file.texts("marks").stream().map(TextPattern::compile).toList());
  }

  /** The mark of a heading that begins at an index of the text; something must follow it. */
  Optional<Mark> mark(String text, int start, int end) {
    if (!mayBegin(text, start, end)) {
      return Optional.empty();
    }
    String window = text.substring(start, Math.min(end, start + LONGEST_MARK));
    for (int level = 0; level < levels.size(); level++) {
      for (TextPattern pattern : levels.get(level).marks()) {
        Matcher matcher = pattern.matcher(window);
        if (matcher.lookingAt() && isWhole(text, start + matcher.end(), window, end)) {
          String number = matcher.group("number");
          return Optional.of(new Mark(level, number, Numeral.value(number), start + matcher.end()));
        }
      }
    }
    return Optional.empty();
  }

  /** Neither the first half of a decimal number nor a mark without words. */
  private static boolean isWhole(String text, int at, String window, int end) {
    return at < end
        && !(Character.isDigit(text.charAt(at)) && isNumber(text.charAt(at - 1)))
        && window.length() > 1;
  }

  private static boolean isNumber(char before) {
    return Character.isDigit(before) || before == '.' || before == '．' || before == ',';
  }

  /** Spares the patterns most lines: numerals, letters, brackets, 第. */
  private static boolean mayBegin(String text, int start, int end) {
    if (start >= end) {
      return false;
    }
    char c = text.charAt(start);
    if (c == '(' || c == '（') {
      return start + 1 < end
          && (SourceText.isBlank(text.charAt(start + 1))
              || Character.isLetterOrDigit(text.charAt(start + 1)));
    }
    return c < 128
        ? Character.isLetterOrDigit(c)
        : "第一二三四五六七八九十百零〇§".indexOf(c) >= 0 || Character.isDigit(c);
  }

  boolean isListItem(String line) {
    return listMarks.stream().anyMatch(mark -> mark.matcher(line).lookingAt());
  }
}
