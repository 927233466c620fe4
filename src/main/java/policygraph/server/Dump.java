package policygraph.server;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;

/**
 * The files in which all data can be had: named graphs where the format has them, else their union.
 */
enum Dump {
  N_QUADS("nq", "application/n-quads", Lang.NQUADS, true),
  TRIG("trig", "application/trig", Lang.TRIG, true),
  TURTLE("ttl", "text/turtle", Lang.TURTLE, false),
  N_TRIPLES("nt", "application/n-triples", Lang.NTRIPLES, false);

  private static final String COMPRESSED = ".gz";

  private final String ending;
  private final String mediaType;
  private final Lang language;
  private final boolean namedGraphs;

  Dump(String ending, String mediaType, Lang language, boolean namedGraphs) {
    this.ending = ending;
    this.mediaType = mediaType;
    this.language = language;
    this.namedGraphs = namedGraphs;
  }

  static List<String> paths() {
    return Stream.of(values())
        .map(Dump::path)
        .flatMap(path -> Stream.of(path, path + COMPRESSED))
        .toList();
  }

  static Optional<Dump> at(String path) {
    return Stream.of(values())
        .filter(dump -> path.equals(dump.path()) || path.equals(dump.path() + COMPRESSED))
        .findFirst();
  }

  static boolean isCompressed(String path) {
    return path.endsWith(COMPRESSED);
  }

  private String path() {
    return "/data." + ending;
  }

  String mediaType() {
    return mediaType;
  }

  Lang language() {
    return language;
  }

  boolean namedGraphs() {
    return namedGraphs;
  }
}
