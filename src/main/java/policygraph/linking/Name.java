package policygraph.linking;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import policygraph.search.CharacterPairs;
import policygraph.search.Folded;

/**
 * What a thing is called, ready to be compared.
 *
 * @param language of its tag the first part, in small letters; empty where it has none
 * @param preferred whether it is the foremost name
 * @param folded without regard to case, accents, width, punctuation and traditional forms
 * @param stem the same with English plurals as singulars
 * @param pairs of characters of the stem
 * @param latin whether it is of Latin letters only
 */
record Name(
    String text,
    String language,
    boolean preferred,
    String folded,
    String stem,
    CharacterPairs pairs,
    boolean latin) {
  private static final int SHORTEST_PLURAL = 4;
  private static final int LONGEST_ABBREVIATION = 6;
  private static final int END_OF_LATIN = 0x250;

  /** A longer one is no name, but a text. */
  static final int LONGEST = 200;

  static Name of(String text, String tag, boolean preferred) {
    String folded = Folded.query(text);
    String stem = isAbbreviation(text) ? folded : singulars(folded);
    return new Name(
        text,
        language(tag),
        preferred,
        folded,
        stem,
        CharacterPairs.of(stem),
        folded.chars().allMatch(c -> c < END_OF_LATIN));
  }

  private static String language(String tag) {
    int end = tag.indexOf('-');
    return (end < 0 ? tag : tag.substring(0, end)).toLowerCase(Locale.ROOT);
  }

  private static String singulars(String folded) {
    return folded.indexOf('s') < 0
        ? folded
        : Arrays.stream(folded.split(" ")).map(Name::singular).collect(Collectors.joining(" "));
  }

  /** Not linguistics: both sides lose the same letters. */
  private static String singular(String word) {
    return word.length() >= SHORTEST_PLURAL && word.endsWith("s") && !word.endsWith("ss")
        ? word.substring(0, word.length() - 1)
        : word;
  }

  /** Whether it is a few capitals, which stand for many things. */
  boolean isAbbreviation() {
    return isAbbreviation(text);
  }

  private static boolean isAbbreviation(String text) {
    return text.length() <= LONGEST_ABBREVIATION
        && text.chars().allMatch(c -> c < END_OF_LATIN && !Character.isLowerCase(c) && c != ' ');
  }

  /** Names in two languages say nothing of each other; those in Latin letters stand in any. */
  boolean isComparable(Name other) {
    return language.isEmpty()
        || other.language.isEmpty()
        || language.equals(other.language)
        || latin && other.latin;
  }

  double likeness(Name other) {
    return pairs.likeness(other.pairs);
  }

  /** Of a name in Latin letters its words, of another one the whole as one word. */
  List<String> words() {
    return latin ? List.of(stem.split(" ")) : List.of(stem);
  }
}
