package policygraph.term;

import java.util.HashMap;
import java.util.Map;

/**
 * How much of a term each phrase is: K. Frantzi, S. Ananiadou and H. Mima, "Automatic recognition
 * of multi-word terms: the C-value/NC-value method" (Int. J. on Digital Libraries 3, 2000). A
 * phrase that stands in longer ones counts for what it is without them. One word counts too, as A.
 * Barrón-Cedeño et al. have it, "An improved automatic term recognition method for Spanish"
 * (CICLing 2009): the weight of n words is 1 + log2 n.
 */
final class CValue {
  private record Nesting(int frequency, int phrases) {
    Nesting plus(Nesting other) {
      return new Nesting(frequency + other.frequency, phrases + other.phrases);
    }
  }

  private CValue() {}

  /** The values by key; what stands in longer phrases only has none or little. */
  static Map<String, Double> of(Map<String, Found> phrases) {
    Map<String, Nesting> nestings = nestings(phrases);
    Map<String, Double> values = new HashMap<>();
    phrases.forEach((key, found) -> values.put(key, value(found, nestings.get(key))));
    return values;
  }

  private static Map<String, Nesting> nestings(Map<String, Found> phrases) {
    Map<String, Nesting> nestings = new HashMap<>();
    for (Found found : phrases.values()) {
      for (Phrase part : found.phrase().parts()) {
        nestings.merge(part.key(), new Nesting(found.frequency(), 1), Nesting::plus);
      }
    }
    return nestings;
  }

  private static double value(Found found, Nesting nesting) {
    double weight = 1 + Math.log(found.phrase().words().size()) / Math.log(2);
    double nested = nesting == null ? 0 : (double) nesting.frequency() / nesting.phrases();
    return weight * (found.frequency() - nested);
  }
}
