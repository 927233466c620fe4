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
 * times; in the heading all count double. A concept with {@value #THRESHOLD} or more is given.
 */
final class Classifier {
  static final int LABEL = 2;
  static final int CUE = 1;
  static final int CUE_AT_MOST = 2;
  static final int IN_HEADING = 2;
  static final int THRESHOLD = 2;

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

  /** The concepts of a unit; words in a masked span (the clauses) do not count. */
  List<Classification> classify(String unit, List<Block> blocks, Predicate<Span> masked) {
    Map<String, Tally> tallies = new TreeMap<>();
    for (Block block : blocks) {
      List<Token> tokens = Token.of(block.reading().text());
      for (Lexicon.Match<List<Signal>> match : lexicon.all(tokens)) {
        Span span =
            block
                .reading()
                .span(tokens.get(match.first()).start(), tokens.get(match.last() - 1).end());
        if (!masked.test(span)) {
          String words =
              String.join(
                  " ",
                  tokens.subList(match.first(), match.last()).stream().map(Token::form).toList());
          for (Signal signal : match.value()) {
            tallies
                .computeIfAbsent(signal.concept().iri(), iri -> new Tally(signal.concept()))
                .add(signal, words, span, block.heading());
          }
        }
      }
    }
    return tallies.values().stream()
        .filter(tally -> tally.score >= THRESHOLD)
        .map(tally -> new Classification(unit, scheme, tally.concept, tally.score, tally.evidence))
        .toList();
  }

  private static final class Tally {
    private final Concept concept;
    private final Map<String, Integer> cues = new HashMap<>();
    private final List<Span> evidence = new ArrayList<>();
    private int score;

    Tally(Concept concept) {
      this.concept = concept;
    }

    void add(Signal signal, String words, Span span, boolean heading) {
      if (signal.weight() == CUE && cues.merge(words, 1, Integer::sum) > CUE_AT_MOST) {
        return;
      }
      score += heading ? IN_HEADING * signal.weight() : signal.weight();
      if (!evidence.contains(span)) {
        evidence.add(span);
      }
    }
  }
}
