package policygraph.page;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A kind of mark in the text of a document. Those that speak of single words are links themselves;
 * those that speak of a whole sentence end with a sign that is one.
 */
public enum Layer {
  AGENCIES(true, false),
  TECHNOLOGIES(true, false),
  APPLICATIONS(true, false),
  SECTORS(true, false),
  REFERENCES(true, false),
  PLACES(true, false),
  OTHERS(true, false),
  TARGETS(true, true),
  CLAUSES(true, true),
  EMENDATIONS(true, true),
  DIRECTIVES(false, true),
  CLASSIFICATIONS(false, false),
  COVERAGE(false, true);

  /** Layers of statements by their classes; a mention's is told by the scheme of its concept. */
  private static final Map<String, Layer> BY_CLASS =
      Map.of(
          "Target", TARGETS,
          "Clause", CLAUSES,
          "Emendation", EMENDATIONS,
          "Directive", DIRECTIVES,
          "Classification", CLASSIFICATIONS,
          "SentenceCoverage", COVERAGE);

  private final boolean usual;
  private final boolean ofSentences;

  Layer(boolean usual, boolean ofSentences) {
    this.usual = usual;
    this.ofSentences = ofSentences;
  }

  static Optional<Layer> ofClass(String name) {
    return Optional.ofNullable(BY_CLASS.get(name));
  }

  /** Of the mentions of a scheme's concepts. */
  static Layer ofScheme(String name) {
    return Stream.of(values())
        .filter(layer -> !BY_CLASS.containsValue(layer) && layer.word().equals(name))
        .findFirst()
        .orElse(OTHERS);
  }

  /** The word in addresses and style sheets. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it is shown where nothing else is asked for. */
  public boolean usual() {
    return usual;
  }

  public boolean ofSentences() {
    return ofSentences;
  }

  /**
   * Whether a visit asks for it: {@code layer=coverage} adds one to the usual ones; with {@code
   * layers} each is asked for by its own name.
   */
  boolean shown(Visit visit) {
    if (visit.parameter("layers").isPresent()) {
      return visit.parameter(word()).isPresent();
    }
    return usual || visit.parameter("layer").filter(word()::equals).isPresent();
  }
}
