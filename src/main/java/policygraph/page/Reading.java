package policygraph.page;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/**
 * A document as the graph holds it: its text, its units in their order, and what is stated on which
 * words. The same for every visit.
 *
 * @param file whose text it is; another where the data know none
 * @param windows the whole text, in stretches that are shown as one
 * @param evidence of statements, by the place where it begins
 */
record Reading(
    Node document,
    CodePoints text,
    Map<Node, TextUnit> units,
    List<Window> windows,
    List<Evidence> evidence,
    List<Responsibility> responsibilities) {

  /**
   * Who is responsible for a unit.
   *
   * @param name the mention of the agency's name, where one is known
   */
  record Responsibility(
      Node unit, Node statement, Node agency, Optional<Node> role, Optional<Node> name) {}

  /** Units nest no deeper; a circle of parts ends here. */
  private static final int DEEPEST = 64;

  static Reading of(Site site, Node document) {
    Map<String, Node> asked = Map.of("document", document);
    Map<Node, TextUnit> units = units(site.rows("reader-units", asked), document);
    List<Row> passages = site.rows("reader-passages", asked);
    Node file = mostUsedFile(passages);
    List<Row> ofFile = passages.stream().filter(row -> file(row).equals(file)).toList();
    CodePoints text = text(site, file, ofFile);
    List<Row> sound = ofFile.stream().filter(row -> row.number("end") <= text.length()).toList();
    return new Reading(
        document,
        text,
        units,
        Window.of(text, new Blocks(site, text, units).of(sound)),
        evidence(sound, units, new Layers(site.graph())),
        responsibilities(site.rows("reader-responsibilities", asked)));
  }

  private static Map<Node, TextUnit> units(List<Row> rows, Node document) {
    Map<Node, Node> parents = new HashMap<>();
    rows.forEach(row -> parents.put(iri(row, "unit"), iri(row, "parent")));
    Map<Node, TextUnit> units = new LinkedHashMap<>();
    for (Row row : rows) {
      Node node = iri(row, "unit");
      String kind = row.node("type").map(type -> Terms.lastName(type.toString())).orElse("Unit");
      String code = row.has("code") ? row.text("code") : Terms.lastName(node.toString());
      units.put(node, new TextUnit(node, above(node, parents, document), code, kind));
    }
    return units;
  }

  private static List<Node> above(Node unit, Map<Node, Node> parents, Node document) {
    List<Node> above = new ArrayList<>();
    Node at = parents.get(unit);
    while (at != null && !at.equals(document) && above.size() < DEEPEST) {
      above.addFirst(at);
      at = parents.get(at);
    }
    return List.copyOf(above);
  }

  private static Node iri(Row row, String variable) {
    return row.node(variable).orElseThrow();
  }

  private static Node file(Row row) {
    return row.node("file").orElse(NodeFactory.createURI(""));
  }

  /** Offsets count in one file: that on which most rests. */
  private static Node mostUsedFile(List<Row> passages) {
    Map<Node, Integer> used = new LinkedHashMap<>();
    passages.forEach(row -> used.merge(file(row), 1, Integer::sum));
    return used.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(NodeFactory.createURI(""));
  }

  /** The file's own text; else its quoted passages, each at its place. */
  private static CodePoints text(Site site, Node file, List<Row> passages) {
    return site.graph()
        .find(file, Terms.TEXT, Node.ANY)
        .mapWith(Triple::getObject)
        .filterKeep(Node::isLiteral)
        .nextOptional()
        .map(text -> new CodePoints(text.getLiteralLexicalForm()))
        .orElseGet(() -> Quotations.text(passages));
  }

  private static List<Evidence> evidence(List<Row> rows, Map<Node, TextUnit> units, Layers layers) {
    return rows.stream()
        .filter(row -> !units.containsKey(iri(row, "thing")))
        .map(
            row ->
                new Evidence(
                    iri(row, "thing"),
                    iri(row, "unit"),
                    row.number("start"),
                    row.number("end"),
                    layers.of(iri(row, "thing"))))
        .toList();
  }

  private static List<Responsibility> responsibilities(List<Row> rows) {
    Map<Node, Responsibility> found = new LinkedHashMap<>();
    for (Row row : rows) {
      Node statement = iri(row, "statement");
      found.putIfAbsent(
          statement,
          new Responsibility(
              iri(row, "unit"), statement, iri(row, "agency"), row.node("role"), row.node("name")));
    }
    return List.copyOf(found.values());
  }

  Optional<TextUnit> unit(Node node) {
    return Optional.ofNullable(units.get(node));
  }

  /** What is stated of a unit or what is below it. */
  Set<Node> statementsWithin(Node unit) {
    Set<Node> statements = new LinkedHashSet<>();
    for (Evidence each : evidence) {
      if (Optional.ofNullable(units.get(each.unit())).filter(u -> u.within(unit)).isPresent()) {
        statements.add(each.statement());
      }
    }
    return statements;
  }

  /** Who is responsible for the unit itself; where nobody is, for the nearest above it. */
  List<Responsibility> responsibleFor(TextUnit unit) {
    List<Node> nearestFirst = new ArrayList<>(unit.above());
    nearestFirst.add(unit.node());
    return nearestFirst.reversed().stream()
        .map(this::ownOf)
        .filter(own -> !own.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  List<Responsibility> ownOf(Node unit) {
    return responsibilities.stream().filter(each -> each.unit().equals(unit)).toList();
  }

  /** Those of which there is anything, in their order. */
  Set<Layer> layers() {
    Set<Layer> layers = EnumSet.noneOf(Layer.class);
    evidence.forEach(each -> each.layer().ifPresent(layers::add));
    return layers;
  }
}
