package policygraph.annotation;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import policygraph.annotation.Quantity.Comparison;
import policygraph.datafile.BundledFile;
import policygraph.datafile.YamlFile;
import policygraph.pattern.TextPattern;

/**
 * The words beside numbers in one language, read from quantities-LANGUAGE.yml, where each kind is
 * explained.
 */
final class QuantityGrammar {
  /** As far as words beside a number tell what it is. */
  static final int BESIDE = 24;

  final TextPattern cut;
  final TextPattern numbers;
  private final TextPattern counters;
  final TextPattern noNumber;
  final TextPattern leading;
  final TextPattern trailing;
  final TextPattern respectively;
  private final TextPattern noCount;
  private final TextPattern noThing;
  private final TextPattern bare;
  private final TextPattern compared;
  final TextPattern joins;
  final TextPattern nounEnd;
  final TextPattern nounLead;
  final TextPattern listing;
  final TextPattern from;
  private final TextPattern falls;
  final List<TextPattern> baselines;
  final List<TextPattern> baselinesAfter;
  private final Map<String, TextPattern> before;
  private final Map<String, TextPattern> after;

  /**
   * The word beside a number.
   *
   * @param kind a key of the file: a comparison or "by"
   */
  record Beside(String kind, int start, int end) {}

  private QuantityGrammar(YamlFile file) {
    cut = TextPattern.compile(file.required("cut"));
    numbers = numbers(file);
    String scales = alternatives(file.texts("scales"));
    counters =
        TextPattern.compile(
            "^(?:" + scales + ")?(?:" + alternatives(file.texts("counters")) + ")?$");
    noNumber = TextPattern.compile(file.required("noNumber"));
    leading = TextPattern.compile(file.required("leading"));
    trailing = TextPattern.compile(file.required("trailing"));
    respectively = TextPattern.compile(file.required("respectively"));
    noCount = TextPattern.compile(file.required("noCount"));
    noThing = TextPattern.compile(file.required("noThing"));
    bare = TextPattern.compile(file.required("bare"));
    compared = TextPattern.compile(file.required("compared"));
    joins = TextPattern.compile(file.required("joins"));
    nounEnd = TextPattern.compile(file.required("nounEnd"));
    nounLead = TextPattern.compile(file.required("nounLead"));
    listing = TextPattern.compile(file.required("listing"));
    from = TextPattern.compile(file.required("from"));
    falls = TextPattern.compile(file.required("falls"));
    baselines = file.texts("baselines").stream().map(TextPattern::compile).toList();
    baselinesAfter = file.texts("baselinesAfter").stream().map(TextPattern::compile).toList();
    before =
        file.textLists("comparisons").entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    entry ->
                        TextPattern.compile(
                            "(?i)"
                                + file.text("edge").orElse("")
                                + "(?:"
                                + alternatives(entry.getValue())
                                + ")了?\\s*$")));
    after =
        file.textLists("after").entrySet().stream()
            .filter(entry -> !entry.getValue().isEmpty())
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    entry -> TextPattern.compile(String.join("|", entry.getValue()))));
  }

  static QuantityGrammar load(String language) {
    return BundledFile.yaml(
        QuantityGrammar.class,
        "quantities-" + language + ".yml",
        Set.of(
            "edge",
            "cut",
            "number",
            "fraction",
            "scales",
            "currencies",
            "rates",
            "measures",
            "counters",
            "comparisons",
            "after",
            "baselines",
            "baselinesAfter",
            "falls",
            "from",
            "listing",
            "noNumber",
            "leading",
            "trailing",
            "respectively",
            "noCount",
            "noThing",
            "bare",
            "compared",
            "joins",
            "nounEnd",
            "nounLead"),
        QuantityGrammar::new);
  }

  /** A number with its unit; which may be missing where what is counted follows as a plain word. */
  private static TextPattern numbers(YamlFile file) {
    String edge = file.text("edge").orElse("");
    String units =
        alternatives(
            Stream.concat(file.texts("measures").stream(), file.texts("counters").stream())
                .toList());
    String scales = alternatives(file.texts("scales"));
    String unit =
        edge.isEmpty()
            ? "\\s?(?P<unit>(?:" + scales + ")?(?:" + units + "))"
            : "(?:[ -]?(?P<unit>(?:(?:(?:"
                + scales
                + ")\\b ?)?(?:"
                + units
                + ")|(?:"
                + scales
                + "))"
                + file.text("rates").map(rates -> "(?:" + rates + ")?").orElse("")
                + ")(?:\\b|$|[^A-Za-z]))?";
    return TextPattern.compile(
        "(?P<fraction>"
            + file.required("fraction")
            + ")|(?:(?P<currency>"
            + file.required("currencies")
            + ") ?)?(?P<number>"
            + file.required("number")
            + ")"
            + unit);
  }

  /** The longest first: the first that fits is taken. */
  private static String alternatives(List<String> words) {
    return words.stream()
        .sorted(Comparator.comparing(String::length).reversed().thenComparing(word -> word))
        .map(Pattern::quote)
        .collect(Collectors.joining("|"));
  }

  /** The comparison at the end of these words, the longest of several. */
  Optional<Beside> before(String words) {
    return before.entrySet().stream()
        .flatMap(entry -> found(entry.getKey(), entry.getValue(), words).stream())
        .min(Comparator.comparingInt(Beside::start).thenComparing(Beside::kind));
  }

  /** The comparison at the start of these words. */
  Optional<Beside> after(String words) {
    return after.entrySet().stream()
        .flatMap(entry -> found(entry.getKey(), entry.getValue(), words).stream())
        .findFirst();
  }

  private static Optional<Beside> found(String kind, TextPattern pattern, String words) {
    Matcher matcher = pattern.matcher(words);
    return matcher.find()
        ? Optional.of(new Beside(kind, matcher.start(), matcher.end()))
        : Optional.empty();
  }

  /** Whether a unit counts things rather than measuring them; so does a number without a unit. */
  boolean counts(String unit) {
    return unit == null || counters.matcher(unit).find();
  }

  /** Whether a number that stands without a unit is a value at all. */
  boolean counts(String text, int start, int end) {
    String words = text.substring(start, Math.min(text.length(), end + BESIDE));
    String before = text.substring(Math.max(0, start - BESIDE), start);
    return !noCount.matcher(words).find()
        && (!noThing.matcher(words).find() || compared.matcher(before).find());
  }

  /** "A 10,000-ton plant" has its size in its name, "output passes 10,000 tons" a value. */
  boolean isValue(String before, String number, String unit) {
    return !bare.matcher(number).find()
        || counts(unit)
        || before(before).filter(beside -> !beside.kind().equals("none")).isPresent();
  }

  Comparison comparison(String kind, String clause) {
    return switch (kind) {
      case "by" -> falls.matcher(clause).find() ? Comparison.FALL_BY : Comparison.RISE_BY;
      default -> Comparison.valueOf(kind.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
    };
  }

  /** The start of each clause of a sentence, but none within a number, and its end. */
  List<Integer> clauses(String text) {
    boolean[] within = new boolean[text.length() + 1];
    Matcher number = numbers.matcher(text);
    while (number.find()) {
      java.util.Arrays.fill(within, number.start(), number.end(), true);
    }
    List<Integer> starts = new ArrayList<>(List.of(0));
    Matcher matcher = cut.matcher(text);
    while (matcher.find()) {
      if (!within[matcher.start()]) {
        starts.add(matcher.end());
      }
    }
    starts.add(text.length());
    return starts;
  }
}
