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
 * The words and marks that documents of one language are written with, whatever their layout. Read
 * from words-LANGUAGE.yml; the format is explained in words-en.yml.
 */
record Words(
    Pattern item,
    Pattern runInTitle,
    Pattern runInSentences,
    Pattern dated,
    Pattern titleEnd,
    Pattern usualTitles,
    Pattern bracketTitle,
    Pattern numbered,
    Pattern markdownNumber,
    Pattern footnote,
    Pattern notes,
    Pattern noteMark,
    Pattern plainTitle,
    Pattern enactment,
    Pattern day,
    Pattern addressees,
    Pattern notAddressees,
    Pattern gluedHead,
    Pattern titleComplete,
    Pattern beforeNumber,
    Pattern counting,
    Pattern attachment,
    Pattern box,
    Pattern principles,
    Pattern objectives,
    Pattern actions,
    Pattern general,
    Pattern datedSignature,
    List<DateTimeFormatter> dateFormats,
    int maxTitle,
    int sentenceLike,
    int flatLine) {
  private static final int LONGEST_DATE = 40;

  private static final int LONGEST_ADDRESSEES = 1_200;

  private static final Set<String> KEYS =
      Set.of(
          "item",
          "runInTitle",
          "runInSentences",
          "dated",
          "titleEnd",
          "usualTitles",
          "bracketTitle",
          "numbered",
          "markdownNumber",
          "footnote",
          "notes",
          "noteMark",
          "plainTitle",
          "enactment",
          "day",
          "addressees",
          "notAddressees",
          "gluedHead",
          "titleComplete",
          "beforeNumber",
          "counting",
          "attachment",
          "box",
          "principles",
          "objectives",
          "actions",
          "general",
          "datedSignature",
          "dateFormats",
          "maxTitle",
          "sentenceLike",
          "flatLine");

  static Words load(String language) {
    return BundledFile.yaml(Words.class, "words-" + language + ".yml", KEYS, Words::of);
  }

  private static Words of(YamlFile file) {
    return new Words(
        pattern(file, "item"),
        pattern(file, "runInTitle"),
        pattern(file, "runInSentences"),
        pattern(file, "dated"),
        pattern(file, "titleEnd"),
        pattern(file, "usualTitles"),
        pattern(file, "bracketTitle"),
        pattern(file, "numbered"),
        pattern(file, "markdownNumber"),
        pattern(file, "footnote"),
        pattern(file, "notes"),
        pattern(file, "noteMark"),
        pattern(file, "plainTitle"),
        pattern(file, "enactment"),
        pattern(file, "day"),
        pattern(file, "addressees"),
        pattern(file, "notAddressees"),
        pattern(file, "gluedHead"),
        pattern(file, "titleComplete"),
        pattern(file, "beforeNumber"),
        pattern(file, "counting"),
        pattern(file, "attachment"),
        pattern(file, "box"),
        pattern(file, "principles"),
        pattern(file, "objectives"),
        pattern(file, "actions"),
        pattern(file, "general"),
        pattern(file, "datedSignature"),
        file.texts("dateFormats").stream().map(Words::dateFormat).toList(),
        Integer.parseInt(file.required("maxTitle")),
        Integer.parseInt(file.required("sentenceLike")),
        Integer.parseInt(file.required("flatLine")));
  }

  private static Pattern pattern(YamlFile file, String key) {
    return Pattern.compile(file.required(key));
  }

  private static DateTimeFormatter dateFormat(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH);
  }

  /** The date that a whole line is. */
  Optional<LocalDate> date(String line) {
    String bare = inArabic(line.strip().replaceAll("[.。]$", ""));
    for (DateTimeFormatter format : dateFormats) {
      try {
        return Optional.of(LocalDate.parse(bare, format));
      } catch (DateTimeException e) {
        // not in this format
      }
    }
    return Optional.empty();
  }

  /** The first date within a line. */
  Optional<LocalDate> dateWithin(String line) {
    Matcher matcher = day.matcher(line);
    return matcher.find() ? date(matcher.group()) : Optional.empty();
  }

  boolean isDate(String line) {
    return line.length() <= LONGEST_DATE && date(line).isPresent();
  }

  /** 二〇一一年十月十七日 as 2011年10月17日. */
  private static String inArabic(String date) {
    if (date.indexOf('年') < 0) {
      return date;
    }
    StringBuilder arabic = new StringBuilder();
    StringBuilder number = new StringBuilder();
    for (char c : date.replaceAll("[○Ｏ零]", "〇").toCharArray()) {
      if ("〇一二三四五六七八九十".indexOf(c) >= 0) {
        number.append(c);
      } else {
        Numeral.value(number.toString()).ifPresent(arabic::append);
        number.setLength(0);
        if (!SourceText.isBlank(c)) {
          arabic.append(c);
        }
      }
    }
    return arabic.toString();
  }

  /** Signature and date that share a line. */
  Optional<Matcher> datedSignature(String line) {
    if (line.isEmpty() || "日.0123456789".indexOf(line.charAt(line.length() - 1)) < 0) {
      return Optional.empty();
    }
    return Optional.of(datedSignature.matcher(line))
        .filter(Matcher::matches)
        .filter(match -> date(match.group("date")).isPresent());
  }

  /** Title and addressees with which a line begins that goes on in the text. */
  Optional<Matcher> gluedHead(String line) {
    String start = line.substring(0, Math.min(line.length(), LONGEST_ADDRESSEES));
    return Optional.of(gluedHead.matcher(start)).filter(Matcher::lookingAt);
  }

  boolean isAddressees(String line) {
    return line.length() <= LONGEST_ADDRESSEES
        && addressees.matches(line)
        && !notAddressees.matcher(line).find();
  }
}
