package policygraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.eclipse.rdf4j.query.BooleanQuery;
import org.eclipse.rdf4j.query.Query;
import org.eclipse.rdf4j.query.TupleQuery;
import org.eclipse.rdf4j.query.resultio.sparqlxml.SPARQLBooleanXMLWriter;
import org.eclipse.rdf4j.query.resultio.sparqlxml.SPARQLResultsXMLWriter;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.sail.memory.MemoryStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import policygraph.guard.Limits;
import policygraph.query.NamedQueries;

/** This server, two Fusekis and an RDF4J as one; and members that misbehave. */
@Timeout(120)
final class FederatedTest {
  private static final String PREFIX = "PREFIX : <http://example.org/> ";
  private static final String ALL =
      PREFIX
          + "SELECT ?name ?city ?size { ?x :name ?name . OPTIONAL { ?x :in ?c . ?c :name ?city } OPTIONAL { ?x :size ?size } FILTER EXISTS { ?x a :Body } } ORDER BY ?name";

  private static FusekiServer first;
  private static FusekiServer second;
  private static Rdf4j third;
  @TempDir private static Path folder;
  private static NamedQueries none;

  @BeforeAll
  static void start() throws Exception {
    none = Served.value(NamedQueries.read(folder));
    first = fuseki(":a a :Body ; :name \"A\" ; :in :berlin . :shared :p 1 .");
    second = fuseki(":b a :Body ; :name \"B\" ; :in :paris ; :size 7 . :shared :p 1 .");
    third = new Rdf4j(":berlin :name \"Berlin\" . :paris :name \"Paris\" . :shared :p 1 .");
  }

  @AfterAll
  static void stop() {
    first.stop();
    second.stop();
    third.close();
  }

  private static DatasetGraph data(String turtle) {
    DatasetGraph data = DatasetGraphFactory.create();
    RDFParser.fromString("PREFIX : <http://example.org/> " + turtle, Lang.TRIG).parse(data);
    return data;
  }

  private static FusekiServer fuseki(String turtle) {
    return FusekiServer.create().port(0).loopback(true).add("/ds", data(turtle)).build().start();
  }

  private static String address(FusekiServer fuseki) {
    return "http://127.0.0.1:" + fuseki.getPort() + "/ds/sparql";
  }

  private static Served with(String... others) {
    Map<String, URI> members = new LinkedHashMap<>();
    members.put("first", URI.create(address(first)));
    members.put("second", URI.create(address(second)));
    members.put("third", URI.create(third.address()));
    for (int i = 0; i < others.length; i++) {
      members.put("other-" + i, URI.create(others[i]));
    }
    return Served.of(
        data(":own a :Body ; :name \"Own\" ; :size 3 ."),
        none,
        Served.settings()
            .with(Limits.standard().withTimeout(Duration.ofSeconds(15)))
            .with(new Members(members, Duration.ofSeconds(1))));
  }

  private static HttpResponse<String> ask(Served served, String query, String more)
      throws Exception {
    return served.get("federated?query=" + Served.encoded(query) + more, "Accept", "text/csv");
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("none");
  }

  @Test
  void patternsAreJoinedAcrossServersOfDifferentMake() throws Exception {
    try (Served served = with()) {
      HttpResponse<String> answer = ask(served, ALL, "");
      assertEquals(
          "name,city,size\r\nA,Berlin,\r\nB,Paris,7\r\nOwn,,3\r\n", answer.body(), "" + answer);
      assertEquals(
          List.of(200, "?1"),
          List.of(answer.statusCode(), header(answer, "X-Federation-Complete")));
      assertTrue(
          header(answer, "X-Federation-Members").contains("\"third\";outcome=answered"),
          header(answer, "X-Federation-Members"));
    }
  }

  @Test
  void aTripleThatSeveralHaveCountsOnce() throws Exception {
    try (Served served = with()) {
      String query = PREFIX + "SELECT (COUNT(*) AS ?n) { ?s :p ?o }";
      assertEquals("n\r\n1\r\n", ask(served, query, "").body());
    }
  }

  @Test
  void pathsCrossMembers() throws Exception {
    try (Served served = with()) {
      String query = PREFIX + "SELECT ?n { :a :in+/:name ?n }";
      assertEquals("n\r\nBerlin\r\n", ask(served, query, "").body());
    }
  }

