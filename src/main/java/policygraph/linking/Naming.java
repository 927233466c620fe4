package policygraph.linking;

import java.util.HashSet;
import java.util.Set;
import policygraph.datafile.BundledFile;

/**
 * Which properties say what a thing is called, and how names are read.
 *
 * @param preferred properties of the foremost name
 * @param other properties of other names
 * @param idle words that do not tell one thing from another
 */
record Naming(Set<String> preferred, Set<String> other, Set<String> idle) {
  static Naming read() {
    return BundledFile.yaml(
        Naming.class,
        "naming.yml",
        Set.of("preferred", "other", "idle"),
        yaml ->
            new Naming(
                Set.copyOf(yaml.texts("preferred")),
                Set.copyOf(yaml.texts("other")),
                Set.copyOf(yaml.texts("idle"))));
  }

  boolean isName(String property) {
    return preferred.contains(property) || other.contains(property);
  }

  Set<String> all() {
    Set<String> all = new HashSet<>(preferred);
    all.addAll(other);
    return all;
  }
}
