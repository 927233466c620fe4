package policygraph.alignment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.vocabulary.SKOS;

/** How near two concepts are: the mapping relations of SKOS, the nearest first. */
public enum Strength {
  EXACT,
  CLOSE,
  /** The other concept is wider than ours. */
  BROAD,
  NARROW,
  RELATED;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  String iri() {
    return SKOS.getURI() + word() + "Match";
  }

  /** As written in a table. */
  public String predicate() {
    return "skos:" + word() + "Match";
  }

  static Optional<Strength> of(String predicate) {
    return Arrays.stream(values())
        .filter(strength -> strength.predicate().equals(predicate))
        .findFirst();
  }
}
