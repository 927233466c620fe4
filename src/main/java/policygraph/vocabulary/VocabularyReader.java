package policygraph.vocabulary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.vocabulary.SKOS;
import policygraph.Outcome;
import policygraph.Problem;
import policygraph.alignment.AlignmentReader;
import policygraph.alignment.Alignments;
import policygraph.rdf.RdfParsing;

/** Reads the Turtle files and mapping tables of a folder such as {@code ontology/}. */
public final class VocabularyReader {
  private static final String PG = "https://w3id.org/policygraph/ontology#";
  private static final Node GROUPING = NodeFactory.createURI(PG + "grouping");
  private static final Node CUE = NodeFactory.createURI(PG + "cue");
  private static final List<Node> WORDS =
      List.of(
          SKOS.prefLabel.asNode(),
          SKOS.altLabel.asNode(),
          SKOS.hiddenLabel.asNode(),
          SKOS.notation.asNode(),
          CUE);

  private VocabularyReader() {}

  public static Outcome<Vocabularies> read(Path folder) {
    List<Problem> problems = new ArrayList<>();
    Graph ontology = GraphMemFactory.createDefaultGraphSameTerm();
    Graph shapes = GraphMemFactory.createDefaultGraphSameTerm();
    Graph vocabularies = GraphMemFactory.createDefaultGraphSameTerm();
    Graph alignments = GraphMemFactory.createDefaultGraphSameTerm();
    Graph quality = GraphMemFactory.createDefaultGraphSameTerm();
    for (Path file : files(folder, problems)) {
      String name = file.getFileName().toString();
      Graph target =
          switch (name) {
            case "policygraph.ttl" -> ontology;
            case "quality.ttl" -> quality;
            default ->
                name.endsWith("shapes.ttl")
                    ? shapes
                    : name.endsWith("alignments.ttl") ? alignments : vocabularies;
          };
      RdfParsing.parse(file, StreamRDFLib.graph(target), problems);
    }
    problems.addAll(wrongKinds(vocabularies));
    Alignments tables = AlignmentReader.read(folder.resolve("alignments"), vocabularies, problems);
    if (!problems.isEmpty()) {
      return new Outcome.Rejected<>(problems);
    }
    tables.addTo(alignments);
    return Outcome.done(
        new Vocabularies(
            concepts(vocabularies), ontology, shapes, vocabularies, alignments, tables, quality));
  }

  private static List<Path> files(Path folder, List<Problem> problems) {
    try (Stream<Path> all = Files.list(folder)) {
      List<Path> files = all.filter(file -> file.toString().endsWith(".ttl")).sorted().toList();
      if (files.stream().noneMatch(file -> file.endsWith("policygraph.ttl"))) {
        problems.add(
            new Problem(
                folder.toString(),
                "no-ontology",
                "the folder holds no policygraph.ttl",
                "give the folder ontology/ of the project"));
      }
      return files;
    } catch (IOException e) {
      problems.add(
          new Problem(
              folder.toString(),
              "no-ontology",
              "the folder cannot be read",
              "give the folder ontology/ of the project"));
      return List.of();
    }
  }

  /** Concepts without an IRI, and labels that are no words. */
  private static List<Problem> wrongKinds(Graph graph) {
    List<Problem> problems = new ArrayList<>();
    for (Node property : WORDS) {
      graph
          .find(Node.ANY, property, Node.ANY)
          .filterKeep(triple -> !triple.getSubject().isURI() || !triple.getObject().isLiteral())
          .forEachRemaining(
              triple ->
                  problems.add(
                      new Problem(
                          "ontology: " + triple.getSubject(),
                          "bad-vocabulary",
                          property.getLocalName() + " is " + triple.getObject(),
                          "give the concept an IRI, and its labels as words with a language")));
    }
    problems.sort(Comparator.comparing(Problem::where));
    return problems;
  }

  private static Map<Scheme, List<Concept>> concepts(Graph graph) {
    Map<Scheme, List<Concept>> concepts = new EnumMap<>(Scheme.class);
    for (Scheme scheme : Scheme.values()) {
      concepts.put(
          scheme,
          graph
              .find(Node.ANY, SKOS.inScheme.asNode(), NodeFactory.createURI(scheme.iri()))
              .mapWith(triple -> triple.getSubject())
              .filterDrop(concept -> isGrouping(graph, concept))
              .mapWith(concept -> concept(graph, concept))
              .toList()
              .stream()
              .sorted(Comparator.comparing(Concept::iri))
              .toList());
    }
    return concepts;
  }

  private static boolean isGrouping(Graph graph, Node concept) {
    return graph
        .find(concept, GROUPING, Node.ANY)
        .mapWith(Triple::getObject)
        .filterKeep(Node::isLiteral)
        .mapWith(Node::getLiteralLexicalForm)
        .toList()
        .contains("true");
  }

  private static Concept concept(Graph graph, Node concept) {
    List<String> labels =
        Stream.of(SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel)
            .flatMap(property -> texts(graph, concept, property.asNode()).stream())
            .toList();
    Optional<String> notation = texts(graph, concept, SKOS.notation.asNode()).stream().findFirst();
    return new Concept(concept.getURI(), labels, texts(graph, concept, CUE), notation);
  }

  private static List<String> texts(Graph graph, Node subject, Node property) {
    return graph
        .find(subject, property, Node.ANY)
        .mapWith(Triple::getObject)
        .mapWith(Node::getLiteralLexicalForm)
        .toList()
        .stream()
        .sorted()
        .toList();
  }
}
