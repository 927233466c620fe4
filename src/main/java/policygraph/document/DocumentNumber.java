package policygraph.document;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import policygraph.datafile.BundledFile;

/**
 * Official document numbers (发文字号): issuer's series, year, serial number.
 *
 * <p>Which series there are, how translations write them, and the id of each stand in
 * document-numbers.yml.
 */
final class DocumentNumber {
  private final List<Pattern> patterns;
  private final Map<String, String> seriesAsWritten;
  private final Map<String, String> idOfSeries;

  private DocumentNumber(
      List<Pattern> patterns, Map<String, String> seriesAsWritten, Map<String, String> idOfSeries) {
    this.patterns = patterns;
    this.seriesAsWritten = seriesAsWritten;
    this.idOfSeries = idOfSeries;
  }

  static DocumentNumber load() {
    return BundledFile.yaml(
        DocumentNumber.class,
        "document-numbers.yml",
        Set.of("patterns", "seriesAsWritten", "idOfSeries"),
        file ->
            new DocumentNumber(
                file.texts("patterns").stream().map(Pattern::compile).toList(),
                file.textMap("seriesAsWritten"),
                file.textMap("idOfSeries")));
  }

  /**
   * The number that a whole line is, in its official form: {@code GF No. (2015)40} is 国发〔2015〕40号.
   */
  Optional<String> official(String line) {
    for (Pattern pattern : patterns) {
      Matcher matcher = pattern.matcher(line.strip());
      if (matcher.matches()) {
        String series = matcher.group("series");
        return Optional.of(
            "%s〔%s〕%s号"
                .formatted(
                    seriesAsWritten.getOrDefault(series, series),
                    matcher.group("year"),
                    matcher.group("serial")));
      }
    }
    return Optional.empty();
  }

  /** The id of a document by its official number, where the series is known. */
  Optional<String> id(String official) {
    for (Pattern pattern : patterns) {
      Matcher matcher = pattern.matcher(official);
      if (matcher.matches() && idOfSeries.containsKey(matcher.group("series"))) {
        return Optional.of(
            "%s-%s-%s"
                .formatted(
                    idOfSeries.get(matcher.group("series")),
                    matcher.group("year"),
                    matcher.group("serial")));
      }
    }
    return Optional.empty();
  }
}
