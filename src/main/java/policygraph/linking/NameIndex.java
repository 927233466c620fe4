package policygraph.linking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Our names by what they consist of, so that a name elsewhere is compared only with those that may
 * be like it. Two names are as alike as is asked only if they share one of the rarest pairs of
 * characters of each, which is as exact as comparing all with all (prefix filtering: Chaudhuri,
 * Ganti and Kaushik, “A primitive operator for similarity joins in data cleaning”, ICDE 2006).
 */
final class NameIndex {
  /** Names that are less alike are not proposed. */
  static final double LEAST = 0.8;

  /** Of fewer pairs, one letter makes another word. */
  private static final int FEWEST_PAIRS = 4;

  private final List<Ours> names;
  private final Wording wording;
  private final Map<String, List<Integer>> byStem = new HashMap<>();
  private final Map<Integer, Integer> uses = new HashMap<>();
  private final Map<Integer, List<Integer>> byRarePair = new HashMap<>();

  /** A name of one of our concepts. */
  record Ours(String concept, Name name) {}

  NameIndex(List<Ours> names, Wording wording) {
    this.names = List.copyOf(names);
    this.wording = wording;
    names.forEach(
        ours ->
            Arrays.stream(ours.name().pairs().sorted())
                .forEach(pair -> uses.merge(pair, 1, Integer::sum)));
    for (int number = 0; number < names.size(); number++) {
      Name name = names.get(number).name();
      byStem.computeIfAbsent(name.stem(), stem -> new ArrayList<>(1)).add(number);
      for (int pair : rarest(name)) {
        byRarePair.computeIfAbsent(pair, each -> new ArrayList<>(2)).add(number);
      }
    }
  }

  /** Ours that are the same, or as alike as is asked. */
  List<Ours> like(Name name) {
    if (name.folded().isEmpty()) {
      return List.of();
    }
    BitSet found = new BitSet(names.size());
    byStem.getOrDefault(name.stem(), List.of()).forEach(found::set);
    for (int pair : rarest(name)) {
      for (int number : byRarePair.getOrDefault(pair, List.of())) {
        if (!found.get(number) && isAlike(names.get(number).name(), name)) {
          found.set(number);
        }
      }
    }
    return found.stream()
        .mapToObj(names::get)
        .filter(ours -> ours.name().isComparable(name))
        .toList();
  }

  private boolean isAlike(Name ours, Name other) {
    return ours.pairs().isAlike(other.pairs(), LEAST)
        && wording.isOfTheSameWords(ours.words(), other.words());
  }

  /** So many that a name which shares none of them shares too few with all. */
  private int[] rarest(Name name) {
    int size = name.pairs().size();
    if (size < FEWEST_PAIRS) {
      return new int[0];
    }
    int shared = (int) Math.ceil(LEAST / (2 - LEAST) * size);
    return Arrays.stream(name.pairs().sorted())
        .boxed()
        .sorted(
            Comparator.<Integer>comparingInt(pair -> uses.getOrDefault(pair, 0))
                .thenComparing(pair -> pair))
        .limit(size - shared + 1L)
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
