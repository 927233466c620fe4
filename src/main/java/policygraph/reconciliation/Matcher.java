package policygraph.reconciliation;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds what a name means.
 *
 * <p>A name that is one of an entity's own scores 100, 99 or 98: preferred, other, or found in
 * texts. A Chinese name that leaves characters out scores 60 to 90, any other 90 times its
 * likeness. Each property given that agrees adds 5, each that does not takes 20 away.
 */
final class Matcher {
  private static final int BEST = 100;
  private static final int LIKE = 90;
  private static final int SHORTENED = 60;
  private static final int LEAST = 45;
  private static final int AGREES = 5;
  private static final int DISAGREES = 20;
  private static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparingDouble(Candidate::score)
          .reversed()
          .thenComparing(candidate -> candidate.entity().id());

  private final Entities entities;
  private final Values values;
  private final Wording wording;

  Matcher(Entities entities, Values values, Wording wording) {
    this.entities = entities;
    this.values = values;
    this.wording = wording;
  }

  List<Candidate> candidates(Question question) {
    NameKey key = NameKey.of(question.name(), wording);
    List<Candidate> found =
        entities.byId().values().stream()
            .filter(
                entity -> question.types().isEmpty() || question.types().contains(entity.type()))
            .flatMap(entity -> candidate(entity, key, question).stream())
            .sorted(BEST_FIRST)
            .toList();
    return certain(found).stream().limit(question.most()).toList();
  }

  /** The first is certain where its name is the one asked for, and no other's. */
  private static List<Candidate> certain(List<Candidate> found) {
    boolean alone =
        !found.isEmpty()
            && isNamed(found.getFirst())
            && found.stream().skip(1).noneMatch(Matcher::isNamed);
    return alone
        ? Stream.concat(Stream.of(found.getFirst().asMatch()), found.stream().skip(1)).toList()
        : found;
  }

  private static boolean isNamed(Candidate candidate) {
    return candidate.features().get("same-name").equals(true)
        && !candidate.features().containsValue(-1);
  }

  private Optional<Candidate> candidate(Entity entity, NameKey key, Question question) {
    Map<String, Object> features = new LinkedHashMap<>();
    double score = key.isEmpty() ? noName(features) : named(entity, key, features);
    if (key.isEmpty() ? question.given().isEmpty() : score < LEAST) {
      return Optional.empty();
    }
    for (Question.Given given : question.given()) {
      boolean agrees =
          values.of(entity, given.property()).stream().anyMatch(given.values()::contains);
      features.put("property-" + given.property(), agrees ? 1 : -1);
      score += agrees ? AGREES : -DISAGREES;
    }
    boolean kept = score >= LEAST && (!key.isEmpty() || !features.containsValue(-1));
    return kept
        ? Optional.of(new Candidate(entity, rounded(Math.min(BEST, score)), false, features))
        : Optional.empty();
  }

  /**
   * Without a name the properties decide; they do so for certain if they are one entity's alone.
   */
  private static double noName(Map<String, Object> features) {
    features.put("same-name", true);
    return LIKE;
  }

  private static double named(Entity entity, NameKey key, Map<String, Object> features) {
    double best = -1;
    for (Name name : entity.names()) {
      boolean same = key.sameAs(name.key());
      double likeness = same ? 1 : key.pairs().likeness(name.key().pairs());
      boolean shortens = !same && key.shortens(name.key());
      double score = score(name, key, same, likeness, shortens);
      if (score > best) {
        best = score;
        features.put("same-name", same);
        features.put("likeness", rounded(BEST * likeness));
        features.put("shortened-name", shortens);
        features.put("preferred-name", name.use() == Name.Use.PREFERRED);
      }
    }
    return best;
  }

  private static double score(
      Name name, NameKey key, boolean same, double likeness, boolean shortens) {
    if (same) {
      return BEST - name.use().ordinal();
    }
    double share = (double) key.bare().length() / Math.max(1, name.key().bare().length());
    return Math.max(
        LIKE * likeness, shortens ? SHORTENED + (LIKE - SHORTENED) * Math.min(1, share) : 0);
  }

  private static double rounded(double score) {
    return Math.round(score * 10) / 10.0;
  }
}
