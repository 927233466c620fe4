package policygraph.rdf;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import policygraph.datafile.BundledFile;

/** The prefixes that files and pages are written with: prefixes.yml. */
public final class Prefixes {
  private static final Map<String, String> NAMESPACES =
      BundledFile.yaml(
          Prefixes.class, "prefixes.yml", Set.of("prefixes"), file -> file.textMap("prefixes"));

  private Prefixes() {}

  /** Namespaces by prefix. */
  public static Map<String, String> namespaces() {
    return new TreeMap<>(NAMESPACES);
  }

  /** An IRI with its prefix, or as it is where no prefix is known. */
  public static String shorten(String iri) {
    for (Map.Entry<String, String> each : NAMESPACES.entrySet()) {
      if (iri.startsWith(each.getValue())) {
        return each.getKey() + ":" + iri.substring(each.getValue().length());
      }
    }
    return iri;
  }

  /** The IRI of a name with a known prefix. */
  public static String expand(String name) {
    int colon = name.indexOf(':');
    String namespace = NAMESPACES.get(name.substring(0, Math.max(0, colon)));
    if (namespace == null) {
      throw new IllegalArgumentException("no known prefix stands before " + name);
    }
    return namespace + name.substring(colon + 1);
  }
}
