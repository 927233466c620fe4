package policygraph.annotation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import policygraph.document.Span;
import policygraph.vocabulary.Concept;
import policygraph.vocabulary.Scheme;

/**
 * Says which concepts of a scheme a unit is about, by the words that speak for each.
 *
 * <p>A label counts {@value #LABEL}, a cue {@value #CUE} and each cue at most {@value #CUE_AT_MOST}
 * times; in the heading all count double. A concept of which a label stands in the unit is given.
 * Cues alone must come to {@value #ENOUGH}, and in a unit of more than {@value #SHORT} words (in
 * Chinese, characters) to {@value #ENOUGH_IN_LONG}, because a long unit meets a cue of nearly
 * everything by chance.
 *
 * <p>A long unit also names sectors in passing. A sector is given only where it comes to a {@value
 * #PASSING}th of what the strongest sector of the unit has.
 */
final class Classifier {
  static final int LABEL = 2;
  static final int CUE = 1;
  static final int CUE_AT_MOST = 2;
  static final int IN_HEADING = 2;
  static final int ENOUGH = 2;
  static final int ENOUGH_IN_LONG = 3;
  static final int SHORT = 150;
  static final int PASSING = 6;

  /** What a word says: it may be a cue for several concepts. */
  private record Signal(Concept concept, int weight) {}

  private final Scheme scheme;
  private final Lexicon<List<Signal>> lexicon = new Lexicon<>();

  Classifier(Scheme scheme, List<Concept> concepts) {
    this.scheme = scheme;
    Map<String, List<Signal>> signals = new TreeMap<>();
    for (Concept concept : concepts) {
      concept
          .labels()
          .forEach(
              label ->
                  signals
                      .computeIfAbsent(key(label), k -> new ArrayList<>())
                      .add(new Signal(concept, LABEL)));
      for (String cue : concept.cues()) {
        signals.computeIfAbsent(key(cue), k -> new ArrayList<>()).add(new Signal(concept, CUE));
      }
    }
    signals.forEach((words, said) -> lexicon.add(words, List.copyOf(said)));
  }

  Scheme scheme() {
    return scheme;
  }

  /** Words that are the same to a lexicon have the same key. */
  private static String key(String words) {
    List<String> forms =
        Token.of(words).stream()
            .map(
                token ->
                    token.capitals()
                        ? token.form().toUpperCase(java.util.Locale.ROOT)
                        : token.form())
            .toList();
    return String.join(" ", forms);
  }

  /** A unit's heading or paragraph. */
  record Block(Reading reading, boolean heading) {}

  /** The concepts of a unit; words in a masked span (clauses, names of agencies) do not count. */
  List<Classification> classify(String unit, List<Block> blocks, Predicate<Span> masked) {
    Map<String, Tally> tallies = new TreeMap<>();
    int length = 0;
    for (Block block : blocks) {
      List<Token> tokens = Token.of(block.reading().text());
      length += tokens.size();
      for (Lexicon.Match<List<Signal>> match : lexicon.all(tokens)) {
        Span span = span(block, tokens, match);
        if (!masked.test(span)) {
          for (Signal signal : match.value()) {
            tallies
                .computeIfAbsent(signal.concept().iri(), iri -> new Tally(signal.concept()))
                .add(signal, words(tokens, match), span, block.heading());
          }
        }
      }
    }
    int enough = length > SHORT ? ENOUGH_IN_LONG : ENOUGH;
    int strongest = tallies.values().stream().mapToInt(tally -> tally.score).max().orElse(0);
    return tallies.values().stream()
        .filter(tally -> tally.labelled || tally.score >= enough)
        .filter(tally -> !inPassing(tally.score, strongest))
        .map(tally -> new Classification(unit, scheme, tally.concept, tally.score, tally.evidence))
        .toList();
  }

  private boolean inPassing(int score, int strongest) {
    return scheme == Scheme.SECTORS && score * PASSING < strongest;
  }

  private static Span span(Block block, List<Token> tokens, Lexicon.Match<?> match) {
    return block
        .reading()
        .span(tokens.get(match.first()).start(), tokens.get(match.last() - 1).end());
  }

  private static String words(List<Token> tokens, Lexicon.Match<?> match) {
    return String.join(
        " ", tokens.subList(match.first(), match.last()).stream().map(Token::form).toList());
  }

  private static final class Tally {
    private final Concept concept;
    private final Map<String, Integer> cues = new HashMap<>();
    private final List<Span> evidence = new ArrayList<>();
    private int score;
    private boolean labelled;

    Tally(Concept concept) {
      this.concept = concept;
    }

    void add(Signal signal, String words, Span span, boolean heading) {
      if (signal.weight() == CUE && cues.merge(words, 1, Integer::sum) > CUE_AT_MOST) {
        return;
      }
      score += heading ? IN_HEADING * signal.weight() : signal.weight();
      labelled |= signal.weight() == LABEL;
      if (!evidence.contains(span)) {
        evidence.add(span);
      }
    }
  }
}