  @Test
  void allFormsOfQueriesAreAnsweredInTheFormatsOfTheEndpoint() throws Exception {
    try (Served served = with()) {
      String construct = PREFIX + "CONSTRUCT { ?x :at ?n } { ?x :in/:name ?n }";
      HttpResponse<String> graph =
          served.send("POST", "federated", "application/sparql-query", construct);
      assertEquals("text/turtle", Served.type(graph), graph.body());
      assertTrue(graph.body().contains("\"Berlin\""), graph.body());
      HttpResponse<String> truth =
          served.send(
              "POST",
              "federated",
              "application/x-www-form-urlencoded",
              "query=" + Served.encoded(PREFIX + "ASK { :b :in/:name \"Paris\" }"));
      assertTrue(truth.body().replaceAll("\\s", "").contains("\"boolean\":true"), truth.body());
    }
  }

  @Test
  void aMemberThatHangsIsNamedAndNothingIsAnswered() throws Exception {
    try (Scripted slow = Scripted.hanging();
        Served served = with(slow.address())) {
      long start = System.nanoTime();
      HttpResponse<String> answer = ask(served, ALL, "");
      assertEquals(502, answer.statusCode(), answer.body());
      assertTrue(answer.body().contains("other-0: failed"), answer.body());
      assertTrue(answer.body().contains("it took more than 1.0 s"), answer.body());
      assertEquals("?0", header(answer, "X-Federation-Complete"));
      assertTrue(System.nanoTime() - start < Duration.ofSeconds(10).toNanos());
    }
  }

