package policygraph.annotation;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import policygraph.datafile.BundledFile;
import policygraph.datafile.YamlFile;

/**
 * The words of responsibility clauses in one language, read from clauses-LANGUAGE.yml, where each
 * kind is explained.
 *
 * @param brackets opening and closing bracket of a clause
 */
record ClauseGrammar(
    Lexicon<ClauseGrammar.Phrase> phrases,
    Map<Character, Character> brackets,
    boolean namesHaveCapitals) {

  /** What a phrase does to the bodies named beside it. */
  enum Phrase {
    /** The bodies before it lead. */
    LEAD,
    /** The bodies before it lead together. */
    JOINT_LEAD,
    /** The bodies before it are responsible. */
    RESPONSIBLE,
    /** The bodies before it take part. */
    PARTICIPATE,
    /** The bodies before it cooperate. */
    COOPERATE,
    /** The bodies after it lead. */
    LED_BY,
    /** The bodies after it are responsible. */
    RESPONSIBLE_BODIES,
    /** The bodies after it take part. */
    WITH,
    /** The bodies after it cooperate. */
    COOPERATING_BODIES,
    /** From here on the first body of a plain list leads. */
    FIRST_LEADS,
    /** The list goes on. */
    OPEN,
    /** Stands between two bodies and says nothing. */
    JOINER;

    /** Whether words in brackets with this phrase are a clause. */
    boolean makesClause() {
      return this != WITH && this != OPEN && this != JOINER && this != FIRST_LEADS;
    }
  }

  static ClauseGrammar load(String language) {
    return BundledFile.yaml(
        ClauseGrammar.class,
        "clauses-" + language + ".yml",
        Set.of("phrases", "brackets", "namesHaveCapitals"),
        ClauseGrammar::of);
  }

  private static ClauseGrammar of(YamlFile file) {
    Lexicon<Phrase> phrases = new Lexicon<>();
    file.textLists("phrases")
        .forEach(
            (kind, words) ->
                words.forEach(
                    each ->
                        phrases.add(
                            each,
                            Phrase.valueOf(kind.toUpperCase(Locale.ROOT).replace('-', '_')))));
    Map<Character, Character> brackets =
        file.texts("brackets").stream()
            .collect(Collectors.toMap(pair -> pair.charAt(0), pair -> pair.charAt(1)));
    return new ClauseGrammar(phrases, brackets, file.required("namesHaveCapitals").equals("true"));
  }
}
