package policygraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import policygraph.query.NamedQueries;

/** The W3C's tests of the protocol, over HTTP. docs/protocol.md tells what came of them. */
final class ProtocolTest {
  private static final Path DOCS =
      Path.of(System.getProperty("policygraph.home", "")).resolve("docs/protocol.md");
  private static final Pattern ENCODED = Pattern.compile("«([^»]*)»");

  @TempDir private static Path folder;
  private static Served served;

  @BeforeAll
  static void start() {
    served = Served.of(graphs(), Served.value(NamedQueries.read(folder)), Duration.ofSeconds(10));
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  /** One line of the table. */
  record Case(
      String name,
      String request,
      String header,
      String body,
      int status,
      String type,
      String holds) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Case> cases() throws IOException {
    try (var in = ProtocolTest.class.getResourceAsStream("/protocol/cases.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(ProtocolTest::read)
          .toList();
    }
  }

  private static Case read(String line) {
    String[] columns = line.split(" *\\| ", 7);
    String header =
        columns[2]
            .replace("FORM", "application/x-www-form-urlencoded")
            .replace("QUERY", "application/sparql-query")
            .replace("UPDATE", "application/sparql-update")
            .strip();
    return new Case(
        columns[0],
        encoded(columns[1]),
        header,
        encoded(columns[3].strip()),
        Integer.parseInt(columns[4]),
        columns[5],
        columns[6]);
  }

  private static String encoded(String text) {
    return ENCODED.matcher(text).replaceAll(part -> Served.encoded(part.group(1)));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theProtocolIsKept(Case each) throws Exception {
    String[] request = each.request.split(" ", 2);
    String[] header = each.header.isEmpty() ? new String[0] : each.header.split(": ", 2);
    HttpResponse<String> answer =
        served.text(
            served
                .request(request[1], header)
                .method(
                    request[0],
                    each.body.isEmpty()
                        ? BodyPublishers.noBody()
                        : BodyPublishers.ofString(each.body)));
    assertEquals(
        List.of(each.status, each.type), List.of(answer.statusCode(), Served.type(answer)));
    String holds = each.holds.replace("ENDPOINT", served.address("sparql"));
    assertTrue(answer.body().contains(holds), answer.body());
  }

  @AfterEach
  void nothingHasChanged() {
    assertEquals(quads(graphs()), quads(served.dataset));
  }

  @Test
  void theDocumentationTellsEachCaseWithItsStatus() throws IOException {
    List<String> told =
        Files.readAllLines(DOCS).stream().filter(line -> line.startsWith("| `")).toList();
    List<String> expected =
        cases().stream()
            .map(each -> "| `%s` | %d | %s |".formatted(each.name, each.status, outcome(each)))
            .toList();
    assertEquals(expected, told);
  }

  private static String outcome(Case each) {
    return each.name.startsWith("update_") ? "refused: read only" : "as specified";
  }

  private static DatasetGraph graphs() {
    DatasetGraph data = DatasetGraphFactory.create();
    for (String name : List.of("a", "b", "c")) {
      data.add(iri(name), iri("s"), iri("p"), NodeFactory.createLiteralString(name));
      data.add(Quad.defaultGraphIRI, iri("s"), iri("p"), NodeFactory.createLiteralString(name));
    }
    return data;
  }

  private static Node iri(String name) {
    return NodeFactory.createURI("http://example.org/" + name);
  }

  private static List<String> quads(DatasetGraph data) {
    return data.stream().map(Quad::toString).sorted().toList();
  }
}