  @Test
  void whoAsksForAPartGetsWhatTheOthersKnowAndIsToldWhoFailed() throws Exception {
    try (Scripted slow = Scripted.hanging();
        Scripted half =
            new Scripted(
                "HTTP/1.1 200 OK\r\nContent-Type: application/sparql-results+json\r\nContent-Length: 1000\r\n\r\n"
                    + "{\"head\":{\"vars\":[\"v0\",\"v1\"]},\"results\":{\"bindings\":[");
        Scripted garbage =
            new Scripted(
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 6\r\n\r\n<p>hm!");
        Served served = with(slow.address(), half.address(), garbage.address())) {
      HttpResponse<String> answer = ask(served, ALL, "&partial=true");
      assertEquals("name,city,size\r\nA,Berlin,\r\nB,Paris,7\r\nOwn,,3\r\n", answer.body());
      assertEquals(
          List.of(200, "?0"),
          List.of(answer.statusCode(), header(answer, "X-Federation-Complete")));
      String members = header(answer, "X-Federation-Members");
      assertEquals(3, members.split("outcome=failed", -1).length - 1, members);
      assertTrue(members.contains("\"first\";outcome=answered"), members);
      assertEquals(502, ask(served, ALL, "").statusCode());
    }
  }

  @Test
  void rowsThatArriveInPartAreNoAnswer() throws Exception {
    String cut =
        "HTTP/1.1 200 OK\r\nContent-Type: application/sparql-results+json\r\nConnection: close\r\n\r\n"
            + "{\"head\":{\"vars\":[\"v0\",\"v1\"]},\"results\":{\"bindings\":[{\"v0\":{\"type\":\"uri\",\"value\":\"http://e/x\"}}";
    try (Scripted half = new Scripted(cut);
        Served served = with(half.address())) {
      HttpResponse<String> answer = ask(served, PREFIX + "SELECT * { GRAPH ?g { ?s ?p ?o } }", "");
      assertEquals(502, answer.statusCode(), answer.body());
      assertTrue(answer.body().contains("other-0: failed"), answer.body());
    }
  }

  @Test
  void aRedirectIsNotFollowed() throws Exception {
    AtomicInteger reached = new AtomicInteger();
    try (Scripted target =
            new Scripted(
                out -> {
                  reached.incrementAndGet();
                });
        Scripted listed =
            new Scripted(
                "HTTP/1.1 307 Elsewhere\r\nLocation: "
                    + target.address()
                    + "\r\nContent-Length: 0\r\n\r\n");
        Served served = with(listed.address())) {
      assertEquals(502, ask(served, ALL, "").statusCode());
      assertEquals(0, reached.get());
    }
  }

  @Test
  void whatReachesBeyondTheMembersIsRefused() throws Exception {
    try (Served served = with()) {
      for (String query :
          List.of(
              "SELECT * { SERVICE <http://127.0.0.1:9/sparql> { ?s ?p ?o } }",
              "SELECT * FROM <http://example.org/g> { ?s ?p ?o }",
              "SELECT * { ?s <http://e/p>* ?o }",
              "SELECT * { ?s !<http://e/p> ?o }",
              "DESCRIBE <http://example.org/a>")) {
        HttpResponse<String> answer = ask(served, query, "");
        assertEquals(422, answer.statusCode(), query + answer.body());
      }
      assertEquals(400, ask(served, "DELETE WHERE { ?s ?p ?o }", "").statusCode());
      assertEquals(400, ask(served, ALL, "&partial=maybe").statusCode());
    }
  }

  @Test
  void aMemberMayBeCalledByItsAddress() throws Exception {
    try (Served served = with()) {
      String query = PREFIX + "SELECT ?n { SERVICE <" + address(first) + "> { ?x :name ?n } }";
      assertEquals("n\r\nA\r\n", ask(served, query, "").body());
    }
  }

  @Test
  void withoutMembersThereIsNoSuchPlace() throws Exception {
    try (Served served = Served.of(data(":a :p 1 ."), none, Duration.ofSeconds(5))) {
      assertEquals(404, ask(served, ALL, "").statusCode());
    }
  }

  @Test
  void regularExpressionsAreLookedAtWhereAQueryCanBeStopped() throws Exception {
    try (Served served = with()) {
      String query = PREFIX + "SELECT ?n { ?x :name ?n FILTER REGEX(?n, \"^(B|O)\") } ORDER BY ?n";
      assertEquals("n\r\nB\r\nBerlin\r\nOwn\r\n", ask(served, query, "").body());
      assertFalse(ask(served, query, "").body().contains("Paris"));
    }
  }

  /** RDF4J's store behind the JDK's HTTP server. */
  private static final class Rdf4j implements AutoCloseable {
    private final SailRepository store = new SailRepository(new MemoryStore());
    private final HttpServer http;

    Rdf4j(String turtle) throws IOException {
      store.init();
      try (RepositoryConnection connection = store.getConnection()) {
        connection.add(
            new java.io.StringReader("PREFIX : <http://example.org/> " + turtle),
            "http://example.org/",
            RDFFormat.TURTLE);
      }
      http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
      http.createContext("/sparql", this::answer);
      http.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
      String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      String text = URLDecoder.decode(form.substring("query=".length()), StandardCharsets.UTF_8);
      ByteArrayOutputStream body = new ByteArrayOutputStream();
      try (RepositoryConnection connection = store.getConnection()) {
        Query query = connection.prepareQuery(text);
        switch (query) {
          case TupleQuery rows -> rows.evaluate(new SPARQLResultsXMLWriter(body));
          case BooleanQuery truth ->
              new SPARQLBooleanXMLWriter(body).handleBoolean(truth.evaluate());
          default -> throw new IllegalStateException(text);
        }
      }
      exchange.getResponseHeaders().set("Content-Type", "application/sparql-results+xml");
      exchange.sendResponseHeaders(200, body.size());
      exchange.getResponseBody().write(body.toByteArray());
      exchange.close();
    }

    String address() {
      return "http://127.0.0.1:" + http.getAddress().getPort() + "/sparql";
    }

    @Override
    public void close() {
      http.stop(0);
      store.shutDown();
    }
  }

  /** Reads a request's head and then does as it is told. */
  private static final class Scripted implements AutoCloseable {
    private final java.net.ServerSocket socket;
    private final CountDownLatch closed = new CountDownLatch(1);

    private interface Answer {
      void to(java.io.OutputStream out) throws Exception;
    }

    static Scripted hanging() throws IOException {
      return new Scripted((Answer) null);
    }

    Scripted(String answer) throws IOException {
      this(out -> out.write(answer.getBytes(StandardCharsets.UTF_8)));
    }

    Scripted(Answer answer) throws IOException {
      socket = new java.net.ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
      Thread.ofVirtual().start(() -> accept(answer));
    }

    private void accept(Answer answer) {
      while (!socket.isClosed()) {
        try {
          java.net.Socket client = socket.accept();
          Thread.ofVirtual().start(() -> serve(client, answer));
        } catch (IOException e) {
          return;
        }
      }
    }

    private void serve(java.net.Socket client, Answer answer) {
      try (client) {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.US_ASCII).contains("\r\n\r\n")) {
          head.write(client.getInputStream().read());
        }
        if (answer == null) {
          closed.await(60, TimeUnit.SECONDS);
        } else {
          answer.to(client.getOutputStream());
          client.shutdownOutput();
          client.getInputStream().readAllBytes();
        }
      } catch (Exception e) {
        // The server under test may leave at any time.
      }
    }

    String address() {
      return "http://127.0.0.1:" + socket.getLocalPort() + "/sparql";
    }

    @Override
    public void close() throws IOException {
      closed.countDown();
      socket.close();
    }
  }
}
