package policygraph.assistant;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import policygraph.search.Hit;
import policygraph.search.Name;
import policygraph.search.SearchIndex;
import policygraph.search.Thing;

/** What can be spoken of: agencies, concepts, documents and the units of documents. */
record Things(SearchIndex index, Map<String, Thing> byIri) {
  static final String BASE = "https://w3id.org/policygraph/id/";
  private static final int SUGGESTED = 5;

  static Things in(Source source) {
    List<Thing> things =
        Stream.concat(
                named(View.rows(source, "names", Map.of())).stream(),
                units(View.rows(source, "units", Map.of())).stream())
            .toList();
    return new Things(
        SearchIndex.of(things),
        things.stream().collect(Collectors.toMap(Thing::iri, thing -> thing, (one, other) -> one)));
  }

  private static List<Thing> named(List<Row> rows) {
    return grouped(rows, "thing").entrySet().stream()
        .map(
            each ->
                new Thing(
                    each.getKey(),
                    each.getValue().getFirst().text("kind"),
                    each.getValue().stream()
                        .map(row -> name(row, "name", Name.Use.valueOf(row.text("use"))))
                        .toList(),
                    List.of(),
                    0))
        .toList();
  }

  private static List<Thing> units(List<Row> rows) {
    return grouped(rows, "unit").entrySet().stream()
        .map(
            each ->
                new Thing(
                    each.getKey(),
                    "unit",
                    each.getValue().stream()
                        .filter(row -> row.node("title").isPresent())
                        .map(row -> name(row, "title", Name.Use.PREFERRED))
                        .distinct()
                        .toList(),
                    texts(each.getValue()),
                    0))
        .toList();
  }

  private static List<String> texts(List<Row> rows) {
    return rows.stream()
        .map(row -> row.text("text"))
        .filter(text -> !text.isEmpty())
        .distinct()
        .toList();
  }

  private static Name name(Row row, String variable, Name.Use use) {
    String language = row.node(variable).map(Node::getLiteralLanguage).orElse("");
    return new Name(row.text(variable), language, use);
  }

  private static Map<String, List<Row>> grouped(List<Row> rows, String variable) {
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                row -> row.text(variable), LinkedHashMap::new, Collectors.toList()));
  }

  /** What an assistant calls by an IRI, by its end, or by a name, among things of these kinds. */
  Meaning meaning(String asked, Set<String> kinds) {
    Optional<Thing> known =
        Stream.of(asked, BASE + asked)
            .flatMap(iri -> Optional.ofNullable(byIri.get(iri)).stream())
            .filter(thing -> kinds.contains(thing.kind()))
            .findFirst();
    return known.<Meaning>map(Meaning.One::new).orElseGet(() -> named(asked, kinds));
  }

  private Meaning named(String asked, Set<String> kinds) {
    List<Hit> hits =
        index.search(asked).hits().stream()
            .filter(hit -> kinds.contains(hit.thing().kind()))
            .toList();
    for (Hit.Fit fit : List.of(Hit.Fit.EXACT, Hit.Fit.EXACT_OTHER)) {
      List<Thing> exact = hits.stream().filter(hit -> hit.fit() == fit).map(Hit::thing).toList();
      if (!exact.isEmpty()) {
        return exact.size() == 1 ? new Meaning.One(exact.getFirst()) : new Meaning.Several(exact);
      }
    }
    return new Meaning.None(suggested(asked, hits, kinds));
  }

  private List<Thing> suggested(String asked, List<Hit> hits, Set<String> kinds) {
    Set<Thing> things = new LinkedHashSet<>();
    hits.stream().map(Hit::thing).forEach(things::add);
    index.near(asked, SUGGESTED).stream()
        .filter(thing -> kinds.contains(thing.kind()))
        .forEach(things::add);
    return things.stream().limit(SUGGESTED).toList();
  }

  /** What a name means. */
  sealed interface Meaning {
    record One(Thing thing) implements Meaning {}

    record Several(List<Thing> things) implements Meaning {}

    /** Nothing goes by it; these go by names like it. */
    record None(List<Thing> near) implements Meaning {}
  }
}
