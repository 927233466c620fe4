package policygraph.annotation;

import com.google.re2j.Matcher;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import policygraph.pattern.TextPattern;

/**
 * Finds the numbers that a dated sentence wants reached, with what each measures: before the number
 * where it is compared ("the share rises to 15 %"), behind it where things are counted ("100
 * laboratories").
 */
final class Quantities {
  private static final int BESIDE = QuantityGrammar.BESIDE;

  private final QuantityGrammar grammar;
  private final Dates dates;

  private Quantities(QuantityGrammar grammar, Dates dates) {
    this.grammar = grammar;
    this.dates = dates;
  }

  static Quantities load(String language, Dates dates) {
    return new Quantities(QuantityGrammar.load(language), dates);
  }

  /** Words of the sentence by their indexes. */
  private record Range(int start, int end) {}

  /**
   * A number in its clause.
   *
   * @param unit what it is counted in, and the currency printed before it
   * @param words from the end of the number before, or the start of the clause, to the start of the
   *     next, or the end of the clause
   * @param end that of the unit and the words of comparison behind it
   */
  private record Number(
      Range words, Range value, List<Range> unit, boolean counts, String after, int end) {

    /** Where its words begin: a currency may stand before the value. */
    int start() {
      return unit.stream().mapToInt(Range::start).reduce(value.start(), Math::min);
    }
  }

  /**
   * What the words around a number say of it.
   *
   * @param place which number of a list it is, from 0
   * @param origin whether it is the level that the next number starts from
   */
  private record Read(
      Number number,
      Optional<Range> metric,
      String kind,
      Optional<Range> baseline,
      int place,
      boolean origin) {}

  /** Those of a sentence that a sentence before it dates. */
  List<Quantity> in(SourceSentence sentence) {
    return read(sentence.text(), List.of()).stream().map(read -> quantity(sentence, read)).toList();
  }

  /** Those of a dated sentence, each by the year of its part of the sentence. */
  Map<Year, List<Quantity>> byYear(SourceSentence sentence, List<Dates.Date> found) {
    if (found.isEmpty()) {
      return Map.of();
    }
    Map<Year, List<Quantity>> byYear = new HashMap<>();
    List<Read> all = read(sentence.text(), found);
    boolean datesFirst =
        !all.isEmpty() && found.getFirst().start() < all.getFirst().number().value().start();
    boolean inOrder = grammar.respectively.matcher(sentence.text()).find();
    int at = 0;
    for (Read read : all) {
      int start = read.number().value().start();
      while (at + 1 < found.size()
          && (datesFirst ? found.get(at + 1).start() < start : found.get(at).end() <= start)) {
        at++;
      }
      for (Year year : years(found.get(at), read, inOrder)) {
        byYear.computeIfAbsent(year, first -> new ArrayList<>()).add(quantity(sentence, read));
      }
    }
    return byYear;
  }

  /** "In 2025 and 2030 … 15 % and 20 % respectively": each number goes with its year. */
  private static List<Year> years(Dates.Date date, Read read, boolean inOrder) {
    boolean own = inOrder && date.years().size() > 1 && read.place() < date.years().size();
    return own ? List.of(date.years().get(read.place())) : date.years();
  }

  private Quantity quantity(SourceSentence sentence, Read read) {
    Number number = read.number();
    Range value = number.value();
    String before = sentence.text().substring(number.words().start(), number.start());
    return new Quantity(
        read.metric().map(range -> sentence.span(range.start(), range.end())),
        grammar.comparison(read.kind(), before),
        sentence.span(value.start(), value.end()),
        Numerals.value(sentence.text().substring(value.start(), value.end())),
        number.unit().stream().map(range -> sentence.span(range.start(), range.end())).toList(),
        read.baseline().map(range -> sentence.span(range.start(), range.end())));
  }

  private List<Read> read(String sentence, List<Dates.Date> found) {
    String text = blank(dates.withoutNames(sentence), found);
    List<Read> reads = new ArrayList<>();
    List<Read> run = new ArrayList<>();
    for (Number number : numbers(text)) {
      Optional<Read> last = run.isEmpty() ? Optional.empty() : Optional.of(run.getLast());
      if (last.isPresent() && continues(text, last.get().number(), number)) {
        run.add(next(last.get(), number));
      } else {
        reads.addAll(spread(run, text));
        run = new ArrayList<>(List.of(read(text, number, last)));
      }
    }
    reads.addAll(spread(run, text));
    return reads.stream()
        .filter(read -> !read.origin())
        .filter(read -> !read.number().unit().isEmpty() || read.metric().isPresent())
        .toList();
  }

