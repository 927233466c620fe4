package policygraph.document;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import policygraph.datafile.BundledFile;
import policygraph.datafile.YamlFile;

/**
 * How documents of one layout look: their headings level by level, and the words that tell what a
 * section is for. Read from profiles/NAME.yml; the format is explained in the first of these files.
 *
 * @param headings from the outermost level to the innermost
 * @param item marks an item of a list
 * @param runInTitle the title of a paragraph that starts with one
 * @param maxTitle a "title" of more characters is a paragraph
 */
record LayoutProfile(
    String name,
    String language,
    List<Heading> headings,
    Pattern item,
    Pattern runInTitle,
    Pattern addressees,
    Pattern principles,
    Pattern objectives,
    Pattern actions,
    Pattern general,
    List<DateTimeFormatter> dateFormats,
    int maxTitle) {

  /**
   * One level; the patterns are tried in order and have the groups number, title and text (what
   * follows the title).
   */
  record Heading(String level, List<Pattern> patterns) {}

  private static final List<String> FILES = List.of("outline-en.yml", "outline-zh.yml");

  private static final Set<String> KEYS =
      Set.of(
          "name",
          "language",
          "headings",
          "item",
          "runInTitle",
          "addressees",
          "principles",
          "objectives",
          "actions",
          "general",
          "dateFormats",
          "maxTitle");

  static List<LayoutProfile> loadAll() {
    return FILES.stream()
        .map(
            name ->
                BundledFile.yaml(LayoutProfile.class, "profiles/" + name, KEYS, LayoutProfile::of))
        .toList();
  }

  private static LayoutProfile of(YamlFile file) {
    return new LayoutProfile(
        file.required("name"),
        file.required("language"),
        file.maps("headings").stream()
            .map(
                level ->
                    new Heading(
                        level.required("level"),
                        level.texts("patterns").stream().map(Pattern::compile).toList()))
            .toList(),
        Pattern.compile(file.required("item")),
        Pattern.compile(file.required("runInTitle")),
        Pattern.compile(file.required("addressees")),
        Pattern.compile(file.required("principles")),
        Pattern.compile(file.required("objectives")),
        Pattern.compile(file.required("actions")),
        Pattern.compile(file.required("general")),
        file.texts("dateFormats").stream().map(LayoutProfile::dateFormat).toList(),
        Integer.parseInt(file.required("maxTitle")));
  }

  private static DateTimeFormatter dateFormat(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH);
  }

  /** The date that a whole line is. */
  Optional<LocalDate> date(String line) {
    String bare = line.strip().replaceAll("[.。]$", "");
    for (DateTimeFormatter format : dateFormats) {
      try {
        return Optional.of(LocalDate.parse(bare, format));
      } catch (DateTimeException e) {
        // not in this format
      }
    }
    return Optional.empty();
  }

  /** The level of a line's heading, and the match with its groups. */
  record HeadingMatch(int level, Matcher match) {}

  Optional<HeadingMatch> heading(String line) {
    for (int level = 0; level < headings.size(); level++) {
      for (Pattern pattern : headings.get(level).patterns()) {
        Matcher matcher = pattern.matcher(line);
        if (matcher.matches()) {
          return Optional.of(new HeadingMatch(level, matcher));
        }
      }
    }
    return Optional.empty();
  }
}
