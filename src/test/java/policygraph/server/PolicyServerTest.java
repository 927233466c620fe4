package policygraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import policygraph.Outcome;
import policygraph.Problem;
import policygraph.query.NamedQueries;

/** Starting, stopping and the limits of a server. */
final class PolicyServerTest {
  private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);

  /** Looks at 8 billion combinations of triples. */
  private static final String SLOW =
      "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER (?c + ?f + ?i < 0) }";

  @TempDir private Path folder;

  @Test
  void aPortInUseIsAProblemOfTheInput() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      assertEquals(
          cannotListen("127.0.0.1:" + taken.getLocalPort()),
          start("127.0.0.1", taken.getLocalPort()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"192.0.2.1", "no such host"})
  void anAddressThatIsNotThisMachinesIsAProblemOfTheInput(String bind) throws IOException {
    assertEquals(cannotListen(bind + ":0"), start(bind, 0));
  }

  @Test
  void aClosedServerFreesItsPort() throws Exception {
    PolicyServer server = Served.value(start("127.0.0.1", 0));
    int port = server.port();
    assertEquals("http://127.0.0.1:" + port + "/", server.address());
    server.close();
    PolicyServer next = Served.value(start("127.0.0.1", port));
    assertEquals(port, next.port());
    next.close();
  }

  @Test
  void aSlowQueryIsStopped() throws Exception {
    try (Served served = Served.of(numbers(), noQueries(), Duration.ofMillis(300))) {
      assertEquals(List.of(503, "Query timed out\n"), statusAndBody(served.ask(SLOW)));
    }
  }

  @Test
  void aClientMayAskForLessTimeButNotForMore() throws Exception {
    String query = "&query=" + Served.encoded(SLOW);
    try (Served patient = Served.of(numbers(), noQueries(), HALF_A_MINUTE)) {
      assertEquals(503, patient.get("sparql?timeout=1" + query).statusCode());
    }
    try (Served hasty = Served.of(numbers(), noQueries(), Duration.ofMillis(300))) {
      assertEquals(503, hasty.get("sparql?timeout=600" + query).statusCode());
    }
  }

  @Test
  void aSlowNamedQueryIsStopped() throws Exception {
    Files.writeString(folder.resolve("slow.rq"), "#+ summary: How many?\n" + SLOW);
    NamedQueries queries = Served.value(NamedQueries.read(folder));
    try (Served served = Served.of(numbers(), queries, Duration.ofMillis(300))) {
      assertEquals(503, served.get("queries/slow.csv").statusCode());
      assertEquals(503, served.get("queries/slow.html").statusCode());
    }
  }

  private Outcome<PolicyServer> start(String bind, int port) throws IOException {
    return PolicyServer.start(
        DatasetGraphFactory.create(), noQueries(), PolicyServer.Settings.at(bind, port));
  }

  private NamedQueries noQueries() throws IOException {
    return Served.value(NamedQueries.read(Files.createDirectories(folder.resolve("none"))));
  }

  private static Outcome<PolicyServer> cannotListen(String where) {
    return Outcome.rejected(
        new Problem(
            where,
            "cannot-listen",
            "the server cannot listen there: the port is in use, or the address is not this machine's",
            "choose another with --port (0 takes any free one) or --bind"));
  }

  private static DatasetGraph numbers() {
    Graph graph = GraphMemFactory.createDefaultGraph();
    for (int i = 0; i < 2000; i++) {
      graph.add(
          NodeFactory.createURI("http://example.org/" + i),
          NodeFactory.createURI("http://example.org/p"),
          NodeFactory.createLiteralByValue(
              i, org.apache.jena.datatypes.xsd.XSDDatatype.XSDinteger));
    }
    return DatasetGraphFactory.wrap(graph);
  }

  private static List<Object> statusAndBody(HttpResponse<String> response) {
    return List.of(response.statusCode(), Served.said(response));
  }
}
