package policygraph.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** When a fact that was found is the one that the reader means; each counts for one at most. */
enum Matching {
  /** The same of the same unit; said twice, it must be found twice. */
  SAME,
  /** The same of the same unit, however often. */
  SAME_ONCE,
  SAME_SPAN,
  OVERLAPPING_SPAN,
  OVERLAPPING_SPAN_IN_UNIT;

  /** Two that belong together, by their places in the lists. */
  private record Pair(int gold, int found, int overlap) {}

  /** For each gold fact that was found, by its place in the list, the place of the found one. */
  Map<Integer, Integer> pairs(List<Fact> gold, List<Fact> found) {
    List<Pair> candidates = candidates(gold, found);
    candidates.sort(Comparator.comparingInt(Pair::overlap).reversed());
    Map<Integer, Integer> pairs = new HashMap<>();
    Set<Integer> taken = new HashSet<>();
    for (Pair pair : candidates) {
      if (!pairs.containsKey(pair.gold()) && taken.add(pair.found())) {
        pairs.put(pair.gold(), pair.found());
      }
    }
    return pairs;
  }

  private List<Pair> candidates(List<Fact> gold, List<Fact> found) {
    List<Pair> candidates = new ArrayList<>();
    for (int i = 0; i < gold.size(); i++) {
      for (int j = 0; j < found.size(); j++) {
        if (match(gold.get(i), found.get(j))) {
          candidates.add(new Pair(i, j, gold.get(i).sharedCharacters(found.get(j))));
        }
      }
    }
    return candidates;
  }

  private boolean match(Fact gold, Fact found) {
    return switch (this) {
      case SAME, SAME_ONCE -> gold.saysTheSameAs(found);
      case SAME_SPAN -> gold.span().isPresent() && gold.span().equals(found.span());
      case OVERLAPPING_SPAN -> gold.sharedCharacters(found) > 0;
      case OVERLAPPING_SPAN_IN_UNIT ->
          gold.unit().equals(found.unit()) && gold.sharedCharacters(found) > 0;
    };
  }

  /** The facts without those that say the same as one before. */
  static List<Fact> once(List<Fact> facts) {
    List<Fact> once = new ArrayList<>();
    for (Fact fact : facts) {
      if (once.stream().noneMatch(fact::saysTheSameAs)) {
        once.add(fact);
      }
    }
    return once;
  }
}
