package policygraph.assistant;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import policygraph.search.Excerpt;

/** The tool {@code coverage}: which agencies cover which technologies, by which words. */
final class Covering implements LookUp {
  private static final Map<String, Set<String>> KINDS =
      Map.of("agency", Resolved.AGENCY, "technology", Resolved.TECHNOLOGY);

  @Override
  public Reply reply(Arguments arguments, Source source, Things things) throws Arguments.Bad {
    int most = arguments.count("limit", USUAL, MOST);
    Resolved asked = Resolved.of(arguments, things, KINDS);
    if (asked.obstacle().isPresent()) {
      return asked.obstacle().get();
    }
    List<Map<String, Object>> results =
        View.rows(source, "coverage", asked.nodes()).stream()
            .limit(most + 1L)
            .map(Covering::result)
            .toList();
    return results.size() > most
        ? Reply.partOf(results.subList(0, most), "Give both an agency and a technology.")
        : Reply.of(results, "no agency is responsible for a unit that mentions such a technology");
  }

  private static Map<String, Object> result(Row row) {
    Map<String, Object> result =
        new LinkedHashMap<>(
            row.values(
                "agency", "agencyName", "technology", "technologyName", "role", "unit", "clause"));
    result.put("mentioned", mentioned(row));
    return result;
  }

  private static Map<String, Object> mentioned(Row row) {
    Map<String, Object> mentioned = new LinkedHashMap<>();
    mentioned.put("unit", row.text("mentioningUnit"));
    mentioned.put("quote", row.text("words"));
    if (row.text("text").contains(row.text("words"))) {
      mentioned.put(
          "context",
          Excerpt.of(row.text("text"), row.text("words")).stream()
              .map(Excerpt.Piece::text)
              .collect(Collectors.joining()));
    }
    return mentioned;
  }
}
