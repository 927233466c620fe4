package policygraph.annotation;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import policygraph.datafile.BundledFile;
import policygraph.datafile.YamlFile;
import policygraph.pattern.TextPattern;

/**
 * Finds the words of a sentence that date a promise. A year may also tell of the past, be part of a
 * name, or limit how long a rule holds; the words beside it decide. They stand in
 * dates-LANGUAGE.yml, where each kind is explained.
 */
final class Dates {
  /** As far as words beside a date can tell that it is none. */
  private static final int BESIDE = 24;

  /** As much of a clause as is looked at. */
  private static final int CLAUSE = 120;

  private final DateForms forms;
  private final TextPattern item;
  private final TextPattern names;
  private final TextPattern cut;
  private final TextPattern notAfter;
  private final TextPattern notBefore;
  private final Optional<TextPattern> condition;
  private final TextPattern aims;
  private final TextPattern resolves;
  private final TextPattern ownYear;
  private final TextPattern past;
  private final TextPattern objectives;

  /** Date words by their indexes in the sentence; without years where the document has no date. */
  record Date(int start, int end, List<Year> years) {
    Date {
      years = List.copyOf(years);
    }
  }

  private Dates(YamlFile file) {
    forms = new DateForms(file);
    String edge = file.text("edge").orElse("");
    item = TextPattern.compile(file.required("item"));
    names = anyOf(file.texts("names"));
    cut = TextPattern.compile(file.required("cut"));
    notAfter = anyOf(file.texts("notAfter"));
    notBefore = anyOf(file.texts("notBefore"));
    condition = file.text("condition").map(TextPattern::compile);
    aims = words(edge, file.texts("aims"));
    resolves = words(edge, file.texts("resolves"));
    ownYear = TextPattern.compile(file.required("ownYear"));
    past = words(edge, file.texts("past"));
    objectives = TextPattern.compile(file.required("objectives"));
  }

  static Dates load(String language) {
    return BundledFile.yaml(
        Dates.class,
        "dates-" + language + ".yml",
        Set.of(
            "year",
            "item",
            "names",
            "cut",
            "promises",
            "deadlines",
            "periods",
            "planEnds",
            "plans",
            "futures",
            "relatives",
            "notAfter",
            "notBefore",
            "condition",
            "edge",
            "aims",
            "resolves",
            "ownYear",
            "past",
            "objectives"),
        Dates::new);
  }

  private static TextPattern anyOf(List<String> patterns) {
    return TextPattern.compile(
        patterns.stream().map(each -> "(?:" + each + ")").collect(Collectors.joining("|")));
  }

  private static TextPattern words(String edge, List<String> words) {
    return TextPattern.compile(
        "(?i)"
            + edge
            + words.stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"))
            + edge);
  }

  /** Whether a paragraph is an item of a list. */
  boolean isItem(String paragraph) {
    return item.matcher(paragraph).find();
  }

  /** Whether a unit of this title says what is to be reached. */
  boolean saysObjectives(String title) {
    return objectives.matcher(title).find();
  }

  /**
   * From left to right.
   *
   * @param issued the year of the document
   */
  List<Date> in(String sentence, Optional<Year> issued) {
    String text = withoutNames(sentence);
    List<Date> dates = new ArrayList<>();
    for (DateForms.Candidate candidate : forms.in(text)) {
      if (!isNone(text, candidate) && promises(text, candidate, issued)) {
        List<Year> years = years(candidate, issued, dates);
        if (years.stream()
            .allMatch(each -> issued.map(from -> !each.isBefore(from)).orElse(true))) {
          dates.add(new Date(candidate.start(), candidate.end(), years));
        }
      }
    }
    return dates;
  }

  /** The sentence with the letters of names made blank. */
  String withoutNames(String sentence) {
    StringBuilder text = new StringBuilder(sentence);
    Matcher matcher = names.matcher(sentence);
    while (matcher.find()) {
      text.replace(matcher.start(), matcher.end(), "□".repeat(matcher.end() - matcher.start()));
    }
    return text.toString();
  }

  private boolean isNone(String text, DateForms.Candidate candidate) {
    String before = text.substring(Math.max(0, candidate.start() - BESIDE), candidate.start());
    String after =
        text.substring(candidate.end(), Math.min(text.length(), candidate.end() + BESIDE));
    return notAfter.matcher(before).find() || notBefore.matcher(after).find();
  }

  /** Nothing that lies ahead has been, whatever words stand beside it. */
  private boolean promises(String text, DateForms.Candidate candidate, Optional<Year> issued) {
    String clause = clause(text, candidate);
    boolean ahead = liesAhead(candidate, issued);
    if (!ahead && past.matcher(clause).find()
        || condition.filter(pattern -> pattern.matcher(clause).find()).isPresent()) {
      return false;
    }
    return switch (candidate.form().kind()) {
      case PROMISE -> true;
      case DEADLINE -> aims.matcher(clause).find();
      case FUTURE -> wants(clause, ahead, issued);
      case PERIOD -> hasWork(clause, candidate) && wants(clause, ahead, issued);
      case RELATIVE -> aims.matcher(clause).find() || clause.chars().anyMatch(Character::isDigit);
    };
  }

  /** A plan speaks of its own year plainly; where that year is not known, a report may. */
  private boolean wants(String clause, boolean ahead, Optional<Year> issued) {
    return (ahead ? aims : resolves).matcher(clause).find()
        || (issued.isPresent() && ownYear.matcher(clause).find());
  }

  /** A period amid a clause tells of a thing; ahead of it, with a number, it says what is done. */
  private static boolean hasWork(String clause, DateForms.Candidate candidate) {
    int at = clause.indexOf(candidate.words());
    String work = clause.substring(at + candidate.words().length());
    return clause.substring(0, at).isBlank() && work.chars().anyMatch(Character::isDigit);
  }

  /** The clause of a date; a date that stands alone ("In 2020, …") belongs to the next one. */
  private String clause(String text, DateForms.Candidate candidate) {
    int start = Math.max(0, candidate.start() - CLAUSE);
    Matcher before = cut.matcher(text.substring(start, candidate.start()));
    int from = start;
    while (before.find()) {
      from = start + before.end();
    }
    String rest =
        text.substring(candidate.end(), Math.min(text.length(), candidate.end() + CLAUSE));
    Matcher after = cut.matcher(rest);
    int end = after.find() ? after.start() : rest.length();
    if (rest.substring(0, end).isBlank() && end < rest.length()) {
      end = after.find() ? after.start() : rest.length();
    }
    return text.substring(from, candidate.end() + end);
  }

  private boolean liesAhead(DateForms.Candidate candidate, Optional<Year> issued) {
    List<Year> years = forms.printed(candidate);
    return issued.isPresent()
        && !years.isEmpty()
        && years.stream().allMatch(each -> each.isAfter(issued.get()));
  }

  /** "By the end of December" after "by November 2022" is in 2022 too. */
  private List<Year> years(
      DateForms.Candidate candidate, Optional<Year> issued, List<Date> before) {
    DateForms.Form form = candidate.form();
    if (form.kind() != DateForms.Kind.RELATIVE) {
      return forms.printed(candidate);
    }
    Optional<Year> base =
        before.isEmpty() ? issued : before.getLast().years().stream().reduce((a, b) -> b);
    return base.map(each -> each.plusYears(form.number())).stream().toList();
  }
}
