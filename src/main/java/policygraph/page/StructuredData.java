package policygraph.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonString;
import org.apache.jena.atlas.json.JsonValue;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.RDF;
import policygraph.datafile.BundledFile;
import policygraph.datafile.YamlFile;
import policygraph.rdf.Prefixes;

/**
 * What a page tells search engines: the facts of the graph about one thing, as JSON-LD in the terms
 * of schema.org. Which fact becomes which term stands in structured-data.yml. The context is
 * written out, so that nothing has to be fetched.
 */
final class StructuredData {
  private static final String VOCABULARY = "https://schema.org/";

  /** Values of one term; pages need not name hundreds of technologies. */
  private static final int MOST = 50;

  private static final List<Kind> KINDS =
      BundledFile.yaml(
          StructuredData.class,
          "structured-data.yml",
          Set.of("kinds"),
          file -> file.maps("kinds").stream().map(Kind::of).toList());

  private static final String DATASET =
      escaped(BundledFile.read(StructuredData.class, "dataset.json"));

  private final Graph graph;

  private StructuredData(Graph graph) {
    this.graph = graph;
  }

  /** A property of our data and the term that stands for it. */
  private record Term(Node property, boolean backwards, String name) {
    static Term of(String property, String name) {
      boolean backwards = property.startsWith("^");
      String iri = Prefixes.expand(backwards ? property.substring(1) : property);
      return new Term(NodeFactory.createURI(iri), backwards, name);
    }
  }

  /** Things of these classes, and what is told of them. */
  private record Kind(List<Node> classes, String type, List<Term> terms) {
    static Kind of(YamlFile file) {
      List<Term> terms = new ArrayList<>();
      file.textMap("properties").forEach((property, name) -> terms.add(Term.of(property, name)));
      List<Node> classes =
          file.texts("classes").stream().map(Prefixes::expand).map(NodeFactory::createURI).toList();
      return new Kind(classes, file.required("type"), terms);
    }
  }

  /** All data, for the first page. */
  static String ofDataset() {
    return DATASET;
  }

  /** Text for a script element; empty for a thing of no kind that search engines know. */
  static String of(Graph graph, String iri) {
    Node node = NodeFactory.createURI(iri);
    return new StructuredData(graph).kind(node).map(kind -> told(graph, node, kind)).orElse("");
  }

  private static String told(Graph graph, Node node, Kind kind) {
    JsonObject context = new JsonObject();
    context.put("@vocab", VOCABULARY);
    JsonObject thing = new JsonObject();
    thing.put("@context", context);
    thing.put("@id", node.getURI());
    thing.put("@type", kind.type());
    new StructuredData(graph).values(node, kind).forEach(thing::put);
    return escaped(thing.toString());
  }

  private Optional<Kind> kind(Node node) {
    return KINDS.stream()
        .filter(
            kind ->
                kind.classes().stream()
                    .anyMatch(type -> graph.contains(node, RDF.type.asNode(), type)))
        .findFirst();
  }

  private Map<String, JsonArray> values(Node node, Kind kind) {
    Map<String, JsonArray> values = new LinkedHashMap<>();
    for (Term term : kind.terms()) {
      for (Node value : values(node, term)) {
        values.computeIfAbsent(term.name(), first -> new JsonArray()).add(json(value));
      }
    }
    return values;
  }

  private List<Node> values(Node node, Term term) {
    Set<Node> sorted = new TreeSet<>(NodeCmp::compareRDFTerms);
    if (term.backwards()) {
      graph
          .find(Node.ANY, term.property(), node)
          .mapWith(Triple::getSubject)
          .forEachRemaining(sorted::add);
    } else {
      graph
          .find(node, term.property(), Node.ANY)
          .mapWith(Triple::getObject)
          .forEachRemaining(sorted::add);
    }
    return sorted.stream().limit(MOST).toList();
  }

  private JsonValue json(Node value) {
    if (!value.isLiteral()) {
      return thing(value);
    }
    if (value.getLiteralLanguage().isEmpty()) {
      return new JsonString(value.getLiteralLexicalForm());
    }
    JsonObject text = new JsonObject();
    text.put("@language", value.getLiteralLanguage());
    text.put("@value", value.getLiteralLexicalForm());
    return text;
  }

  /** Another thing by its IRI, with type and names where they are known. */
  private JsonObject thing(Node node) {
    JsonObject thing = new JsonObject();
    thing.put("@id", node.toString());
    kind(node)
        .ifPresent(
            kind -> {
              thing.put("@type", kind.type());
              JsonArray names = new JsonArray();
              kind.terms().stream()
                  .filter(term -> term.name().equals("name"))
                  .flatMap(term -> values(node, term).stream())
                  .forEach(name -> names.add(json(name)));
              thing.put("name", names);
            });
    return thing;
  }

  /** No text may end the script element; within JSON a less-than sign stands in texts only. */
  private static String escaped(String json) {
    return json.replace("<", "\\u003c");
  }
}
