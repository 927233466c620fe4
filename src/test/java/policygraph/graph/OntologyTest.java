package policygraph.graph;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import policygraph.snapshot.ReferenceSnapshot;
import policygraph.vocabulary.Scheme;
import policygraph.vocabulary.Vocabularies;

/** What the program, the vocabularies, the shapes and the queries say, the ontology declares. */
final class OntologyTest {
  private static final String GRAPH = "https://w3id.org/policygraph/id/graph/";
  private static final Pattern TERM = Pattern.compile("\\bpg:([A-Za-z][A-Za-z0-9_]*)");

  /** RDF, RDFS, OWL and SHACL are the languages that the files are written in. */
  private static final Pattern LANGUAGE =
      Pattern.compile(
          "http://www\\.w3\\.org/(1999/02/22-rdf-syntax-ns|2000/01/rdf-schema|2002/07/owl|ns/shacl)#.*");

  private static final Set<Node> KINDS_OF_PROPERTY =
      Set.of(
          OWL2.ObjectProperty.asNode(),
          OWL2.DatatypeProperty.asNode(),
          OWL2.AnnotationProperty.asNode());

  @ParameterizedTest
  @ValueSource(classes = {PG.class, ELI.class})
  void everyConstantIsDeclared(Class<?> vocabulary) throws IllegalAccessException {
    Set<String> constants = new TreeSet<>();
    for (Field field : vocabulary.getDeclaredFields()) {
      if (field.getType() == Node.class) {
        Node term = (Node) field.get(null);
        assertTrue(term.getURI().endsWith("#" + field.getName()), field.getName());
        constants.add(term.getURI());
      }
    }
    assertTrue(!constants.isEmpty());
    assertEquals(Set.of(), without(constants, declared()));
  }

