package policygraph.server;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;

/** The formats in which things are described; who takes anything gets the first. */
enum Representation {
  TURTLE("ttl", "text/turtle", Lang.TURTLE),
  HTML("html", "text/html", Lang.RDFNULL),
  JSON_LD("jsonld", "application/ld+json", Lang.JSONLD),
  N_TRIPLES("nt", "application/n-triples", Lang.NTRIPLES),
  RDF_XML("rdf", "application/rdf+xml", Lang.RDFXML);

  static final List<Representation> ALL = List.of(values());
  static final List<Representation> RDF = ALL.stream().filter(each -> each != HTML).toList();

  /** What clients ask for that know a format by its older or wider name. */
  private static final Map<String, Representation> ALIASES =
      Map.of("application/xhtml+xml", HTML, "application/json", JSON_LD);

  private final String ending;
  private final String mediaType;
  private final Lang language;

  Representation(String ending, String mediaType, Lang language) {
    this.ending = ending;
    this.mediaType = mediaType;
    this.language = language;
  }

  /** By the ending of an address, without its dot. */
  static Optional<Representation> ofEnding(String ending) {
    return ALL.stream().filter(each -> each.ending.equals(ending)).findFirst();
  }

  /** The one that an Accept header likes best. */
  static Optional<Representation> chosen(String accept, List<Representation> offered) {
    List<String> types =
        Stream.concat(
                offered.stream().map(Representation::mediaType),
                ALIASES.keySet().stream()
                    .sorted()
                    .filter(type -> offered.contains(ALIASES.get(type))))
            .toList();
    return Negotiation.choose(accept, types).map(Representation::ofType);
  }

  private static Representation ofType(String type) {
    return ALL.stream()
        .filter(each -> each.mediaType.equals(type))
        .findFirst()
        .orElseGet(() -> ALIASES.get(type));
  }

  String ending() {
    return ending;
  }

  String mediaType() {
    return mediaType;
  }

  /** As a header says it. */
  String contentType() {
    return mediaType + (mediaType.startsWith("text/") ? ";charset=utf-8" : "");
  }

  Lang language() {
    return language;
  }
}
