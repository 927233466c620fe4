package policygraph.annotation;

import com.google.re2j.Matcher;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import policygraph.datafile.YamlFile;
import policygraph.pattern.TextPattern;

/** The ways to write a date that dates-LANGUAGE.yml lists, and the years that each stands for. */
final class DateForms {
  private final TextPattern year;
  private final List<Form> forms = new ArrayList<>();

  /** How surely a form promises. */
  enum Kind {
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
  record Form(Kind kind, TextPattern pattern, int number) {}

  record Candidate(Form form, int start, int end, String words) {}

  DateForms(YamlFile file) {
    String oneYear = file.required("year");
    String years = oneYear + "(?:年?(?:, and |, | and |[、,，和及与至])" + oneYear + ")*";
    year = TextPattern.compile(oneYear);
    file.texts("promises").forEach(each -> add(Kind.PROMISE, each.replace("{years}", years), 0));
    file.texts("deadlines").forEach(each -> add(Kind.DEADLINE, each.replace("{years}", years), 0));
    file.texts("periods").forEach(each -> add(Kind.PERIOD, each, 0));
    addAll(Kind.PROMISE, file.textLists("planEnds"));
    addAll(Kind.PERIOD, file.textLists("plans"));
    file.texts("futures").forEach(each -> add(Kind.FUTURE, each.replace("{years}", years), 0));
    addAll(Kind.RELATIVE, file.textLists("relatives"));
  }

  private void add(Kind kind, String pattern, int number) {
    forms.add(new Form(kind, TextPattern.compile(pattern), number));
  }

  private void addAll(Kind kind, Map<String, List<String>> patterns) {
    patterns.forEach(
        (number, all) -> all.forEach(each -> add(kind, each, Integer.parseInt(number))));
  }

  /** Of forms that overlap, the one that is given first in the file holds. */
  List<Candidate> in(String text) {
    boolean[] taken = new boolean[text.length()];
    List<Candidate> candidates = new ArrayList<>();
    for (Form form : forms) {
      Matcher matcher = form.pattern().matcher(text);
      while (matcher.find()) {
        if (!taken[matcher.start()] && !taken[matcher.end() - 1]) {
          Arrays.fill(taken, matcher.start(), matcher.end(), true);
          candidates.add(new Candidate(form, matcher.start(), matcher.end(), matcher.group()));
        }
      }
    }
    candidates.sort(Comparator.comparingInt(Candidate::start));
    return candidates;
  }

  /** What is to be done in a period is due at its end. */
  List<Year> printed(Candidate candidate) {
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
}
