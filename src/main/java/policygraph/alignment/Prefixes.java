package policygraph.alignment;

import java.util.Map;
import java.util.Optional;

/** What the short names of a table stand for. */
record Prefixes(Map<String, String> namespaces) {
  Prefixes {
    namespaces = Map.copyOf(namespaces);
  }

  /** The IRI that is written in short; nothing where its prefix is not declared, or it is none. */
  Optional<String> iri(String curie) {
    int colon = curie.indexOf(':');
    return colon < 0
        ? Optional.empty()
        : Optional.ofNullable(namespaces.get(curie.substring(0, colon)))
            .map(namespace -> namespace + curie.substring(colon + 1))
            .filter(Mapping::isIri);
  }
}
