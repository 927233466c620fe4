package policygraph.annotation;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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

  private final TextPattern year;
  private final TextPattern item;
  private final TextPattern names;
  private final TextPattern cut;
  private final List<Form> forms = new ArrayList<>();
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

  /** How surely a form promises. */
  private enum Kind {
    PROMISE,
    DEADLINE,
    FUTURE,
    PERIOD,
    RELATIVE
  }

  /**
   * One way to write a date.
   *
   * @param number of a relative date, how many years after the document's; of others the year that
   *     their words stand for, or 0 where they print it
   */
  private record Form(Kind kind, TextPattern pattern, int number) {}

  private record Candidate(Form form, int start, int end, String words) {}

  private Dates(YamlFile file) {
    String oneYear = file.required("year");
    String years = oneYear + "(?:年?(?:, and |, | and |[、,，和及与至])" + oneYear + ")*";
    String edge = file.text("edge").orElse("");
    year = TextPattern.compile(oneYear);
    item = TextPattern.compile(file.required("item"));
    names = anyOf(file.texts("names"));
    cut = TextPattern.compile(file.required("cut"));
    file.texts("promises").forEach(each -> add(Kind.PROMISE, each.replace("{years}", years), 0));
    file.texts("deadlines").forEach(each -> add(Kind.DEADLINE, each.replace("{years}", years), 0));
    file.texts("periods").forEach(each -> add(Kind.PERIOD, each, 0));
    addAll(Kind.PROMISE, file.textLists("planEnds"));
    addAll(Kind.PERIOD, file.textLists("plans"));
    file.texts("futures").forEach(each -> add(Kind.FUTURE, each.replace("{years}", years), 0));
    addAll(Kind.RELATIVE, file.textLists("relatives"));
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

  private void add(Kind kind, String pattern, int number) {
    forms.add(new Form(kind, TextPattern.compile(pattern), number));
  }

  private void addAll(Kind kind, Map<String, List<String>> patterns) {
    patterns.forEach(
        (number, all) -> all.forEach(each -> add(kind, each, Integer.parseInt(number))));
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
    for (Candidate candidate : candidates(text)) {
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

  /** Of forms that overlap, the one that is given first in the file holds. */
  private List<Candidate> candidates(String text) {
    boolean[] taken = new boolean[text.length()];
    List<Candidate> candidates = new ArrayList<>();
    for (Form form : forms) {
      Matcher matcher = form.pattern().matcher(text);
      while (matcher.find()) {
        if (!taken[matcher.start()] && !taken[matcher.end() - 1]) {
          java.util.Arrays.fill(taken, matcher.start(), matcher.end(), true);
          candidates.add(new Candidate(form, matcher.start(), matcher.end(), matcher.group()));
        }
      }
    }
    candidates.sort(Comparator.comparingInt(Candidate::start));
    return candidates;
  }

  private boolean isNone(String text, Candidate candidate) {
    String before = text.substring(Math.max(0, candidate.start() - BESIDE), candidate.start());
    String after =
        text.substring(candidate.end(), Math.min(text.length(), candidate.end() + BESIDE));
    return notAfter.matcher(before).find() || notBefore.matcher(after).find();
  }

  /** Nothing that lies ahead has been, whatever words stand beside it. */
  private boolean promises(String text, Candidate candidate, Optional<Year> issued) {
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
  private static boolean hasWork(String clause, Candidate candidate) {
    int at = clause.indexOf(candidate.words());
    String work = clause.substring(at + candidate.words().length());
    return clause.substring(0, at).isBlank() && work.chars().anyMatch(Character::isDigit);
  }

  /** The clause of a date; a date that stands alone ("In 2020, …") belongs to the next one. */
  private String clause(String text, Candidate candidate) {
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

  private boolean liesAhead(Candidate candidate, Optional<Year> issued) {
    List<Year> years = printed(candidate);
    return issued.isPresent()
        && !years.isEmpty()
        && years.stream().allMatch(each -> each.isAfter(issued.get()));
  }

  /** What is to be done in a period is due at its end. */
  private List<Year> printed(Candidate candidate) {
    Form form = candidate.form();
    if (form.kind() == Kind.RELATIVE) {
      return List.of();
    }
    if (form.number() > 0) {
      return List.of(Year.of(form.number()));
    }
    List<Year> years = new ArrayList<>();
    Matcher matcher = year.matcher(candidate.words());
    while (matcher.find()) {
      years.add(Year.parse(matcher.group()));
    }
    return form.kind() == Kind.PERIOD
        ? List.of(years.getLast())
        : years.stream().distinct().toList();
  }

  /** "By the end of December" after "by November 2022" is in 2022 too. */
  private List<Year> years(Candidate candidate, Optional<Year> issued, List<Date> before) {
    Form form = candidate.form();
    if (form.kind() != Kind.RELATIVE) {
      return printed(candidate);
    }
    Optional<Year> base =
        before.isEmpty() ? issued : before.getLast().years().stream().reduce((a, b) -> b);
    return base.map(each -> each.plusYears(form.number())).stream().toList();
  }
}
