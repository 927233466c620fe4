package policygraph.term;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import policygraph.annotation.Token;
import policygraph.vocabulary.Concept;
import policygraph.vocabulary.Scheme;
import policygraph.vocabulary.Vocabularies;

/**
 * The technology whose name is most like a term: one the term ends with, which is likely broader;
 * else the one that shares most words, or Chinese characters, with it (Dice's coefficient).
 */
final class Nearest {
  private static final double ENOUGH = 0.5;

  private record Name(String slug, String key, Set<String> tokens) {}

  private final List<Name> names = new ArrayList<>();

  Nearest(Vocabularies vocabularies) {
    for (Concept concept : vocabularies.concepts(Scheme.TECHNOLOGIES)) {
      for (String label : concept.labels()) {
        names.add(name(concept.slug(), label));
      }
    }
  }

  private static Name name(String slug, String label) {
    String key = Token.key(label);
    return new Name(slug, key, Set.copyOf(List.of(key.split(" "))));
  }

  Optional<String> to(String term) {
    Name wanted = name("", term);
    return names.stream()
        .filter(name -> wanted.key().endsWith(" " + name.key()))
        .max(Comparator.comparingInt(name -> name.key().length()))
        .or(() -> mostAlike(wanted))
        .map(Name::slug);
  }

  private Optional<Name> mostAlike(Name wanted) {
    return names.stream()
        .max(Comparator.comparingDouble(name -> likeness(name, wanted)))
        .filter(name -> likeness(name, wanted) >= ENOUGH);
  }

  private static double likeness(Name one, Name other) {
    Set<String> shared = new HashSet<>(one.tokens());
    shared.retainAll(other.tokens());
    return 2.0 * shared.size() / (one.tokens().size() + other.tokens().size());
  }
}
