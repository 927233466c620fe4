package policygraph.page;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * All responsibilities and the technologies in their units, by IRIs.
 *
 * @param branches the top of the tree above each technology
 */
record Network(List<Duty> duties, List<Use> uses, Map<String, String> branches) {

  /** Those that have words in every language of the pages. */
  private static final Set<String> ROLES =
      Set.of("lead", "joint-lead", "participant", "cooperating", "local");

  /** A body that is responsible for a unit; in no role where the data name another. */
  record Duty(String document, String unit, String agency, String role) {}

  /** A technology that is mentioned in a unit or below it. */
  record Use(String unit, String technology, int mentions) {}

  static Network of(Site site) {
    return new Network(
        site.rows("network", Map.of()).stream()
            .map(
                row ->
                    new Duty(
                        row.text("document"),
                        row.text("unit"),
                        row.text("agency"),
                        ROLES.contains(row.text("role")) ? row.text("role") : ""))
            .toList(),
        site.rows("network-technologies", Map.of()).stream()
            .filter(row -> row.has("unit"))
            .map(row -> new Use(row.text("unit"), row.text("technology"), row.number("mentions")))
            .toList(),
        site.rows("network-branches", Map.of()).stream()
            .filter(row -> row.has("technology"))
            .collect(
                Collectors.toMap(
                    row -> row.text("technology"),
                    row -> row.text("branch"),
                    (one, other) -> one,
                    TreeMap::new)));
  }

  List<String> documents() {
    return List.copyOf(new TreeSet<>(duties.stream().map(Duty::document).toList()));
  }

  List<String> roles() {
    return List.copyOf(
        new TreeSet<>(duties.stream().map(Duty::role).filter(role -> !role.isEmpty()).toList()));
  }

  /** The branches that technologies of these units belong to. */
  List<String> branchesInUse() {
    return List.copyOf(new TreeSet<>(branches.values()));
  }
}
