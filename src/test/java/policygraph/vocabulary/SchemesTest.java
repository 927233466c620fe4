package policygraph.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import policygraph.snapshot.ReferenceSnapshot;

/** The concept schemes that the project ships are sound. */
final class SchemesTest {
  private static final String ID = "https://w3id.org/policygraph/id/";
  private static final Graph GRAPH = ReferenceSnapshot.vocabularies().vocabularies();
  private static final List<Node> LABELS =
      List.of(SKOS.prefLabel.asNode(), SKOS.altLabel.asNode(), SKOS.hiddenLabel.asNode());

  static List<String> schemes() {
    return GRAPH
        .find(Node.ANY, RDF.type.asNode(), SKOS.ConceptScheme.asNode())
        .mapWith(triple -> triple.getSubject().getURI().replace(ID + "scheme/", ""))
        .toList()
        .stream()
        .sorted()
        .toList();
  }

  @Test
  void theSchemesAreThoseOfTheModel() {
    assertEquals(
        List.of(
            "agencies",
            "applications",
            "certainty",
            "coverage",
            "directive-force",
            "instruments",
            "methods",
            "places",
            "references",
            "roles",
            "sectors",
            "target-groups",
            "technologies"),
        schemes());
  }

  @ParameterizedTest
  @EnumSource(Scheme.class)
  void theProgramKnowsConceptsOfEachOfItsSchemes(Scheme scheme) {
    assertTrue(!ReferenceSnapshot.vocabularies().concepts(scheme).isEmpty());
  }

  @ParameterizedTest
  @MethodSource("schemes")
  void aSchemeHasTitleDescriptionAndLicence(String name) {
    Node scheme = scheme(name);
    assertEquals(List.of("en", "zh"), tags(scheme, DCTerms.title.asNode()));
    assertEquals(List.of("en", "zh"), tags(scheme, DCTerms.description.asNode()));
    assertEquals(
        Set.of(NodeFactory.createURI("https://creativecommons.org/licenses/by/4.0/")),
        Set.copyOf(objects(scheme, DCTerms.license.asNode())));
  }

  @ParameterizedTest
  @MethodSource("schemes")
  void aConceptHasOnePreferredLabelAndOneDefinitionInEachLanguage(String name) {
    Set<String> faults = new TreeSet<>();
    for (Node concept : concepts(name)) {
      for (Node property : List.of(SKOS.prefLabel.asNode(), SKOS.definition.asNode())) {
        if (!tags(concept, property).equals(List.of("en", "zh"))) {
          faults.add(concept + " has " + property + " in " + tags(concept, property));
        }
      }
    }
    assertEquals(Set.of(), faults);
  }

  @ParameterizedTest
  @MethodSource("schemes")
  void allLabelsAndCuesAreInALanguageServedAndWithoutBlanksAround(String name) {
    Set<String> faults = new TreeSet<>();
    Stream<Node> properties =
        Stream.concat(
            LABELS.stream(),
            Stream.of(NodeFactory.createURI("https://w3id.org/policygraph/ontology#cue")));
    properties.forEach(
        property ->
            concepts(name)
                .forEach(
                    concept ->
                        objects(concept, property).stream()
                            .filter(label -> !isClean(label))
                            .forEach(label -> faults.add(concept + " " + label))));
    assertEquals(Set.of(), faults);
  }

  private static boolean isClean(Node label) {
    String text = label.getLiteralLexicalForm();
    return Set.of("en", "zh").contains(label.getLiteralLanguage())
        && !text.isBlank()
        && text.equals(text.strip())
        && !text.contains("  ")
        && !text.contains("\n");
  }

  @ParameterizedTest
  @MethodSource("schemes")
  void noConceptHasALabelTwice(String name) {
    Set<String> faults = new TreeSet<>();
    for (Node concept : concepts(name)) {
      Set<Node> seen = new HashSet<>();
      LABELS.stream()
          .flatMap(property -> objects(concept, property).stream())
          .filter(label -> !seen.add(label))
          .forEach(label -> faults.add(concept + " " + label));
    }
    assertEquals(Set.of(), faults);
  }

  @ParameterizedTest
  @MethodSource("schemes")
  void everyConceptIsAtTheTopOrLeadsThereWithoutGoingInACircle(String name) {
    Set<String> faults = new TreeSet<>();
    for (Node concept : concepts(name)) {
      boolean top = GRAPH.contains(concept, SKOS.topConceptOf.asNode(), scheme(name));
      List<Node> broader = objects(concept, SKOS.broader.asNode());
      if (top != broader.isEmpty()) {
        faults.add(concept + " is at the top: " + top + ", has broader ones: " + broader);
      }
      if (above(concept).contains(concept)) {
        faults.add(concept + " is broader than itself");
      }
      if (broader.size() > 1) {
        faults.add(concept + " has more than one broader: " + broader);
      }
      for (Node other : broader) {
        if (!GRAPH.contains(other, SKOS.inScheme.asNode(), scheme(name))) {
          faults.add(other + " is broader than " + concept + ", but not in the scheme");
        }
      }
    }
    assertEquals(Set.of(), faults);
  }

