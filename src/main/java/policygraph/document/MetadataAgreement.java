package policygraph.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import policygraph.Problem;

/** Puts together what the metadata file states and what the text says of itself. */
final class MetadataAgreement {
  private final SourceText source;
  private final Metadata.Given given;
  private final List<Problem> remarks;

  /**
   * @param remarks where disagreements are told of; the file's word is taken
   */
  MetadataAgreement(SourceText source, Metadata.Given given, List<Problem> remarks) {
    this.source = source;
    this.given = given;
    this.remarks = remarks;
  }

  Metadata of(Facts found, String profileLanguage) {
    agree("number", given.number(), found.number());
    agree("date", given.date().map(LocalDate::toString), found.date().map(LocalDate::toString));
    agree("issuer", given.issuer(), found.signature());
    String language = given.language().orElse(profileLanguage);
    agree("title", Optional.ofNullable(given.title().get(language)), found.title());
    Map<String, String> titles =
        given.title().isEmpty()
            ? found.title().map(words -> Map.of(language, words)).orElse(Map.of())
            : given.title();
    Optional<String> number = given.number().or(found::number);
    return new Metadata(
        id(number),
        titles,
        number,
        given.issuer().or(found::signature),
        given.date().or(found::date),
        language,
        given.translationOf(),
        given.jurisdiction(),
        found.addressees(),
        found.signature());
  }

  private String id(Optional<String> number) {
    return given
        .id()
        .or(() -> number.flatMap(Head.NUMBERS::id))
        .orElseGet(() -> DocumentId.slug(source.name().replaceAll("\\.[^.]*$", "")));
  }

  private void agree(String key, Optional<String> stated, Optional<String> found) {
    if (stated.isPresent() && found.isPresent() && !sameWords(stated.get(), found.get())) {
      remarks.add(
          new Problem(
              source.name(),
              "metadata-disagrees",
              key
                  + " is \""
                  + stated.get()
                  + "\" in the metadata file and \""
                  + found.get()
                  + "\" in the text; the file's is taken",
              "correct whichever is wrong"));
    }
  }

  private static boolean sameWords(String stated, String found) {
    return stated.replaceAll("[\\s\\p{Z}]+", " ").equals(found.replaceAll("[\\s\\p{Z}]+", " "));
  }
}
