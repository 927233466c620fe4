package policygraph.evaluation;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;

/** Which names and which top concept the concepts of a data set have, by the ends of their IRIs. */
final class ConceptNames {
  /** Marks names that are no identifiers; no identifier starts with it. */
  private static final String NAME = "=";

  private static final String NEW = "new:";

  private final Map<String, Set<String>> labels = new HashMap<>();
  private final Map<String, String> broader = new HashMap<>();

  ConceptNames(Graph graph) {
    for (Node property :
        Set.of(SKOS.prefLabel.asNode(), SKOS.altLabel.asNode(), SKOS.hiddenLabel.asNode())) {
      graph
          .find(Node.ANY, property, Node.ANY)
          .forEachRemaining(
              triple ->
                  labels
                      .computeIfAbsent(end(triple.getSubject().toString()), k -> new HashSet<>())
                      .add(name(triple.getObject().getLiteralLexicalForm())));
    }
    graph
        .find(Node.ANY, SKOS.broader.asNode(), Node.ANY)
        .forEachRemaining(
            triple ->
                broader.merge(
                    end(triple.getSubject().toString()),
                    end(triple.getObject().toString()),
                    (one, other) -> one.compareTo(other) < 0 ? one : other));
  }

  /** The last two steps: {@code agency/ministry-of-commerce}; for others, what follows the kind. */
  static String end(String iri) {
    return iri.replaceFirst("^.*/id/", "");
  }

  boolean knows(String kind, String identifier) {
    return labels.containsKey(kind + "/" + identifier);
  }

  /** Whether a reader says that no vocabulary has it. */
  static boolean isNew(String identifier) {
    return identifier.startsWith(NEW);
  }

  /**
   * What a reader's identifier stands for. A concept that no vocabulary had is known again by its
   * name, be it that the program has no vocabulary for it either, or that one has it by now.
   */
  Set<String> ofGold(String kind, String identifier) {
    return isNew(identifier)
        ? Set.of(name(identifier.substring(NEW.length())))
        : Set.of(top(kind, kind + "/" + identifier));
  }

  /** What an IRI that the program found stands for. */
  Set<String> ofFound(String kind, String iri) {
    Set<String> names = new HashSet<>(labels.getOrDefault(end(iri), Set.of()));
    names.add(top(kind, end(iri)));
    return names;
  }

  /** Units are classified by top concepts; in the other schemes each concept counts for itself. */
  private String top(String kind, String concept) {
    if (!Set.of("sector", "instrument", "target-group").contains(kind)) {
      return concept;
    }
    Set<String> seen = new HashSet<>();
    String top = concept;
    while (broader.containsKey(top) && seen.add(top)) {
      top = broader.get(top);
    }
    return top;
  }

  /** A name as it is compared: letters and digits alone, whatever their width and case. */
  static String name(String words) {
    return NAME
        + Normalizer.normalize(words, Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /** A number as it is compared: 10,000 is 10000, and １０ is 10. */
  static String number(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFKC).replaceAll("[,\\s]", "");
  }
}
