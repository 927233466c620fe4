package policygraph.annotation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import policygraph.datafile.BundledFile;
import policygraph.document.Document;

/**
 * Tells whose document a text is. The agencies of the vocabulary are China's, and other countries
 * have a Ministry of Commerce too. What the metadata say decides; then a number of China's, or that
 * the text is Chinese or was so once; and then of which country it speaks most.
 */
final class Countries {
  private static final String CHINA = "CN";

  /** A document of China may name another country now and then. */
  private static final int FEWEST = 3;

  private final Lexicon<String> names = new Lexicon<>();

  private Countries() {}

  static Countries load() {
    return BundledFile.yaml(
        Countries.class,
        "countries.yml",
        Set.of("china", "countries"),
        file -> {
          Countries countries = new Countries();
          file.texts("china").forEach(name -> countries.names.add(name, CHINA));
          file.textLists("countries")
              .forEach((code, all) -> all.forEach(name -> countries.names.add(name, code)));
          return countries;
        });
  }

  /** Whom the names of bodies in a document stand for. */
  Namesakes namesakes(Document document) {
    return new Namesakes(this, foreign(document), document.source().name());
  }

  /** The country of a document that is not China's. */
  private Optional<String> foreign(Document document) {
    return document
        .metadata()
        .jurisdiction()
        .or(() -> isOfChina(document) ? Optional.of(CHINA) : mostNamed(document))
        .filter(country -> !country.equals(CHINA));
  }

  private static boolean isOfChina(Document document) {
    return !document.metadata().language().equals("en")
        || document.metadata().translationOf().filter("zh"::equals).isPresent()
        || document.metadata().isNumberedInChina();
  }

  /** The one that is named most, if twice as often as China. */
  private Optional<String> mostNamed(Document document) {
    Map<String, Integer> counts = new HashMap<>();
    for (Lexicon.Match<String> match : names.all(Token.of(document.source().folded()))) {
      counts.merge(match.value(), 1, Integer::sum);
    }
    int china = counts.getOrDefault(CHINA, 0);
    return counts.entrySet().stream()
        .filter(count -> count.getValue() >= Math.max(FEWEST, 2 * china))
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey);
  }

  /** Whether a name says that it is one of China. */
  boolean saysChina(String name) {
    return names.all(Token.of(name)).stream().anyMatch(match -> match.value().equals(CHINA));
  }
}
