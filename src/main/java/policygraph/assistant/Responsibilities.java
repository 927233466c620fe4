package policygraph.assistant;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The tool {@code responsibilities}: who is responsible for what, by which words. */
final class Responsibilities implements LookUp {
  private static final Map<String, Set<String>> KINDS =
      Map.of("agency", Resolved.AGENCY, "within", Resolved.PLACE_OF_TEXT);

  @Override
  public Reply reply(Arguments arguments, Source source, Things things) throws Arguments.Bad {
    Optional<String> role = arguments.text("role");
    int most = arguments.count("limit", USUAL, MOST);
    Resolved asked = Resolved.of(arguments, things, KINDS);
    if (asked.obstacle().isPresent()) {
      return asked.obstacle().get();
    }
    List<Map<String, Object>> results =
        View.rows(source, "responsibilities", asked.nodes()).stream()
            .filter(row -> role.isEmpty() || role.get().equals(row.text("role")))
            .map(Responsibilities::result)
            .toList();
    return results.size() > most
        ? Reply.partOf(results.subList(0, most), "Ask within a unit, or for a role.")
        : Reply.of(results, "the documents say nothing of such a responsibility");
  }

  private static Map<String, Object> result(Row row) {
    return row.values(
        "agency", "agencyName", "role", "unit", "unitTitle", "quote", "responsibility");
  }
}
