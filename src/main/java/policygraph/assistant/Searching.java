package policygraph.assistant;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import policygraph.search.Excerpt;
import policygraph.search.Hit;

/** The tool {@code search}: what goes by such a name, or says such words. */
final class Searching implements LookUp {
  @Override
  public Reply reply(Arguments arguments, Source source, Things things) throws Arguments.Bad {
    String words = arguments.needed("words");
    Optional<String> kind = arguments.text("kind");
    int most = arguments.count("limit", USUAL, MOST);
    List<Hit> hits =
        things.index().search(words).hits().stream()
            .filter(hit -> kind.isEmpty() || kind.get().equals(hit.thing().kind()))
            .toList();
    List<Map<String, Object>> results =
        hits.stream().limit(most).map(hit -> result(hit, words)).toList();
    return hits.size() > most
        ? Reply.partOf(results, "Ask for a kind, or for more words.")
        : Reply.of(results, "nothing in the graph goes by “" + words + "” or says it");
  }

  private static Map<String, Object> result(Hit hit, String words) {
    Map<String, Object> result = new LinkedHashMap<>(Resolved.asResult(hit.thing()));
    hit.text()
        .ifPresent(
            text ->
                result.put(
                    "quote",
                    Excerpt.of(text, words).stream()
                        .map(Excerpt.Piece::text)
                        .collect(Collectors.joining())));
    return result;
  }
}
