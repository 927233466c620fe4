package policygraph.vocabulary;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import policygraph.alignment.Alignments;

/** All that the folder {@code ontology/} holds, read once. */
public final class Vocabularies {
  private final Map<Scheme, List<Concept>> concepts;
  private final Graph ontology;
  private final Graph shapes;
  private final Graph vocabularies;
  private final Graph alignments;
  private final Alignments mappings;
  private final Graph quality;

  Vocabularies(
      Map<Scheme, List<Concept>> concepts,
      Graph ontology,
      Graph shapes,
      Graph vocabularies,
      Graph alignments,
      Alignments mappings,
      Graph quality) {
    this.concepts = Map.copyOf(concepts);
    this.ontology = ontology;
    this.shapes = shapes;
    this.vocabularies = vocabularies;
    this.alignments = alignments;
    this.mappings = mappings;
    this.quality = quality;
  }

  /**
   * The concepts of a scheme that are looked for in text, sorted by IRI; groupings are not among
   * them.
   */
  public List<Concept> concepts(Scheme scheme) {
    return concepts.getOrDefault(scheme, List.of());
  }

  public Graph ontology() {
    return ontology;
  }

  public Graph shapes() {
    return shapes;
  }

  /** The concept schemes, all in one graph. */
  public Graph vocabularies() {
    return vocabularies;
  }

  /** Links of our concepts to other people's. */
  public Graph alignments() {
    return alignments;
  }

  /** The same links with what they rest on, for each other vocabulary. */
  public Alignments mappings() {
    return mappings;
  }

  /** How well documents were read when the program was last evaluated. */
  public Graph quality() {
    return quality;
  }
}
