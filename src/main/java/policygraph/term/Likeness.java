package policygraph.term;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import policygraph.vocabulary.Concept;
import policygraph.vocabulary.Scheme;
import policygraph.vocabulary.Vocabularies;

/**
 * How much a phrase is like the name of a technology, 0 or more: by its last word, which
 * technologies of the scheme end with more or less often than other concepts do, by standing in
 * lists beside technologies, and by holding the name of one.
 */
final class Likeness {
  /** What a last word that no label has is worth, and how many labels weigh as much as that. */
  private static final double UNKNOWN = 0.05;

  private static final double WEIGHT_OF_UNKNOWN = 2;

  /** How many labels weigh as much as a word's being among the heads of the profile. */
  private static final Ends HEAD = new Ends(4, 0);

  /** What it is worth that part of a phrase names a technology. */
  private static final double WEIGHT_OF_PART = 0.3;

  private static final Ends NONE = new Ends(0, 0);
  private static final Set<Scheme> WITHOUT_NAMES_OF_THINGS =
      Set.of(Scheme.ROLES, Scheme.DIRECTIVE_FORCE, Scheme.CERTAINTY, Scheme.METHODS, Scheme.PLACES);

  private record Ends(int technologies, int others) {
    Ends plus(Ends more) {
      return new Ends(technologies + more.technologies, others + more.others);
    }

    double likeness() {
      return (technologies + UNKNOWN * WEIGHT_OF_UNKNOWN)
          / (technologies + others + WEIGHT_OF_UNKNOWN);
    }
  }

  private final TermProfile profile;
  private final Map<String, Ends> ends = new HashMap<>();

  Likeness(TermProfile profile, Words words, Vocabularies vocabularies) {
    this.profile = profile;
    Arrays.stream(Scheme.values())
        .filter(scheme -> !WITHOUT_NAMES_OF_THINGS.contains(scheme))
        .forEach(scheme -> vocabularies.concepts(scheme).forEach(each -> add(scheme, each, words)));
  }

  private void add(Scheme scheme, Concept concept, Words words) {
    Ends one = scheme == Scheme.TECHNOLOGIES ? new Ends(1, 0) : new Ends(0, 1);
    for (String label : concept.labels()) {
      List<Word> inLabel = words.in(label);
      if (!inLabel.isEmpty()) {
        ends.merge(inLabel.getLast().form(), one, Ends::plus);
      }
    }
  }

  double of(Found found) {
    return head(found.phrase().head()) + found.listed() + WEIGHT_OF_PART * found.withTechnology();
  }

  private double head(String word) {
    Ends learned = ends.getOrDefault(word, NONE);
    return (profile.isHead(word) ? learned.plus(HEAD) : learned).likeness();
  }
}
