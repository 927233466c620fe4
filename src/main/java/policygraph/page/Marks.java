package policygraph.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;

/** What is stated on the words of a text, as marks in the language of a visit. */
final class Marks {
  /** What a statement says something with, by which it is named. */
  private static final List<Node> ABOUT =
      List.of("mentionOf", "force", "sector", "instrument", "targetGroup", "year", "coverage")
          .stream()
          .map(Terms::of)
          .toList();

  private final Graph graph;
  private final Words words;
  private final Visit visit;
  private final Map<Node, String> roles = new HashMap<>();
  private final Map<Node, String> labels = new HashMap<>();

  Marks(Site site, Reading reading, Visit visit) {
    this.graph = site.graph();
    this.words = site.words();
    this.visit = visit;
    for (Reading.Responsibility each : reading.responsibilities()) {
      each.name().ifPresent(name -> each.role().ifPresent(role -> roles.put(name, slug(role))));
    }
  }

  /** A name that is safe as a class of a style sheet. */
  private static String slug(Node node) {
    return Terms.lastName(node.toString()).replaceAll("[^A-Za-z0-9_-]", "-");
  }

  /** Those of the layers. */
  List<Mark> of(Collection<Evidence> evidence, Set<Layer> shown) {
    List<Mark> marks = new ArrayList<>();
    for (Evidence each : evidence) {
      each.layer().filter(shown::contains).ifPresent(layer -> marks.add(mark(each, layer)));
    }
    return marks;
  }

  private Mark mark(Evidence evidence, Layer layer) {
    Node statement = evidence.statement();
    String label = about(statement);
    String title = say("layer-" + layer.word()) + (label.isEmpty() ? "" : say("colon") + label);
    return new Mark(
        evidence.start(),
        evidence.end(),
        layer,
        style(statement, layer),
        Link.to(statement.toString(), "").href(),
        layer == Layer.EMENDATIONS ? emended(statement) : title,
        sign(statement, layer, label));
  }

  /** What the statement names: labels of concepts, or a year. */
  String about(Node statement) {
    return ABOUT.stream()
        .flatMap(property -> graph.find(statement, property, Node.ANY).toList().stream())
        .map(Triple::getObject)
        .map(node -> labels.computeIfAbsent(node, this::label))
        .distinct()
        .sorted()
        .collect(Collectors.joining(say("and")));
  }

  private String label(Node node) {
    return words.label(node, visit.language().tag());
  }

  private String style(Node statement, Layer layer) {
    return switch (layer) {
      case AGENCIES -> roles.getOrDefault(statement, "");
      case COVERAGE -> coverage(statement);
      default -> "";
    };
  }

  /** Whether anything was made of the sentence. */
  private String coverage(Node statement) {
    return words.values(statement, Terms.of("coverage")).stream()
        .map(Marks::slug)
        .filter(word -> word.equals("no-content") || word.equals("not-understood"))
        .findFirst()
        .orElse("covered");
  }

  private String sign(Node statement, Layer layer, String label) {
    return switch (layer) {
      case EMENDATIONS -> "→ " + literal(statement, Terms.of("correctedReading"));
      case CLAUSES -> say("sign-clause");
      case TARGETS, DIRECTIVES, COVERAGE -> label;
      default -> "";
    };
  }

  private String emended(Node statement) {
    String certainty =
        words.values(statement, Terms.of("certainty")).stream()
            .map(this::label)
            .findFirst()
            .orElse("");
    return say(
        "emended",
        literal(statement, Terms.of("correctedReading")),
        certainty,
        words.text(statement, RDFS.comment.asNode(), "en"));
  }

  /** What an emendation reads instead. */
  String corrected(Node statement) {
    String reading = literal(statement, Terms.of("correctedReading"));
    return reading.isEmpty() ? "" : "→ " + reading;
  }

  private String literal(Node statement, Node property) {
    return graph
        .find(statement, property, Node.ANY)
        .mapWith(Triple::getObject)
        .filterKeep(Node::isLiteral)
        .mapWith(Node::getLiteralLexicalForm)
        .nextOptional()
        .orElse("");
  }

  private String say(String key, Object... arguments) {
    return Messages.say(visit.language(), "reader." + key, List.of(arguments));
  }
}