  @Test
  void everyOwnTermInTheTurtleFilesIsDeclared() {
    Vocabularies all = ReferenceSnapshot.vocabularies();
    Set<String> used = new TreeSet<>();
    for (Graph graph :
        List.of(all.ontology(), all.shapes(), all.vocabularies(), all.alignments())) {
      graph
          .find()
          .forEachRemaining(
              triple ->
                  Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject())
                      .flatMap(OntologyTest::ownTerms)
                      .forEach(used::add));
    }
    assertEquals(Set.of(), without(used, declared()));
  }

  /** Terms as such, datatypes of literals, and the terms in the queries of the shapes. */
  private static Stream<String> ownTerms(Node node) {
    if (node.isURI()) {
      return Stream.of(node.getURI()).filter(iri -> iri.startsWith(PG.NS));
    }
    if (!node.isLiteral()) {
      return Stream.of();
    }
    Stream<String> inQuery =
        node.getLiteralLexicalForm().contains("SELECT")
            ? terms(node.getLiteralLexicalForm())
            : Stream.of();
    return Stream.concat(
        Stream.of(node.getLiteralDatatypeURI()).filter(iri -> iri.startsWith(PG.NS)), inQuery);
  }

  static List<Path> queries() throws Exception {
    List<Path> queries = new ArrayList<>();
    for (Path folder :
        List.of(
            ReferenceSnapshot.ontology().resolve("queries"),
            Path.of("src/main/resources/policygraph/graph/rules"))) {
      try (Stream<Path> files = Files.list(folder)) {
        files.filter(file -> file.toString().endsWith(".rq")).sorted().forEach(queries::add);
      }
    }
    return queries;
  }

  @ParameterizedTest
  @MethodSource("queries")
  void everyOwnTermInAQueryIsDeclared(Path query) throws Exception {
    Set<String> used = terms(Files.readString(query)).collect(toCollection(TreeSet::new));
    assertEquals(Set.of(), without(used, declared()));
  }

  @Test
  void theTableOfTermsListsEachOwnTermOnceAndTellsHowMany() throws Exception {
    String table =
        Files.readString(Path.of("ontology/README.md"))
            .replaceAll("(?s).*### The terms\\n(.*?)\\n###.*", "$1");
    List<String> listed =
        table
            .lines()
            .filter(
                line ->
                    line.startsWith("| ") && !line.startsWith("| for ") && !line.contains("---"))
            .flatMap(row -> Stream.of(row.split("\\|")[2].split("[^A-Za-z0-9]+")))
            .filter(term -> !term.isEmpty())
            .map(term -> PG.NS + term)
            .sorted()
            .toList();
    List<String> own = declared().stream().filter(iri -> iri.startsWith(PG.NS)).sorted().toList();
    assertEquals(own, listed);
    assertTrue(table.strip().startsWith(own.size() + ","), table);
  }

  private static Stream<String> terms(String text) {
    return TERM.matcher(text).results().map((MatchResult match) -> PG.NS + match.group(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "document/cn-guofa-2015-40",
        "vocabularies",
        "alignments",
        "inferences",
        "provenance"
      })
  void everyPropertyThatTheDataUseIsDeclaredAndUsedAsDeclared(String name) {
    Graph ontology = ReferenceSnapshot.vocabularies().ontology();
    Set<String> faults = new TreeSet<>();
    graph(name)
        .find()
        .filterDrop(triple -> LANGUAGE.matcher(triple.getPredicate().getURI()).matches())
        .forEachRemaining(
            triple -> {
              Node property = triple.getPredicate();
              Set<Node> kinds =
                  ontology
                      .find(property, RDF.type.asNode(), Node.ANY)
                      .mapWith(Triple::getObject)
                      .filterKeep(KINDS_OF_PROPERTY::contains)
                      .toSet();
              if (kinds.isEmpty()) {
                faults.add(property + " is not declared");
              }
              if (kinds.contains(OWL2.ObjectProperty.asNode()) && !triple.getObject().isURI()) {
                faults.add(property + " is an object property with a literal");
              }
              if (kinds.contains(OWL2.DatatypeProperty.asNode())
                  && !triple.getObject().isLiteral()) {
                faults.add(property + " is a datatype property without a literal");
              }
            });
    assertEquals(Set.of(), faults);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "document/cn-guofa-2015-40",
        "vocabularies",
        "alignments",
        "inferences",
        "provenance"
      })
  void everyClassThatTheDataUseIsDeclared(String name) {
    Set<String> classes =
        graph(name)
            .find(Node.ANY, RDF.type.asNode(), Node.ANY)
            .mapWith(triple -> triple.getObject().getURI())
            // The module that aligns terms says again of what kind each is.
            .filterDrop(type -> type.startsWith(OWL2.NS))
            .toSet();
    assertEquals(Set.of(), without(classes, declared(OWL2.Class.asNode())));
  }

  @Test
  void noTermIsOfTwoKinds() {
    Graph ontology = ReferenceSnapshot.vocabularies().ontology();
    Set<Node> kinds = new java.util.HashSet<>(KINDS_OF_PROPERTY);
    kinds.addAll(List.of(OWL2.Class.asNode(), RDFS.Datatype.asNode()));
    List<String> twice =
        subjects(ontology)
            .filter(
                term ->
                    ontology
                            .find(term, RDF.type.asNode(), Node.ANY)
                            .filterKeep(triple -> kinds.contains(triple.getObject()))
                            .toList()
                            .size()
                        > 1)
            .map(Node::toString)
            .toList();
    assertEquals(List.of(), twice);
  }

  @Test
  void everyOwnTermHasLabelAndDefinitionInBothLanguagesAndSaysWhereItIsDefined() {
    Graph ontology = ReferenceSnapshot.vocabularies().ontology();
    Set<String> faults = new TreeSet<>();
    subjects(ontology)
        .filter(term -> term.isURI() && term.getURI().startsWith(PG.NS))
        .forEach(
            term -> {
              for (Node property : List.of(RDFS.label.asNode(), SKOS.definition.asNode())) {
                List<String> tags =
                    ontology
                        .find(term, property, Node.ANY)
                        .mapWith(triple -> triple.getObject().getLiteralLanguage())
                        .toList()
                        .stream()
                        .sorted()
                        .toList();
                if (!tags.equals(List.of("en", "zh"))) {
                  faults.add(term + " has " + property + " in " + tags);
                }
              }
              Node self = NodeFactory.createURI(PG.NS.replace("#", ""));
              if (!ontology.contains(term, RDFS.isDefinedBy.asNode(), self)) {
                faults.add(term + " does not say where it is defined");
              }
            });
    assertEquals(Set.of(), faults);
  }

  @Test
  void definitionsSayWhatKindOfThingATermIs() {
    Graph ontology = ReferenceSnapshot.vocabularies().ontology();
    List<String> others =
        subjects(ontology)
            .filter(term -> ontology.contains(term, RDF.type.asNode(), OWL2.Class.asNode()))
            .flatMap(term -> texts(ontology, term, SKOS.definition.asNode(), "en"))
            .filter(definition -> !definition.matches("An? .+ is an? .+ (that|of|in|by|for) .+\\."))
            .toList();
    assertEquals(List.of(), others);
  }

  @Test
  void everyMethodOfTheProgramIsAConcept() {
    Graph vocabularies = ReferenceSnapshot.vocabularies().vocabularies();
    Node scheme = NodeFactory.createURI(Scheme.METHODS.iri());
    for (Method method : Method.values()) {
      assertTrue(
          vocabularies.contains(method.node(), SKOS.inScheme.asNode(), scheme),
          () -> method.node() + " is missing from ontology/methods.ttl");
    }
  }

  @Test
  void everythingThatTheDocumentPointsToIsDescribed() {
    List<List<String>> dangling =
        ReferenceSnapshot.rows(
            """
            SELECT DISTINCT ?o {
              GRAPH <https://w3id.org/policygraph/id/graph/document/cn-guofa-2015-40> { ?s ?p ?o }
              FILTER (STRSTARTS(STR(?o), "https://w3id.org/policygraph/id/"))
              FILTER NOT EXISTS { ?o ?q ?x } }
            """);
    assertEquals(List.of(), dangling);
  }

  private static Stream<String> texts(Graph graph, Node subject, Node property, String tag) {
    return graph
        .find(subject, property, Node.ANY)
        .mapWith(Triple::getObject)
        .filterKeep(text -> text.getLiteralLanguage().equals(tag))
        .mapWith(Node::getLiteralLexicalForm)
        .toList()
        .stream();
  }

  private static Stream<Node> subjects(Graph graph) {
    return graph
        .find(Node.ANY, RDF.type.asNode(), Node.ANY)
        .mapWith(Triple::getSubject)
        .toSet()
        .stream();
  }

  private static Graph graph(String name) {
    Graph graph = ReferenceSnapshot.get().dataset().getGraph(NodeFactory.createURI(GRAPH + name));
    assertTrue(!graph.isEmpty(), name);
    return graph;
  }

  /** All terms that the ontology gives a kind. */
  private static Set<String> declared() {
    return declared(Node.ANY);
  }

  private static Set<String> declared(Node kind) {
    return ReferenceSnapshot.vocabularies()
        .ontology()
        .find(Node.ANY, RDF.type.asNode(), kind)
        .filterKeep(triple -> triple.getSubject().isURI())
        .mapWith(triple -> triple.getSubject().getURI())
        .toSet();
  }

  private static Set<String> without(Set<String> used, Set<String> declared) {
    Set<String> rest = new TreeSet<>(used);
    rest.removeAll(declared);
    return rest;
  }
}
