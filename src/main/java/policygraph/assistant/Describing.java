package policygraph.assistant;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import policygraph.search.Thing;

/** The tool {@code describe}: what the graph says of one thing, and the words that speak of it. */
final class Describing implements LookUp {
  /** What RFC 3987 lets stand in an IRI; a query that is sent elsewhere has it as text. */
  private static final Pattern IRI = Pattern.compile("https?://[^\\s<>\"{}|\\\\^`\\p{Cntrl}]+");

  private static final int FACTS = 100;
  private static final int QUOTATIONS = 20;

  @Override
  public Reply reply(Arguments arguments, Source source, Things things) throws Arguments.Bad {
    String asked = arguments.needed("thing");
    Set<String> kinds =
        things.byIri().values().stream().map(Thing::kind).collect(Collectors.toSet());
    return switch (things.meaning(asked, kinds)) {
      case Things.Meaning.One one -> described(one.thing().iri(), source);
      case Things.Meaning.Several several -> Resolved.several(asked, several.things());
      case Things.Meaning.None none ->
          IRI.matcher(asked).matches()
              ? described(asked, source)
              : Resolved.none(asked, none.near());
    };
  }

  private static Reply described(String iri, Source source) {
    Map<String, Node> thing = Map.of("thing", NodeFactory.createURI(iri));
    List<Row> facts = View.rows(source, "facts", thing);
    if (facts.isEmpty()) {
      return Reply.nothing("the graph says nothing of " + iri);
    }
    List<Row> quotations = View.rows(source, "quotations", thing);
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("iri", iri);
    result.put("facts", first(facts, FACTS, "property", "propertyName", "value", "valueName"));
    result.put("quotations", first(quotations, QUOTATIONS, "quote", "unit", "statement"));
    return facts.size() > FACTS || quotations.size() > QUOTATIONS
        ? Reply.partOf(List.of(result), "More of its facts and quotations: use query.")
        : Reply.of(List.of(result), iri);
  }

  private static List<Map<String, Object>> first(List<Row> rows, int most, String... variables) {
    return rows.stream().limit(most).map(row -> row.values(variables)).toList();
  }
}