  /** Dates hold numbers too; a blank keeps every other place. */
  private static String blank(String text, List<Dates.Date> found) {
    StringBuilder blanked = new StringBuilder(text);
    for (Dates.Date date : found) {
      blanked.replace(date.start(), date.end(), " ".repeat(date.end() - date.start()));
    }
    return blanked.toString();
  }

  private List<Number> numbers(String text) {
    List<Integer> clauses = grammar.clauses(text);
    List<Number> numbers = new ArrayList<>();
    Matcher matcher = grammar.numbers.matcher(text);
    int clause = 0;
    while (matcher.find()) {
      while (clauses.get(clause + 1) <= matcher.start()) {
        clause++;
      }
      int start = clauses.get(clause);
      if (!numbers.isEmpty()) {
        start = Math.max(start, numbers.getLast().end());
      }
      String before = text.substring(Math.max(0, matcher.start() - BESIDE), matcher.start());
      if (start <= matcher.start()
          && !grammar.noNumber.matcher(before).find()
          && isValue(before, matcher)
          && (!units(matcher).isEmpty() || grammar.counts(text, matcher.start(), matcher.end()))) {
        numbers.add(number(text, matcher, new Range(start, clauses.get(clause + 1))));
      }
    }
    return untilTheNext(numbers);
  }

  private boolean isValue(String before, Matcher matcher) {
    return matcher.group("number") == null
        || grammar.isValue(before, matcher.group("number"), matcher.group("unit"));
  }

  private Number number(String text, Matcher matcher, Range words) {
    String group = matcher.group("fraction") == null ? "number" : "fraction";
    Range value = new Range(matcher.start(group), matcher.end(group));
    List<Range> unit = units(matcher);
    int end = matcher.group("unit") == null ? value.end() : matcher.end("unit");
    Optional<QuantityGrammar.Beside> after =
        grammar.after(text.substring(end, Math.min(text.length(), end + BESIDE)));
    return new Number(
        words,
        value,
        unit,
        grammar.counts(matcher.group("unit")) && matcher.group("currency") == null,
        after.map(QuantityGrammar.Beside::kind).orElse("reach"),
        after.map(beside -> end(end, beside)).orElse(end));
  }

  /** "RMB 3 trillion" is said in trillions of RMB. */
  private static List<Range> units(Matcher matcher) {
    return Stream.of("unit", "currency")
        .filter(group -> matcher.group(group) != null)
        .map(group -> new Range(matcher.start(group), matcher.end(group)))
        .toList();
  }

  private static int end(int unitEnd, QuantityGrammar.Beside after) {
    return unitEnd + after.end();
  }

  private static List<Number> untilTheNext(List<Number> numbers) {
    List<Number> cut = new ArrayList<>();
    for (int i = 0; i < numbers.size(); i++) {
      Number number = numbers.get(i);
      int next = i + 1 < numbers.size() ? numbers.get(i + 1).start() : Integer.MAX_VALUE;
      Range words =
          new Range(
              number.words().start(), Math.max(number.end(), Math.min(number.words().end(), next)));
      cut.add(
          new Number(
              words, number.value(), number.unit(), number.counts(), number.after(), number.end()));
    }
    return cut;
  }

  /** A number that counts things of its own does not go on with what one before it measures. */
  private boolean continues(String text, Number last, Number number) {
    return last.end() < number.start()
        && number.start() - last.end() <= BESIDE
        && (last.counts() || !number.counts() || noun(text, number).isEmpty())
        && grammar.joins.matcher(text.substring(last.end(), number.start())).find();
  }

  private static Read next(Read last, Number number) {
    String kind = number.after().equals("reach") ? last.kind() : number.after();
    return new Read(number, last.metric(), kind, last.baseline(), last.place() + 1, false);
  }

