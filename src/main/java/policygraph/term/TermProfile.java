package policygraph.term;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import policygraph.annotation.Token;
import policygraph.datafile.BundledFile;
import policygraph.datafile.YamlFile;

/**
 * The words and signs by which terms of one language are told, read from terms-LANGUAGE.yml, where
 * each is explained.
 */
record TermProfile(
    Map<String, Word.Place> partsOfSpeech,
    Set<String> parting,
    Set<String> neverFirst,
    Set<String> neverLast,
    Set<String> heads,
    Set<String> tails,
    Pattern partingForm,
    Pattern listBefore,
    Pattern listAfter,
    int reach,
    int common) {
  private static final Set<String> KEYS =
      Set.of(
          "nouns",
          "modifiers",
          "inner",
          "parting",
          "never-first",
          "never-last",
          "heads",
          "tails",
          "parting-form",
          "list-before",
          "list-after",
          "reach",
          "common");

  static TermProfile load(String language) {
    return BundledFile.yaml(TermProfile.class, "terms-" + language + ".yml", KEYS, TermProfile::of);
  }

  private static TermProfile of(YamlFile file) {
    return new TermProfile(
        partsOfSpeech(file),
        keys(file, "parting"),
        keys(file, "never-first"),
        keys(file, "never-last"),
        keys(file, "heads"),
        keys(file, "tails"),
        Pattern.compile(file.required("parting-form")),
        Pattern.compile(file.required("list-before")),
        Pattern.compile(file.required("list-after")),
        Integer.parseInt(file.required("reach")),
        Integer.parseInt(file.required("common")));
  }

  /** In the form in which words are compared. */
  private static Set<String> keys(YamlFile file, String key) {
    return file.texts(key).stream().map(Token::key).collect(Collectors.toUnmodifiableSet());
  }

  private static Map<String, Word.Place> partsOfSpeech(YamlFile file) {
    Map<String, Word.Place> places = new HashMap<>();
    file.texts("nouns").forEach(tag -> places.put(tag, Word.Place.ANYWHERE));
    file.texts("modifiers").forEach(tag -> places.put(tag, Word.Place.NOT_LAST));
    file.texts("inner").forEach(tag -> places.put(tag, Word.Place.INSIDE));
    return Map.copyOf(places);
  }

  /** Whether a word is one of the heads, or ends with one after at least two characters: 插秧机. */
  boolean isHead(String word) {
    return heads.stream()
        .anyMatch(
            head ->
                word.equals(head)
                    || word.endsWith(" " + head) && word.length() >= head.length() + 4);
  }

  /** Where a part of speech may stand in a term. */
  Word.Place place(String partOfSpeech) {
    return partsOfSpeech.getOrDefault(partOfSpeech, Word.Place.NOWHERE);
  }

  /** Where a word may stand, of the places that its part of speech leaves. */
  Word.Place place(String form, Word.Place left) {
    if (parting.contains(form) || partingForm.matches(form)) {
      return Word.Place.NOWHERE;
    }
    Word.Place place = neverFirst.contains(form) ? left.neverFirst() : left;
    return neverLast.contains(form) ? place.neverLast() : place;
  }

  /**
   * The part of a neighbouring text that is one list with the phrase; empty where it is in none.
   */
  String list(String text, boolean before) {
    Matcher matcher = (before ? listBefore : listAfter).matcher(text);
    return matcher.find() ? matcher.group() : "";
  }
}
