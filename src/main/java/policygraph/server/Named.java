package policygraph.server;

import java.util.Optional;
import java.util.function.Predicate;
import policygraph.graph.Iris;

/**
 * What an address of linked data stands for.
 *
 * @param iri of the thing, at the same path under our domain
 * @param path of the thing on this server
 * @param ending the format, where the address says it
 */
record Named(String iri, String path, Optional<Representation> ending) {

  /**
   * Takes an ending for a format only where there is no thing of the whole name: codes of units
   * have dots (2.2.3), and another IRI may end in ".nt".
   */
  static Optional<Named> at(String path, Predicate<String> known) {
    String whole = Iris.BASE + path.substring(1);
    if (known.test(whole)) {
      return Optional.of(new Named(whole, path, Optional.empty()));
    }
    int dot = path.lastIndexOf('.');
    Optional<Representation> ending = Representation.ofEnding(path.substring(dot + 1));
    if (dot < 0 || ending.isEmpty()) {
      return Optional.empty();
    }
    String thing = path.substring(0, dot);
    return Optional.of(new Named(Iris.BASE + thing.substring(1), thing, ending))
        .filter(named -> known.test(named.iri()));
  }
}
