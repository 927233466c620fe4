package policygraph.document;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of a document as a whole: from the file beside it, from its text, or from both.
 *
 * @param id the last part of its IRI, such as {@code cn-guofa-2015-40}
 * @param title by language
 * @param number the official document number, such as 国发〔2015〕40号
 * @param issuer the name of the issuing body
 * @param language of the source text: {@code en}, {@code zh}
 * @param translationOf the language of the original, where the source is a translation
 * @param jurisdiction whose document it is, where the file beside it says so: a country by ISO
 *     3166-1, such as CN, or EU
 * @param addressees as printed
 * @param signature as printed
 */
public record Metadata(
    String id,
    Map<String, String> title,
    Optional<String> number,
    Optional<String> issuer,
    Optional<LocalDate> date,
    String language,
    Optional<String> translationOf,
    Optional<String> jurisdiction,
    Optional<String> addressees,
    Optional<String> signature) {
  private static final Pattern NUMBER_YEAR = Pattern.compile("[〔\\[（(]([0-9]{4})[〕\\]）)]");

  public Metadata {
    title = Map.copyOf(title);
  }

  /** Whether its number is one of China's, by the forms that are known. */
  public boolean isNumberedInChina() {
    return number().flatMap(Head.NUMBERS::id).isPresent();
  }

  /** The year of its date, or else of its number. */
  public Optional<Year> year() {
    return date()
        .map(day -> Year.of(day.getYear()))
        .or(() -> number().flatMap(Metadata::yearOfNumber));
  }

  private static Optional<Year> yearOfNumber(String official) {
    Matcher matcher = NUMBER_YEAR.matcher(official);
    return matcher.find() ? Optional.of(Year.parse(matcher.group(1))) : Optional.empty();
  }

  /** A passage of the source that holds a unit's words in the original language. */
  record OriginalPassage(String unit, String language, String begins) {}

  /** A correction as the metadata file gives it: not yet found in the text. */
  record GivenEmendation(
      String unit,
      String within,
      String printed,
      String corrected,
      Emendation.Certainty certainty,
      String reason,
      String support) {}

  /** The contents of the metadata file; everything may be absent. */
  record Given(
      Optional<String> id,
      Map<String, String> title,
      Optional<String> number,
      Optional<String> issuer,
      Optional<LocalDate> date,
      Optional<String> language,
      Optional<String> translationOf,
      Optional<String> jurisdiction,
      List<OriginalPassage> originals,
      List<GivenEmendation> emendations) {
    static final Given NOTHING =
        new Given(
            Optional.empty(),
            Map.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of());
  }
}