  private static Set<Node> above(Node concept) {
    Set<Node> above = new HashSet<>();
    List<Node> next = new ArrayList<>(objects(concept, SKOS.broader.asNode()));
    while (!next.isEmpty()) {
      Node one = next.removeLast();
      if (above.add(one)) {
        next.addAll(objects(one, SKOS.broader.asNode()));
      }
    }
    return above;
  }

  @ParameterizedTest
  @MethodSource("schemes")
  void topConceptsAreListedInTheSchemeAndNoOthers(String name) {
    Set<Node> below =
        GRAPH
            .find(Node.ANY, SKOS.topConceptOf.asNode(), scheme(name))
            .mapWith(Triple::getSubject)
            .toSet();
    assertEquals(below, Set.copyOf(objects(scheme(name), SKOS.hasTopConcept.asNode())));
  }

  @Test
  void everyConceptIsInOneScheme() {
    List<Node> concepts =
        GRAPH
            .find(Node.ANY, RDF.type.asNode(), SKOS.Concept.asNode())
            .mapWith(Triple::getSubject)
            .toList();
    assertEquals(
        List.of(),
        concepts.stream()
            .filter(each -> objects(each, SKOS.inScheme.asNode()).size() != 1)
            .toList());
  }

  @ParameterizedTest
  @MethodSource("schemes")
  void namesInIrisAreLowerCaseWordsJoinedByHyphens(String name) {
    assertEquals(
        List.of(),
        concepts(name).stream()
            .map(Node::getURI)
            .filter(iri -> !iri.matches(ID + "[a-z-]+/[a-z0-9]+(-[a-z0-9]+)*"))
            .toList());
  }

  @Test
  void notationsAreUniqueInTheirScheme() {
    List<String> faults = new ArrayList<>();
    for (String name : List.of("roles", "directive-force", "references")) {
      Set<Node> seen = new HashSet<>();
      for (Node concept : concepts(name)) {
        objects(concept, SKOS.notation.asNode()).stream()
            .filter(notation -> !seen.add(notation))
            .forEach(notation -> faults.add(concept + " " + notation));
      }
    }
    assertEquals(List.of(), faults);
  }

  @Test
  void alignmentsAreOfConceptsThatAreThere() {
    Graph alignments = ReferenceSnapshot.vocabularies().alignments();
    Set<Node> unknown = new HashSet<>();
    alignments
        .find()
        .filterKeep(triple -> triple.getSubject().getURI().startsWith(ID))
        .forEachRemaining(
            triple -> {
              if (!GRAPH.contains(triple.getSubject(), RDF.type.asNode(), Node.ANY)) {
                unknown.add(triple.getSubject());
              }
            });
    assertEquals(Set.of(), unknown);
  }

  @Test
  void alignmentsNeverSayThatTwoThingsAreTheSame() {
    assertEquals(
        List.of(),
        ReferenceSnapshot.vocabularies()
            .alignments()
            .find(Node.ANY, org.apache.jena.vocabulary.OWL2.sameAs.asNode(), Node.ANY)
            .toList());
  }

  @Test
  void successionsAreOfAgenciesThatAreThereAndNeverGoInACircle() {
    Node successor = NodeFactory.createURI("https://w3id.org/policygraph/ontology#successor");
    List<String> faults = new ArrayList<>();
    for (Node agency : concepts("agencies")) {
      Set<Node> after = new HashSet<>();
      List<Node> next = new ArrayList<>(objects(agency, successor));
      while (!next.isEmpty()) {
        Node one = next.removeLast();
        if (!GRAPH.contains(one, SKOS.prefLabel.asNode(), Node.ANY)) {
          faults.add(agency + " has an unknown successor " + one);
        }
        if (after.add(one)) {
          next.addAll(objects(one, successor));
        }
      }
      if (after.contains(agency)) {
        faults.add(agency + " succeeds itself");
      }
    }
    assertEquals(List.of(), faults);
  }

  private static Node scheme(String name) {
    return NodeFactory.createURI(ID + "scheme/" + name);
  }

  private static List<Node> concepts(String name) {
    List<Node> concepts =
        GRAPH
            .find(Node.ANY, SKOS.inScheme.asNode(), scheme(name))
            .mapWith(Triple::getSubject)
            .toList();
    assertTrue(!concepts.isEmpty(), name);
    return concepts;
  }

  private static List<Node> objects(Node subject, Node property) {
    return GRAPH.find(subject, property, Node.ANY).mapWith(Triple::getObject).toList();
  }

  private static List<String> tags(Node subject, Node property) {
    return objects(subject, property).stream().map(Node::getLiteralLanguage).sorted().toList();
  }
}
