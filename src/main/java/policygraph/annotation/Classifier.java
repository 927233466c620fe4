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
 * times; in the heading all count double. A cue of two parts with a gap between them (see {@link
 * Cues}) is as strong as a label. A concept of which a label stands in the unit is given. Cues
 * alone must come to {@value #ENOUGH}, and in a unit of more than {@value #SHORT} words (in
 * Chinese, characters) to {@value #ENOUGH_IN_LONG}, because a long unit meets a cue of nearly
 * everything by chance.
 *
 * <p>A long unit also names sectors in passing. A sector is given only where it comes to a {@value
 * #PASSING}th of what the strongest sector of the unit has, and in a unit of more than {@value
 * #VERY_LONG} words one label below the heading is not enough. A sector that the unit speaks of
 * itself gets {@value #CUE} more where the headings above speak of it too.
 */
final class Classifier {
  static final int LABEL = 2;
  static final int CUE = 1;
  static final int CUE_AT_MOST = 2;
  static final int IN_HEADING = 2;
  static final int ENOUGH = 2;
  static final int ENOUGH_IN_LONG = 3;
  static final int SHORT = 150;
  static final int VERY_LONG = 250;
  static final int PASSING = 6;

  /** What a word says: it may be a cue for several concepts. */
  private record Signal(Concept concept, int weight) {}

  private final Scheme scheme;
  private final Cues<Signal> words;

  /**
   * @param noCues longer words that hold a cue by chance: found first, they say nothing
   */
  Classifier(Scheme scheme, List<Concept> concepts, List<String> noCues) {
    this.scheme = scheme;
    Map<String, List<Signal>> signals = new TreeMap<>();
    noCues.forEach(word -> signals.put(word, new ArrayList<>()));
    for (Concept concept : concepts) {
      for (String label : concept.labels()) {
        signals.computeIfAbsent(label, k -> new ArrayList<>()).add(new Signal(concept, LABEL));
      }
      for (String cue : concept.cues()) {
        signals
            .computeIfAbsent(cue, k -> new ArrayList<>())
            .add(new Signal(concept, Cues.hasGap(cue) ? LABEL : CUE));
      }
    }
    words = new Cues<>(signals);
  }

  Scheme scheme() {
    return scheme;
  }

  /** A unit's heading or paragraph. */
  record Block(Reading reading, boolean heading) {}

  /**
   * The concepts of a unit; words in a masked span (clauses, names of agencies) do not count.
   *
   * @param above the headings that the unit stands under, the document's title among them
   */
  List<Classification> classify(
      String unit, List<Block> blocks, List<Reading> above, Predicate<Span> masked) {
    Map<String, Tally> tallies = new TreeMap<>();
    int length = 0;
    for (Block block : blocks) {
      List<Token> tokens = Token.of(block.reading().text());
      length += tokens.size();
      for (Cues.Found<Signal> found : words.in(tokens)) {
        Span span = span(block.reading(), tokens, found);
        if (!masked.test(span)) {
          for (Signal signal : found.values()) {
            tallies
                .computeIfAbsent(signal.concept().iri(), iri -> new Tally(signal.concept()))
                .add(signal, form(tokens, found), span, block.heading());
          }
        }
      }
    }
    if (scheme == Scheme.SECTORS) {
      above.forEach(heading -> support(heading, tallies));
    }
    int enough = length > SHORT ? ENOUGH_IN_LONG : ENOUGH;
    boolean labelIsEnough = scheme != Scheme.SECTORS || length <= VERY_LONG;
    int strongest = tallies.values().stream().mapToInt(tally -> tally.score).max().orElse(0);
    return tallies.values().stream()
        .filter(tally -> tally.labelled && labelIsEnough || tally.score >= enough)
        .filter(tally -> !inPassing(tally.score, strongest))
        .map(tally -> new Classification(unit, scheme, tally.concept, tally.score, tally.evidence))
        .toList();
  }

  /** What a heading above says counts only for what the unit speaks of itself. */
  private void support(Reading heading, Map<String, Tally> tallies) {
    List<Token> tokens = Token.of(heading.text());
    for (Cues.Found<Signal> found : words.in(tokens)) {
      for (Signal signal : found.values()) {
        Tally tally = tallies.get(signal.concept().iri());
        if (tally != null) {
          tally.support(span(heading, tokens, found));
        }
      }
    }
  }

  private boolean inPassing(int score, int strongest) {
    return scheme == Scheme.SECTORS && score * PASSING < strongest;
  }

  private static Span span(Reading reading, List<Token> tokens, Cues.Found<?> found) {
    return reading.span(tokens.get(found.first()).start(), tokens.get(found.last() - 1).end());
  }

  private static String form(List<Token> tokens, Cues.Found<?> found) {
    return String.join(
        " ", tokens.subList(found.first(), found.last()).stream().map(Token::form).toList());
  }

  private static final class Tally {
    private final Concept concept;
    private final Map<String, Integer> cues = new HashMap<>();
    private final List<Span> evidence = new ArrayList<>();
    private int score;
    private boolean labelled;
    private boolean supported;

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

    void support(Span span) {
      if (!supported) {
        supported = true;
        score += CUE;
        evidence.add(span);
      }
    }
  }
}
