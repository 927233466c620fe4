package policygraph.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import policygraph.CsvRows;
import policygraph.Problem;
import policygraph.alignment.AlignmentReader;
import policygraph.datafile.YamlFile;

/** The house rules of ontology and vocabularies: queries that must find nothing. */
final class OntologyChecksTest {
  private static final Path CHECKS = Path.of("ontology", "checks");
  private static final Path BAD_GRAPHS = Path.of("src/test/resources/checks");
  private static final String EXPECTED_MARK = "# finds: ";

  private static Graph ontology;

  /** A rule, named as its file. */
  record Check(String name, Map<String, String> header, Query query) {
    String level() {
      return header.get("level");
    }

    boolean minor() {
      return level().equals("minor");
    }

    /** What it finds, each row written out. */
    List<String> rows(Graph graph) {
      return found(graph, this::written);
    }

    /** The terms and concepts that it finds fault with. */
    Set<String> nodes(Graph graph) {
      return new TreeSet<>(found(graph, row -> row.get("node").toString()));
    }

    private <T> List<T> found(Graph graph, Function<Binding, T> view) {
      List<T> found = new ArrayList<>();
      try (QueryExec execution = QueryExec.graph(graph).query(query).build()) {
        execution.select().forEachRemaining(row -> found.add(view.apply(row)));
      }
      return found;
    }

    private String written(Binding row) {
      return query.getResultVars().stream()
          .filter(row::contains)
          .map(name -> name + " " + NodeFmtLib.strTTL(row.get(name)))
          .collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Check> checks() {
    return names(CHECKS, ".rq").stream().map(OntologyChecksTest::check);
  }

  static Stream<Check> graveChecks() {
    return checks().filter(check -> !check.minor());
  }

  @BeforeAll
  static void readOntology() throws IOException {
    ontology = GraphMemFactory.createDefaultGraph();
    try (Stream<Path> files = Files.list(Path.of("ontology"))) {
      files
          .filter(file -> file.toString().endsWith(".ttl"))
          .filter(file -> !file.endsWith("shapes.ttl"))
          // Figures in other people's terms, about graphs that are not here.
          .filter(file -> !file.endsWith("quality.ttl"))
          .sorted()
          .forEach(file -> RDFParser.source(file).parse(ontology));
    }
    List<Problem> problems = new ArrayList<>();
    AlignmentReader.read(Path.of("ontology", "alignments"), ontology, problems).addTo(ontology);
    assertEquals(List.of(), problems);
  }

  @ParameterizedTest
  @MethodSource("graveChecks")
  void criticalAndImportantChecksFindNothing(Check check) {
    assertEquals(List.of(), check.rows(ontology), check.header().get("summary"));
  }

  @Test
  void minorFindingsAreThoseThatAreExplained() throws IOException {
    List<List<String>> explained = CsvRows.of(BAD_GRAPHS.resolve("minor.csv"), "check,node,why");
    Set<String> expected = new TreeSet<>();
    explained.forEach(row -> expected.add(row.get(0) + " " + row.get(1)));
    Set<String> found = new TreeSet<>();
    checks()
        .filter(Check::minor)
        .forEach(
            check -> check.nodes(ontology).forEach(node -> found.add(check.name() + " " + node)));
    assertEquals(lines(expected), lines(found));
    assertEquals(expected.size(), explained.size(), "no finding is explained twice");
    assertTrue(explained.stream().noneMatch(row -> row.get(2).isBlank()), "each has a reason");
  }

  @ParameterizedTest
  @MethodSource("checks")
  void eachCheckFindsWhatIsWrongInItsBadGraphAndNothingElse(Check check) throws IOException {
    Path file = BAD_GRAPHS.resolve(check.name() + ".ttl");
    Set<String> expected =
        Files.readString(file)
            .lines()
            .filter(line -> line.startsWith(EXPECTED_MARK))
            .map(line -> line.substring(EXPECTED_MARK.length()))
            .collect(Collectors.toCollection(TreeSet::new));
    assertTrue(!expected.isEmpty(), () -> file + " says what is found in it");
    Graph bad = GraphMemFactory.createDefaultGraph();
    RDFParser.source(file).parse(bad);
    assertEquals(lines(expected), lines(check.nodes(bad)));
  }

  @ParameterizedTest
  @MethodSource("checks")
  void headersSayWhatIsWrongHowBadItIsAndWhoSaysSo(Check check) {
    assertEquals(Set.of("summary", "level", "source"), check.header().keySet());
    assertTrue(Set.of("critical", "important", "minor").contains(check.level()), check::level);
    assertEquals("node", check.query().getResultVars().getFirst());
    assertTrue(check.query().hasOrderBy(), "the answer has an order");
  }

  @Test
  void everyBadGraphBelongsToACheck() {
    assertEquals(lines(names(CHECKS, ".rq")), lines(names(BAD_GRAPHS, ".ttl")));
  }

  @Test
  void everyCheckIsListedInTheDocumentation() throws IOException {
    String docs = Files.readString(Path.of("docs", "ontology-quality.md"));
    assertEquals(
        List.of(),
        names(CHECKS, ".rq").stream().filter(name -> !docs.contains("`" + name + "`")).toList());
  }

  private static Check check(String name) {
    Path file = CHECKS.resolve(name + ".rq");
    try {
      String text = Files.readString(file);
      List<Problem> problems = new ArrayList<>();
      String yaml =
          text.lines()
              .filter(line -> line.startsWith("#+ "))
              .map(line -> line.substring(3))
              .collect(Collectors.joining("\n"));
      YamlFile header = YamlFile.parse(file.toString(), yaml, problems);
      header.allowing(Set.of("summary", "level", "source"));
      Map<String, String> values = new TreeMap<>();
      Stream.of("summary", "level", "source")
          .forEach(key -> header.text(key).ifPresent(value -> values.put(key, value)));
      assertEquals(List.of(), problems, name);
      return new Check(name, values, QueryFactory.create(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> names(Path folder, String ending) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ending))
          .map(name -> name.substring(0, name.length() - ending.length()))
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String lines(Set<String> lines) {
    return String.join("\n", lines);
  }
}
