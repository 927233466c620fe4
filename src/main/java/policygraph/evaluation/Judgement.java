package policygraph.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One layer of one document, judged.
 *
 * @param right the reader's facts that were found
 * @param missed the reader's facts that were not
 * @param falseAlarms what was found though no reader says so
 */
record Judgement(
    Layer layer, String document, List<Fact> right, List<Fact> missed, List<Fact> falseAlarms) {
  Judgement {
    right = List.copyOf(right);
    missed = List.copyOf(missed);
    falseAlarms = List.copyOf(falseAlarms);
  }

  static Judgement of(Layer layer, String document, List<Fact> gold, List<Fact> found) {
    List<Fact> expected = layer.seen(gold);
    List<Fact> actual = layer.seen(found);
    Map<Integer, Integer> pairs = layer.matching().pairs(expected, actual);
    return new Judgement(
        layer,
        document,
        partition(expected, pairs.keySet(), true),
        partition(expected, pairs.keySet(), false),
        partition(actual, pairs.values(), false));
  }

  private static List<Fact> partition(List<Fact> facts, Collection<Integer> places, boolean in) {
    List<Fact> part = new ArrayList<>();
    for (int i = 0; i < facts.size(); i++) {
      if (places.contains(i) == in) {
        part.add(facts.get(i));
      }
    }
    return part;
  }

  Counts counts() {
    return new Counts(right.size(), missed.size(), falseAlarms.size());
  }

  /** The counts of each unit in which there is anything to count, in a fixed order. */
  List<Counts> countsOfUnits() {
    Map<String, Counts> units = new TreeMap<>();
    right.forEach(fact -> units.merge(fact.unit(), new Counts(1, 0, 0), Counts::plus));
    missed.forEach(fact -> units.merge(fact.unit(), new Counts(0, 1, 0), Counts::plus));
    falseAlarms.forEach(fact -> units.merge(fact.unit(), new Counts(0, 0, 1), Counts::plus));
    return List.copyOf(units.values());
  }
}