  /** Reads the words before a number from its end: comparison, baseline, metric. */
  private Read read(String text, Number number, Optional<Read> last) {
    int start = number.words().start();
    String before = text.substring(start, number.start());
    Matcher origin = grammar.from.matcher(before);
    boolean isOrigin = origin.find();
    String left = isOrigin ? before.substring(0, origin.start()) : before;
    String kind = number.after();
    Optional<QuantityGrammar.Beside> beside = grammar.before(left);
    // "To at least": more than two such words in a row mean nothing.
    for (int i = 0; i < 3 && beside.isPresent() && !beside.get().kind().equals("none"); i++) {
      left = left.substring(0, beside.get().start());
      kind = kind.equals("reach") ? beside.get().kind() : kind;
      beside = grammar.before(left);
    }
    Optional<Range> baseline = Optional.empty();
    for (TextPattern pattern : grammar.baselines) {
      Matcher matcher = pattern.matcher(left);
      if (matcher.find()) {
        baseline =
            Optional.of(new Range(start + matcher.start("base"), start + matcher.end("base")));
        left = left.substring(0, matcher.start());
      }
    }
    Optional<Range> starting =
        last.filter(Read::origin)
            .map(read -> new Range(read.number().start(), read.number().end()));
    return new Read(
        number,
        metric(text, number, trimmed(left, start), last),
        kind,
        starting.or(() -> finalBaseline(text, number)).or(or(baseline)),
        0,
        isOrigin);
  }

  private static java.util.function.Supplier<Optional<Range>> or(Optional<Range> baseline) {
    return () -> baseline;
  }

  private Optional<Range> finalBaseline(String text, Number number) {
    String behind = text.substring(number.end(), Math.min(text.length(), number.end() + 80));
    for (TextPattern pattern : grammar.baselinesAfter) {
      Matcher matcher = pattern.matcher(behind);
      if (matcher.find()) {
        return Optional.of(
            new Range(number.end() + matcher.start("base"), number.end() + matcher.end("base")));
      }
    }
    return Optional.empty();
  }

  /** What is counted stands behind the number; what is measured before it, or was named last. */
  private Optional<Range> metric(
      String text, Number number, Optional<Range> before, Optional<Read> last) {
    Optional<Range> behind = noun(text, number);
    if (number.counts() && behind.isPresent()) {
      return behind;
    }
    boolean named = before.isEmpty() && behind.isEmpty() && !number.unit().isEmpty();
    return before.or(() -> behind).or(() -> named ? last.flatMap(Read::metric) : Optional.empty());
  }

  /** Words without those at both ends that are no part of a name. */
  private Optional<Range> trimmed(String words, int start) {
    Matcher leading = grammar.leading.matcher(words);
    int from = leading.find() ? leading.end() : 0;
    Matcher trailing = grammar.trailing.matcher(words);
    int to = trailing.find() ? trailing.start() : words.length();
    return from < to ? Optional.of(new Range(start + from, start + to)) : Optional.empty();
  }

  private Optional<Range> noun(String text, Number number) {
    String words = text.substring(number.end(), number.words().end());
    Matcher lead = grammar.nounLead.matcher(words);
    int from = lead.find() ? lead.end() : 0;
    Matcher end = grammar.nounEnd.matcher(words.substring(from));
    int to = end.find() ? from + end.start() : words.length();
    Matcher trailing = grammar.trailing.matcher(words.substring(from, to));
    to = trailing.find() ? from + trailing.start() : to;
    String noun = words.substring(from, to);
    int start = number.end() + from + noun.length() - noun.stripLeading().length();
    return noun.isBlank()
        ? Optional.empty()
        : Optional.of(new Range(start, start + noun.strip().length()));
  }

  /** "A and B rise to 5 and 6 respectively": each number measures its own. */
  private List<Read> spread(List<Read> run, String text) {
    if (run.size() < 2 || run.getFirst().metric().isEmpty()) {
      return run;
    }
    Range metric = run.getFirst().metric().get();
    if (metric.start() < run.getFirst().number().words().start()) {
      return run;
    }
    List<Range> things = things(text, metric);
    boolean each =
        things.size() == run.size()
            && grammar
                .respectively
                .matcher(text.substring(metric.start(), run.getLast().number().words().end()))
                .find();
    List<Read> spread = new ArrayList<>();
    for (int i = 0; i < run.size(); i++) {
      Read read = run.get(i);
      Optional<Range> own = each ? Optional.of(things.get(i)) : read.metric();
      spread.add(
          new Read(read.number(), own, read.kind(), read.baseline(), read.place(), read.origin()));
    }
    return spread;
  }

  private List<Range> things(String text, Range metric) {
    List<Range> things = new ArrayList<>();
    Matcher matcher = grammar.listing.matcher(text.substring(metric.start(), metric.end()));
    int from = metric.start();
    while (matcher.find()) {
      things.add(new Range(from, metric.start() + matcher.start()));
      from = metric.start() + matcher.end();
    }
    things.add(new Range(from, metric.end()));
    return things.stream().filter(thing -> thing.start() < thing.end()).toList();
  }
}
