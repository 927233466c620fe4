package policygraph.document;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import policygraph.datafile.BundledFile;

/**
 * Official document numbers (发文字号): issuer's series, year, serial number; or the number of an
 * order, which has no year.
 *
 * <p>Which series there are, how translations write them, and the id of each stand in
 * document-numbers.yml.
 */
public final class DocumentNumber {
  private static final int LONGEST_SERIES = 14;

  private final List<Pattern> patterns;
  private final Pattern beforeSeries;
  private final Map<String, String> seriesAsWritten;
  private final Map<String, String> idOfSeries;

  private DocumentNumber(
      List<Pattern> patterns,
      Pattern beforeSeries,
      Map<String, String> seriesAsWritten,
      Map<String, String> idOfSeries) {
    this.patterns = patterns;
    this.beforeSeries = beforeSeries;
    this.seriesAsWritten = seriesAsWritten;
    this.idOfSeries = idOfSeries;
  }

  public static DocumentNumber load() {
    return BundledFile.yaml(
        DocumentNumber.class,
        "document-numbers.yml",
        Set.of("patterns", "beforeSeries", "seriesAsWritten", "idOfSeries"),
        file ->
            new DocumentNumber(
                file.texts("patterns").stream().map(Pattern::compile).toList(),
                Pattern.compile(file.required("beforeSeries")),
                file.textMap("seriesAsWritten"),
                file.textMap("idOfSeries")));
  }

  /** A number among other words, with the brackets around it. */
  public record Found(int start, int end, String official) {}

  /**
   * The first number in some words, in its official form: {@code GF No. (2015)40} is 国发〔2015〕40号.
   */
  public Optional<Found> find(String words) {
    for (Pattern pattern : patterns) {
      Matcher matcher = pattern.matcher(words);
      if (matcher.find()) {
        String printed = matcher.group("series");
        Matcher title = beforeSeries.matcher(printed);
        int cut = title.lookingAt() ? title.end() : 0;
        if (printed.length() - cut <= LONGEST_SERIES) {
          int start = cut > 0 ? matcher.start("series") + cut : matcher.start("all");
          String official = official(pattern, matcher, printed.substring(cut));
          return Optional.of(new Found(start, matcher.end("all"), official));
        }
      }
    }
    return Optional.empty();
  }

  private String official(Pattern pattern, Matcher matcher, String printed) {
    String series = seriesAsWritten.getOrDefault(printed, printed);
    String serial = matcher.group("serial");
    return hasYear(pattern)
        ? "%s〔%s〕%s号".formatted(series, matcher.group("year"), serial)
        : "%s第%s号".formatted(series, serial);
  }

  private static boolean hasYear(Pattern pattern) {
    return pattern.namedGroups().containsKey("year");
  }

  /** The id of a document by its official number, where the series is known. */
  public Optional<String> id(String official) {
    for (Pattern pattern : patterns) {
      Matcher matcher = pattern.matcher(official);
      if (matcher.find()) {
        String printed = matcher.group("series");
        String series = idOfSeries.get(seriesAsWritten.getOrDefault(printed, printed));
        String year = hasYear(pattern) ? "-" + matcher.group("year") : "";
        return Optional.ofNullable(series).map(id -> id + year + "-" + matcher.group("serial"));
      }
    }
    return Optional.empty();
  }
}
