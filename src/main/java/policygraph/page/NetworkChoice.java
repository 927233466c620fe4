package policygraph.page;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import policygraph.page.Network.Duty;
import policygraph.page.Network.Use;

/**
 * The part of the network that a visit asks for.
 *
 * @param document only its units; empty for all
 * @param role only responsibilities in it; empty for all
 * @param branch only technologies of this branch, and the units that name them; empty for all
 * @param least technologies in fewer units are left out
 * @param most so many technologies and units are shown at most, those with most ties
 * @param direct whether agencies are tied to technologies, with no units between
 */
public record NetworkChoice(
    String document, String role, String branch, int least, int most, boolean direct) {
  static final int USUAL = 40;
  static final int MOST = 200;

  static NetworkChoice of(Visit visit) {
    return new NetworkChoice(
        visit.parameter("document").orElse(""),
        visit.parameter("role").orElse(""),
        visit.parameter("branch").orElse(""),
        number(visit, "least", 1, MOST),
        number(visit, "most", USUAL, MOST),
        visit.parameter("show").filter("direct"::equals).isPresent());
  }

  private static int number(Visit visit, String name, int usual, int most) {
    return visit
        .parameter(name)
        .filter(text -> text.matches("[1-9][0-9]{0,3}"))
        .map(text -> Math.min(most, Integer.parseInt(text)))
        .orElse(usual);
  }

  /**
   * What is left of the network.
   *
   * @param units how many fit the choice, shown or not
   * @param technologies how many fit the choice, shown or not
   */
  record Chosen(List<Duty> duties, List<Use> uses, int units, int technologies) {}

  Chosen from(Network network) {
    List<Duty> duties =
        network.duties().stream()
            .filter(duty -> document.isEmpty() || duty.document().equals(document))
            .filter(duty -> role.isEmpty() || duty.role().equals(role))
            .toList();
    Set<String> units = set(duties, Duty::unit);
    List<Use> uses = uses(network, units);
    if (!branch.isEmpty() || least > 1) {
      units.retainAll(set(uses, Use::unit));
    }
    Set<String> technologies = heaviest(set(uses, Use::technology), count(uses, Use::technology));
    Map<String, Integer> ties = count(duties, Duty::unit);
    count(uses, Use::unit).forEach((unit, n) -> ties.merge(unit, n, Integer::sum));
    Set<String> shown = heaviest(units, ties);
    return new Chosen(
        duties.stream().filter(duty -> shown.contains(duty.unit())).toList(),
        uses.stream()
            .filter(use -> shown.contains(use.unit()) && technologies.contains(use.technology()))
            .toList(),
        units.size(),
        set(uses, Use::technology).size());
  }

  private List<Use> uses(Network network, Set<String> units) {
    List<Use> ofBranch =
        network.uses().stream()
            .filter(use -> units.contains(use.unit()))
            .filter(
                use -> branch.isEmpty() || branch.equals(network.branches().get(use.technology())))
            .toList();
    Map<String, Integer> weights = count(ofBranch, Use::technology);
    return ofBranch.stream().filter(use -> weights.get(use.technology()) >= least).toList();
  }

  private Set<String> heaviest(Set<String> all, Map<String, Integer> weights) {
    return all.stream()
        .sorted(
            Comparator.comparing((String each) -> weights.getOrDefault(each, 0))
                .reversed()
                .thenComparing(Comparator.naturalOrder()))
        .limit(most)
        .collect(Collectors.toCollection(HashSet::new));
  }

  static <T> Map<String, Integer> count(List<T> list, Function<T, String> of) {
    Map<String, Integer> counts = new HashMap<>();
    list.forEach(each -> counts.merge(of.apply(each), 1, Integer::sum));
    return counts;
  }

  static <T> Set<String> set(List<T> list, Function<T, String> of) {
    return list.stream().map(of).collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
