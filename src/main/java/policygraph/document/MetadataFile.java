package policygraph.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import policygraph.Outcome;
import policygraph.Problem;
import policygraph.datafile.YamlFile;

/** The file beside a source that says what the text does not: {@code NAME.yml}. */
final class MetadataFile {
  private static final Set<String> KEYS =
      Set.of(
          "id",
          "title",
          "number",
          "issuer",
          "date",
          "language",
          "translationOf",
          "jurisdiction",
          "originals",
          "emendations");

  private static final Set<String> ORIGINAL_KEYS = Set.of("unit", "language", "begins");

  private static final Set<String> EMENDATION_KEYS =
      Set.of("unit", "within", "printed", "corrected", "certainty", "reason", "support");

  private MetadataFile() {}

  static Outcome<Metadata.Given> parse(String name, String text) {
    List<Problem> problems = new ArrayList<>();
    YamlFile file = YamlFile.parse(name, text, problems).allowing(KEYS);
    Metadata.Given given =
        new Metadata.Given(
            file.text("id").filter(id -> validId(id, name, problems)),
            file.textMap("title"),
            file.text("number"),
            file.text("issuer"),
            file.date("date"),
            file.text("language"),
            file.text("translationOf").filter(tag -> validLanguage(tag, name, problems)),
            file.text("jurisdiction").filter(code -> validJurisdiction(code, name, problems)),
            file.maps("originals").stream()
                .map(entry -> entry.allowing(ORIGINAL_KEYS))
                .map(
                    entry ->
                        new Metadata.OriginalPassage(
                            entry.required("unit"),
                            entry.required("language"),
                            entry.required("begins")))
                .toList(),
            file.maps("emendations").stream()
                .map(entry -> entry.allowing(EMENDATION_KEYS))
                .map(MetadataFile::emendation)
                .toList());
    return problems.isEmpty() ? Outcome.done(given) : new Outcome.Rejected<>(problems);
  }

  private static Metadata.GivenEmendation emendation(YamlFile entry) {
    return new Metadata.GivenEmendation(
        entry.required("unit"),
        entry.required("within"),
        entry.required("printed"),
        entry.required("corrected"),
        entry.word("certainty", Emendation.Certainty.class).orElse(Emendation.Certainty.POSSIBLE),
        entry.required("reason"),
        entry.required("support"));
  }

  private static boolean validLanguage(String tag, String name, List<Problem> problems) {
    if (List.of(Locale.getISOLanguages()).contains(tag)) {
      return true;
    }
    problems.add(
        new Problem(
            name,
            "bad-metadata",
            "\"" + tag + "\" is no language code",
            "use a code of two letters from ISO 639-1, such as zh"));
    return false;
  }

  private static boolean validJurisdiction(String code, String name, List<Problem> problems) {
    if (code.equals("EU") || List.of(Locale.getISOCountries()).contains(code)) {
      return true;
    }
    problems.add(
        new Problem(
            name,
            "bad-metadata",
            "\"" + code + "\" is no country code",
            "use a code of two capital letters from ISO 3166-1, such as CN, or EU"));
    return false;
  }

  private static boolean validId(String id, String name, List<Problem> problems) {
    if (DocumentId.isValid(id)) {
      return true;
    }
    problems.add(
        new Problem(
            name,
            "bad-metadata",
            "\"id\" is \"" + id + "\"",
            "use letters, digits and single hyphens, as in cn-guofa-2015-40"));
    return false;
  }
}
