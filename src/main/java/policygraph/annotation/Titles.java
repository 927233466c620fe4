package policygraph.annotation;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import policygraph.datafile.BundledFile;
import policygraph.datafile.YamlFile;
import policygraph.document.DocumentNumber;
import policygraph.document.Span;
import policygraph.pattern.TextPattern;

/**
 * Finds documents and programmes that are named by title marks or by the last word of their name.
 * The words stand in titles-LANGUAGE.yml.
 */
final class Titles {
  /** As far as words beside a title are looked at: its number may follow. */
  private static final int BESIDE = 30;

  private static final String END_MARKS = "》\"”";

  private static final DocumentNumber NUMBERS = DocumentNumber.load();

  private final List<TextPattern> titles;
  private final TextPattern joints;
  private final Pattern notAfter;
  private final Pattern notBefore;
  private final Pattern notNames;
  private final Map<String, List<String>> kinds;

  private Titles(YamlFile file) {
    titles = file.texts("titles").stream().map(TextPattern::compile).toList();
    joints = TextPattern.compile(file.required("joints"));
    notAfter = Pattern.compile(file.required("notAfter"));
    notBefore = Pattern.compile(file.required("notBefore"));
    notNames = Pattern.compile(file.required("notNames"));
    kinds = file.textLists("kinds");
  }

  static Titles load(String language) {
    return BundledFile.yaml(
        Titles.class,
        "titles-" + language + ".yml",
        Set.of("titles", "joints", "notAfter", "notBefore", "notNames", "kinds"),
        Titles::new);
  }

  /** Those of a block, from left to right; of two that overlap, the one of the earlier pattern. */
  List<Title> in(String unit, Reading reading) {
    String text = parted(reading.text());
    boolean[] taken = new boolean[text.length()];
    List<Title> found = new ArrayList<>();
    for (TextPattern pattern : titles) {
      Matcher matcher = pattern.matcher(text);
      while (matcher.find()) {
        if (isName(text, matcher)
            && !taken[matcher.start("name")]
            && !taken[matcher.end("name") - 1]) {
          java.util.Arrays.fill(taken, matcher.start("name"), matcher.end("name"), true);
          found.add(title(unit, reading, matcher));
        }
      }
    }
    found.sort(Comparator.comparing(Title::span));
    return found;
  }

  /** "The Tea Law and the Water Law" are two names: the word between belongs to none. */
  private String parted(String text) {
    if (!joints.isIn(text)) {
      return text;
    }
    StringBuilder parted = new StringBuilder(text);
    Matcher joint = joints.matcher(text);
    int from = 0;
    while (joint.find(from)) {
      int end = joint.end("joint");
      parted.replace(joint.start("joint"), end, "□".repeat(end - joint.start("joint")));
      from = Math.max(end, joint.start() + 1);
    }
    return parted.toString();
  }

  private boolean isName(String text, Matcher matcher) {
    String before = text.substring(Math.max(0, matcher.start() - BESIDE), matcher.start());
    String after =
        text.substring(matcher.end(), Math.min(text.length(), matcher.end() + 2 * BESIDE));
    return !notAfter.matcher(before).find()
        && !notBefore.matcher(after).find()
        && !notNames.matcher(matcher.group("name")).find();
  }

  private Title title(String unit, Reading reading, Matcher matcher) {
    String text = reading.text();
    String name = matcher.group("name").strip();
    int start = matcher.start("name");
    Span span = reading.span(start, start + matcher.group("name").stripTrailing().length());
    Optional<DocumentNumber.Found> number =
        END_MARKS.indexOf(text.charAt(matcher.end() - 1)) >= 0
            ? numberAt(text, matcher.end())
            : Optional.empty();
    return new Title(
        unit,
        name,
        kind(name),
        span,
        number.map(DocumentNumber.Found::official),
        number.map(DocumentNumber.Found::official).flatMap(NUMBERS::id));
  }

  /** The number in brackets right behind a title: 《…意见》（国发〔2015〕40号）. */
  private static Optional<DocumentNumber.Found> numberAt(String text, int end) {
    String behind = text.substring(end, Math.min(text.length(), end + BESIDE));
    return NUMBERS.find(behind).filter(found -> found.start() <= 1);
  }

  private Title.Kind kind(String name) {
    return kinds.entrySet().stream()
        .filter(
            entry ->
                entry.getValue().stream()
                    .anyMatch(word -> name.endsWith(word) || name.startsWith(word + " ")))
        .findFirst()
        .map(entry -> Title.Kind.valueOf(entry.getKey().toUpperCase(Locale.ROOT)))
        .orElse(Title.Kind.DOCUMENT);
  }
}
