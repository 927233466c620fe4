package policygraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import policygraph.guard.Limits;
import policygraph.query.NamedQueries;

/** What clients may try, over real HTTP, while others want to be answered. */
@Timeout(60)
final class AbuseTest {
  private static final String PRODUCT = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";
  private static final String TOKEN = "a token for the tests";

  /** The limit of a query's time here, and what is added until a thread is given up. */
  private static final long MOST_MILLIS = 1000 + 5000 + 2000;

  @TempDir private static Path folder;
  private static Served served;

  @BeforeAll
  static void start() throws Exception {
    Limits limits =
        Limits.standard()
            .withTimeout(Duration.ofSeconds(1))
            .withMemory(16 << 20)
            .withRows(100_000)
            .withPlaces(2, 4);
    served =
        Served.of(
            numbers(),
            Served.value(NamedQueries.read(folder)),
            Served.settings()
                .with(limits)
                .with(new HttpLimits(200, Duration.ofSeconds(5), Duration.ofSeconds(2), 0))
                .with(new AdminToken(TOKEN)));
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  static List<Attack> attacks() throws IOException {
    return Attack.all();
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void anAttackIsEndedAndOthersAreAnsweredMeanwhile(Attack attack) throws Exception {
    long start = System.nanoTime();
    CompletableFuture<Integer> outcome = CompletableFuture.supplyAsync(() -> status(attack));
    long asked = System.nanoTime();
    assertEquals(200, served.ask("ASK {}").statusCode());
    long waited = millisSince(asked);
    int status = outcome.get();
    long took = millisSince(start);
    List<Integer> expected =
        switch (attack.outcome()) {
          case "refused" -> List.of(400, 413, 422);
          case "stopped" -> List.of(400, 422, 503, 0);
          default -> List.of(200, 400, 422, 503, 0);
        };
    assertTrue(expected.contains(status), attack.outcome() + ", but got " + status);
    assertTrue(took < MOST_MILLIS, "took " + took + " ms");
    assertTrue(waited < 2000, "ASK took " + waited + " ms");
  }

  /** 0 where the answer was broken off. */
  private static int status(Attack attack) {
    try {
      return served
          .send("POST", "sparql?timeout=0.5", "application/sparql-query", attack.query())
          .statusCode();
    } catch (IOException e) {
      return 0;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static long millisSince(long nanos) {
    return (System.nanoTime() - nanos) / 1_000_000;
  }

  @Test
  void afterAnAttackOfManyTheServerTurnsAwayWhatIsTooMuchAndRecovers() throws Exception {
    List<CompletableFuture<HttpResponse<String>>> attack = new ArrayList<>();
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (int i = 0; i < 50; i++) {
        attack.add(
            client.sendAsync(
                served
                    .request(
                        "sparql?query="
                            + Served.encoded(
                                "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"))
                    .build(),
                BodyHandlers.ofString()));
      }
      long asked = System.nanoTime();
      assertEquals(200, served.ask("ASK { ?s ?p ?o }").statusCode());
      assertTrue(millisSince(asked) < 2000, "ASK took " + millisSince(asked) + " ms");
      for (CompletableFuture<HttpResponse<String>> each : attack) {
        assertEquals(503, each.get().statusCode());
        assertEquals(Optional.of("5"), each.get().headers().firstValue("Retry-After"));
      }
    }
    assertEquals(200, served.ask("SELECT * { ?s ?p ?o } ORDER BY ?o").statusCode());
  }

  /** A cut answer must not pass for a whole one. */
  @Test
  void anAnswerThatIsTooLongIsBrokenOff() throws Exception {
    String answer =
        raw("GET /sparql?query=" + Served.encoded(PRODUCT) + " HTTP/1.1\r\nHost: x\r\n\r\n");
    assertTrue(answer.startsWith("HTTP/1.1 200 "), answer.substring(0, 100));
    assertTrue(answer.contains("X-Row-Limit: 100000"), "the limit is announced");
    assertTrue(!answer.endsWith("0\r\n\r\n"), "must not end well");
  }

  @Test
  void aClientThatLeavesStopsItsQuery() throws Exception {
    String slow = "SELECT (COUNT(*) AS ?left) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";
    try (Socket socket = new Socket("127.0.0.1", served.port())) {
      send(socket, "GET /sparql?query=" + Served.encoded(slow) + " HTTP/1.1\r\nHost: x\r\n\r\n");
      awaitRunning(true);
    }
    long left = System.nanoTime();
    awaitRunning(false);
    assertTrue(millisSince(left) < 900, "was stopped by the clock");
  }

  private static void awaitRunning(boolean running) throws Exception {
    while (running(served).contains("?left") != running) {
      Thread.onSpinWait();
    }
  }

  private static String running(Served at) throws Exception {
    return at.get("admin/queries", "Authorization", "Bearer " + TOKEN).body();
  }

  /** By a server that gives it time, so that the administrator comes before the clock. */
  @Test
  void theAdministratorStopsAQuery() throws Exception {
    PolicyServer.Settings patient = Served.settings().with(new AdminToken(TOKEN));
    try (Served slow = Served.of(numbers(), Served.value(NamedQueries.read(folder)), patient)) {
      CompletableFuture<HttpResponse<String>> answer =
          slow.later("SELECT (COUNT(*) AS ?left) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }");
      String listed = running(slow);
      while (!listed.contains("?left")) {
        listed = running(slow);
      }
      String id = listed.replaceAll("(?s).*\"id\" *: *\"([0-9a-z]+)\".*", "$1");
      assertEquals(
          204,
          slow.text(
                  slow.request("admin/queries/" + id, "Authorization", "Bearer " + TOKEN).DELETE())
              .statusCode());
      assertEquals("An administrator stopped the query\n", Served.said(answer.get()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Bearer wrong", "Bearer ", "Basic YTpi", TOKEN})
  void whoDoesNotShowTheTokenIsNoAdministrator(String authorization) throws Exception {
    assertEquals(401, served.get("admin/queries", "Authorization", authorization).statusCode());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # what is sent                                                                  | status
          TRACE / HTTP/1.1¶Host: x¶¶                                                      | 405
          CONNECT x:80 HTTP/1.1¶Host: x:80¶¶                                              | 4
          DELETE /sparql HTTP/1.1¶Host: x¶¶                                               | 405
          QUERY /sparql HTTP/1.1¶Host: x¶¶                                                | 405
          NONSENSE /sparql HTTP/1.1¶Host: x¶¶                                             | 405
          GET /../../etc/passwd HTTP/1.1¶Host: x¶¶                                        | 4
          GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1¶Host: x¶¶                                | 4
          GET /id/a%2Fb HTTP/1.1¶Host: x¶¶                                                | 4
          GET /id/%00 HTTP/1.1¶Host: x¶¶                                                  | 4
          GET /id/%zz HTTP/1.1¶Host: x¶¶                                                  | 4
          GET /$/ping HTTP/1.1¶Host: x¶¶                                                  | 404
          GET /$/server HTTP/1.1¶Host: x¶¶                                                | 404
          GET /$/metrics HTTP/1.1¶Host: x¶¶                                               | 404
          GET /sparql?query=%E4%B8 HTTP/1.1¶Host: x¶¶                                     | 400
          GET /sparql?query=%zz HTTP/1.1¶Host: x¶¶                                        | 400
          GET /sparql?query=ASK%7B%7D&query=ASK%7B%7D HTTP/1.1¶Host: x¶¶                  | 400
          GET /sparql?query=ASK%7B%7D&timeout=never HTTP/1.1¶Host: x¶¶                    | 400
          GET /sparql?query=ASK%7B%7D HTTP/1.1¶Host: x¶Accept: text/html;q=0, image/png¶¶ | 406
          GET / HTTP/1.1¶¶                                                                | 400
          GET / HTTP/1.1¶Host: x¶Bad Header: x¶¶                                          | 400
          GET / HTTP/9.9¶Host: x¶¶                                                        | 505
          POST /sparql HTTP/1.1¶Host: x¶Content-Length: -5¶¶                              | 400
          POST /sparql HTTP/1.1¶Host: x¶Content-Length: 5¶Content-Length: 6¶¶ASK{}        | 400
          POST /sparql HTTP/1.1¶Host: x¶Content-Length: 5¶¶ASK{}                          | 415
          POST /sparql HTTP/1.1¶Host: x¶Content-Type: application/sparql-query¶Content-Encoding: br¶Content-Length: 5¶¶ASK{} | 415
          POST /sparql HTTP/1.1¶Host: x¶Content-Type: application/sparql-query; charset=utf-16¶Content-Length: 5¶¶ASK{}      | 415
          POST /sparql HTTP/1.1¶Host: x¶Content-Type: application/sparql-query¶Transfer-Encoding: chunked¶¶zz¶ASK            | 400
          nonsense¶¶                                                                      | 400
          """)
  void badRequestsAreAnsweredAsSuch(String request, String status) throws Exception {
    String once = request.replaceFirst("¶¶", "¶Connection: close¶¶");
    String answer = raw(once.replace("¶", "\r\n"));
    assertTrue(answer.startsWith("HTTP/1.1 " + status), answer);
    assertTrue(answer.contains("X-Request-Id: "), answer);
    assertTrue(answer.contains("X-Content-Type-Options: nosniff"), answer);
    assertTrue(!answer.contains("Server:") && !answer.contains("\tat "), answer);
    if (status.equals("405")) {
      assertTrue(answer.contains("Allow: GET, HEAD"), answer);
    }
  }

  @Test
  void aHeadThatIsTooLongIsRefused() throws Exception {
    String header = "X: " + "x".repeat(100_000);
    assertTrue(
        raw("GET / HTTP/1.1\r\nHost: x\r\n" + header + "\r\n\r\n").startsWith("HTTP/1.1 431 "));
    assertTrue(
        raw("GET /" + "x".repeat(100_000) + " HTTP/1.1\r\nHost: x\r\n\r\n")
            .startsWith("HTTP/1.1 414 "));
  }

  @Test
  void whatIsPackedIsMeasuredUnpacked() throws Exception {
    assertEquals(200, postGzip("ASK {}"));
    assertEquals(413, postGzip("ASK { # " + "x".repeat(50_000_000)));
  }

  private static int postGzip(String query) throws Exception {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(query.getBytes(StandardCharsets.UTF_8));
    }
    return served
        .text(
            served
                .request(
                    "sparql",
                    "Content-Type",
                    "application/sparql-query",
                    "Content-Encoding",
                    "gzip")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofByteArray(packed.toByteArray())))
        .statusCode();
  }

  @Test
  void halfSentRequestsTakeNobodysPlace() throws Exception {
    List<Socket> sockets = new ArrayList<>();
    try {
      for (int i = 0; i < 100; i++) {
        Socket socket = new Socket("127.0.0.1", served.port());
        sockets.add(socket);
        String half =
            i % 2 == 0
                ? "GET /sparql?query=AS"
                : "POST /sparql HTTP/1.1\r\nHost: x\r\nContent-Type: application/sparql-query\r\nContent-Length: 100\r\n\r\nAS";
        send(socket, half);
      }
      long asked = System.nanoTime();
      assertEquals(200, served.ask("ASK {}").statusCode());
      assertTrue(millisSince(asked) < 2000, "ASK took " + millisSince(asked) + " ms");
      for (Socket socket : sockets) {
        socket.setSoTimeout(20_000);
        socket.getInputStream().readAllBytes();
      }
    } finally {
      for (Socket socket : sockets) {
        socket.close();
      }
    }
  }

  @Test
  void pipelinedRequestsAreAnsweredInOrderEvenBehindASlowOne() throws Exception {
    String slow = Served.encoded("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }");
    String answer =
        raw(
            "GET /sparql?query="
                + slow
                + " HTTP/1.1\r\nHost: x\r\n\r\nGET /health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    assertTrue(answer.startsWith("HTTP/1.1 503 "), answer);
    assertTrue(answer.endsWith("ok\n"), answer);
  }

  /** Sends bytes and reads all that comes until the server closes, or nothing more comes. */
  private static String raw(String request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", served.port())) {
      socket.setSoTimeout(3000);
      send(socket, request);
      ByteArrayOutputStream answer = new ByteArrayOutputStream();
      try {
        InputStream in = socket.getInputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
          answer.write(next);
        }
      } catch (IOException e) {
        // Broken off, or kept open.
      }
      return answer.toString(StandardCharsets.UTF_8);
    }
  }

  private static void send(Socket socket, String text) throws IOException {
    try {
      socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
    } catch (IOException e) {
      // The server may have refused it before the end.
    }
  }

  private static DatasetGraph numbers() {
    Graph graph = GraphMemFactory.createDefaultGraph();
    for (int i = 0; i < 3000; i++) {
      graph.add(
          NodeFactory.createURI("http://example.org/" + i),
          NodeFactory.createURI("http://example.org/" + (i * 7 + 1) % 3000),
          i % 2 == 0
              ? NodeFactory.createURI("http://example.org/" + (i + 1) % 3000)
              : NodeFactory.createLiteralDT(Integer.toString(i), XSDDatatype.XSDinteger));
    }
    return DatasetGraphFactory.wrap(graph);
  }
}
