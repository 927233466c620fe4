package policygraph.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import policygraph.search.Name;
import policygraph.search.SearchIndex;
import policygraph.search.Thing;

/** What can be searched for: agencies, concepts, documents, terms of the ontology, and units. */
record Searchable(SearchIndex index) {
  /** The kinds of things, in the order in which they are shown. */
  static final List<String> KINDS =
      List.of(
          "agency",
          "technology",
          "application",
          "sector",
          "instrument",
          "group",
          "place",
          "reference",
          "document",
          "unit",
          "term");

  static Searchable of(Site site) {
    List<Thing> things = new ArrayList<>(named(site));
    things.addAll(units(site));
    return new Searchable(SearchIndex.of(things));
  }

  private static List<Thing> named(Site site) {
    Map<String, Integer> weights =
        site.rows("weights", Map.of()).stream()
            .filter(row -> row.has("thing"))
            .collect(Collectors.toMap(row -> row.text("thing"), row -> row.number("count")));
    return grouped(site.rows("names", Map.of()), "thing").entrySet().stream()
        .map(
            each ->
                new Thing(
                    each.getKey(),
                    each.getValue().getFirst().text("kind"),
                    each.getValue().stream().map(Searchable::name).toList(),
                    List.of(),
                    weights.getOrDefault(each.getKey(), 0)))
        .toList();
  }

  private static Name name(Row row) {
    return new Name(row.text("name"), language(row, "name"), Name.Use.valueOf(row.text("use")));
  }

  private static List<Thing> units(Site site) {
    return grouped(site.rows("passages", Map.of()), "unit").entrySet().stream()
        .map(
            each ->
                new Thing(
                    each.getKey(),
                    "unit",
                    each.getValue().stream()
                        .filter(row -> row.has("title"))
                        .map(
                            row ->
                                new Name(
                                    row.text("title"), language(row, "title"), Name.Use.PREFERRED))
                        .distinct()
                        .toList(),
                    each.getValue().stream()
                        .filter(row -> row.has("text"))
                        .map(row -> row.text("text"))
                        .distinct()
                        .toList(),
                    0))
        .toList();
  }

  private static Map<String, List<Row>> grouped(List<Row> rows, String variable) {
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                row -> row.text(variable), LinkedHashMap::new, Collectors.toList()));
  }

  private static String language(Row row, String variable) {
    return row.node(variable).map(Node::getLiteralLanguage).orElse("");
  }
}
