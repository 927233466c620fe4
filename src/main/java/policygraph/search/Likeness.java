package policygraph.search;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How alike words are by the pairs of characters that they share (Dice's coefficient). */
record Likeness(Set<Integer> pairs) {
  private static final int CHARACTER_BITS = 16;

  static Likeness to(String words) {
    return new Likeness(pairs(words));
  }

  double best(List<String> names) {
    return names.stream().mapToDouble(this::of).max().orElse(0);
  }

  private double of(String name) {
    Set<Integer> others = pairs(name);
    int size = pairs.size() + others.size();
    others.retainAll(pairs);
    return size == 0 ? 0 : 2.0 * others.size() / size;
  }

  private static Set<Integer> pairs(String words) {
    Set<Integer> pairs = new HashSet<>();
    for (int i = 0; i + 1 < words.length(); i++) {
      pairs.add(words.charAt(i) << CHARACTER_BITS | words.charAt(i + 1));
    }
    return pairs;
  }
}
