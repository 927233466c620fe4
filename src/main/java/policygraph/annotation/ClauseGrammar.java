package policygraph.annotation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import policygraph.datafile.BundledFile;
import policygraph.datafile.YamlFile;
import policygraph.pattern.TextPattern;

/**
 * The words of responsibility clauses in one language, read from clauses-LANGUAGE.yml, where each
 * kind is explained.
 *
 * @param brackets opening and closing bracket of a clause
 * @param firstLeads from such words on the first body of a plain list leads
 * @param reachesOn with the group {@code bodies}: who is responsible for all that follows
 * @param running phrases that make a clause of running text
 * @param asides what stands in a clause and names nobody
 */
record ClauseGrammar(
    Lexicon<ClauseGrammar.Phrase> phrases,
    Map<Character, Character> brackets,
    List<TextPattern> firstLeads,
    List<TextPattern> reachesOn,
    TextPattern running,
    List<TextPattern> asides,
    BodyNames bodyNames) {

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
    /** The bodies after it take part, and those before it do what is said next. */
    WITH,
    /** The bodies after it take part. */
    PARTICIPATING_BODIES,
    /** The bodies after it cooperate. */
    COOPERATING_BODIES,
    /** The list goes on. */
    OPEN,
    /** Stands between two bodies and says nothing. */
    JOINER,
    /** Stands before a name. */
    ARTICLE,
    /** Stands before the bodies of a clause in running text and says nothing. */
    BY,
    /** Stands before another phrase and says nothing. */
    MODAL,
    /** Is no phrase, though a part of it is one. */
    PROSE;

    /** Whether words in brackets with this phrase are a clause. */
    boolean makesClause() {
      return this != WITH && this != PROSE && !saysNothing();
    }

    /** Whether it says something of the bodies that follow. */
    boolean announces() {
      return this == LED_BY
          || this == RESPONSIBLE_BODIES
          || this == PARTICIPATING_BODIES
          || this == COOPERATING_BODIES;
    }

    /**
     * Whether it says that somebody leads or is responsible, so that a clause can start with it.
     */
    boolean assigns() {
      return this == LEAD
          || this == JOINT_LEAD
          || this == RESPONSIBLE
          || this == LED_BY
          || this == RESPONSIBLE_BODIES;
    }

    boolean saysNothing() {
      return switch (this) {
        case OPEN, JOINER, ARTICLE, BY, MODAL -> true;
        default -> false;
      };
    }
  }

  static ClauseGrammar load(String language) {
    return BundledFile.yaml(
        ClauseGrammar.class,
        "clauses-" + language + ".yml",
        Set.of(
            "phrases",
            "brackets",
            "firstLeads",
            "reachesOn",
            "running",
            "asides",
            "bodies",
            "namesHaveCapitals"),
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
    return new ClauseGrammar(
        phrases,
        brackets,
        patterns(file, "firstLeads"),
        patterns(file, "reachesOn"),
        TextPattern.compile(file.required("running")),
        patterns(file, "asides"),
        BodyNames.of(file));
  }

  private static List<TextPattern> patterns(YamlFile file, String key) {
    return file.texts(key).stream().map(TextPattern::compile).toList();
  }
}
