package policygraph.reconciliation;

import java.util.List;
import java.util.Set;

/**
 * What one row asks.
 *
 * @param name empty where only properties are known
 * @param types one of which the entity is to be of; any where there is none
 * @param most so many candidates
 */
record Question(String name, Set<String> types, int most, List<Given> given) {
  Question {
    types = Set.copyOf(types);
    given = List.copyOf(given);
  }

  /** A property, and values one of which it is to have. */
  record Given(String property, List<String> values) {
    Given {
      values = List.copyOf(values);
    }
  }
}
