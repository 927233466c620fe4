package policygraph.server;

import java.util.Locale;
import java.util.stream.Stream;

/** What a request asks for, by the first part of its path: few, whatever clients ask for. */
enum RequestKind {
  SPARQL("sparql", "federated"),
  QUERY("queries"),
  DATA("data"),
  LINKED_DATA("id", "ontology"),
  SEARCH("search", "reconcile"),
  DOCUMENTS("documents"),
  ADMIN("admin"),
  HEALTH("health", "metrics"),
  ASSET("assets"),
  PAGE("");

  private final String[] places;

  RequestKind(String... places) {
    this.places = places;
  }

  /** As it is called in the metrics. */
  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Where nothing else is, a page is, or nothing. */
  static RequestKind of(String path) {
    return Stream.of(values()).filter(kind -> kind.isAt(path)).findFirst().orElse(PAGE);
  }

  private boolean isAt(String path) {
    return path != null
        && Stream.of(places)
            .map(place -> "/" + place)
            .anyMatch(
                place ->
                    path.equals(place)
                        || place.length() > 1
                            && (path.startsWith(place + "/") || path.startsWith(place + ".")));
  }
}
