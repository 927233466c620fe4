package policygraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import policygraph.guard.Limits;
import policygraph.query.NamedQueries;

/** Queries that ask another endpoint: one of ours on this machine, or a socket that misbehaves. */
@Timeout(60)
final class ServiceTest {
  private static final String REMOTE =
      "SELECT ?o { SERVICE <%s> { <http://example.org/s> ?p ?o } }";
  private static final String SILENT =
      "SELECT ?o { SERVICE SILENT <%s> { <http://example.org/s> ?p ?o } }";

  @TempDir private static Path folder;
  private NamedQueries none;

  @BeforeEach
  void queries() {
    none = Served.value(NamedQueries.read(folder));
  }

  @Test
  void anEndpointOnTheListIsAskedForWhatTheQueryHasFoundSoFar() throws Exception {
    try (Served other = Served.of(triple(), none, Duration.ofSeconds(10));
        Served ours = served(other.address("sparql"))) {
      String query =
          "SELECT ?o { ?s <http://example.org/p> \"there\" SERVICE <%s> { ?s ?p ?o FILTER(?o = CONCAT(\"the\", \"re\")) } }"
              .formatted(other.address("sparql"));
      HttpResponse<String> answer = ours.ask(query, "Accept", "text/csv");
      assertEquals(List.of(200, "o\r\nthere\r\n"), List.of(answer.statusCode(), answer.body()));
    }
  }

  @Test
  void anOriginOnTheListStandsForItsEndpoints() throws Exception {
    try (Served other = Served.of(triple(), none, Duration.ofSeconds(10));
        Served ours = served(other.address(""))) {
      assertEquals(200, ours.ask(REMOTE.formatted(other.address("sparql"))).statusCode());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:9/other",
        "http://127.0.0.1:9/sparql?query=x",
        "http://127.0.0.1:10/sparql",
        "https://127.0.0.1:9/sparql",
        "http://localhost:9/sparql",
        "http://127.0.0.1:9@127.0.0.1:10/sparql",
        "http://user@127.0.0.1:9/sparql",
        "http://127.0.0.1:9/sparql/../other",
        "http://2130706433:9/sparql",
        "http://[::ffff:127.0.0.1]:9/sparql",
        "file:///etc/passwd",
        "urn:x"
      })
  void whatIsNotOnTheListIsNotAsked(String endpoint) throws Exception {
    try (Served ours = served("http://127.0.0.1:9/sparql")) {
      assertEquals(422, ours.ask(REMOTE.formatted(endpoint)).statusCode());
      assertEquals(422, ours.ask(SILENT.formatted(endpoint)).statusCode());
      HttpResponse<String> bound =
          ours.ask(
              "SELECT * { BIND(<%s> AS ?there) SERVICE ?there { ?s ?p ?o } }".formatted(endpoint));
      assertEquals(422, bound.statusCode(), bound.body());
    }
  }

  @Test
  void aRedirectIsNotFollowed() throws Exception {
    AtomicInteger reached = new AtomicInteger();
    try (Scripted target = new Scripted(out -> reached.incrementAndGet());
        Scripted listed =
            new Scripted(
                "HTTP/1.1 307 Elsewhere\r\nLocation: "
                    + target.address()
                    + "\r\nContent-Length: 0\r\n\r\n");
        Served ours = served(listed.address())) {
      HttpResponse<String> answer = ours.ask(REMOTE.formatted(listed.address()));
      assertEquals(502, answer.statusCode());
      assertTrue(answer.body().contains("it answers with status 307"), answer.body());
      assertEquals(0, reached.get());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          # media type                     | body                                       | what is said
          text/html                        | <p>no</p>                                  | it answers with text/html
          application/sparql-results+json  | {"head":{"vars":["o"]},"results":{"bindin  | gave no answer
          application/sparql-results+json  | [[[[[[[[                                   | gave no answer
          application/sparql-results+xml   | <sparql                                    | gave no answer
          application/sparql-results+xml   | <!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/hostname">]><sparql xmlns="http://www.w3.org/2005/sparql-results#"><head><variable name="o"/></head><results><result><binding name="o"><literal>&e;</literal></binding></result></results></sparql> | gave no answer
          """)
  void anAnswerThatIsNoneIsTheOtherEndpointsFaultAndSilentForSilent(
      String type, String body, String said) throws Exception {
    String answer =
        "HTTP/1.1 200 OK\r\nContent-Type: %s\r\nConnection: close\r\n\r\n%s".formatted(type, body);
    try (Scripted listed = new Scripted(answer);
        Served ours = served(listed.address())) {
      HttpResponse<String> fault = ours.ask(REMOTE.formatted(listed.address()));
      assertEquals(502, fault.statusCode(), fault.body());
      assertTrue(fault.body().contains(said), fault.body());
      assertEquals(200, ours.ask(SILENT.formatted(listed.address())).statusCode());
    }
  }

  @Test
  void anAnswerWithoutEndIsCutOff() throws Exception {
    try (Scripted listed =
            new Scripted(
                out -> {
                  out.write(
                      "HTTP/1.1 200 OK\r\nContent-Type: application/sparql-results+json\r\n\r\n"
                          .getBytes(StandardCharsets.US_ASCII));
                  byte[] blanks = " ".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
                  while (true) {
                    out.write(blanks);
                  }
                });
        Served ours = served(listed.address())) {
      HttpResponse<String> answer = ours.ask(REMOTE.formatted(listed.address()));
      assertEquals(502, answer.statusCode());
      assertTrue(answer.body().contains("more than 8388608 bytes"), answer.body());
    }
  }

  @Test
  void whoeverKeepsTheServerWaitingIsLeft() throws Exception {
    try (Scripted listed = new Scripted(out -> Thread.sleep(30_000));
        Served ours = served(listed.address())) {
      long start = System.nanoTime();
      assertEquals(503, ours.ask(SILENT.formatted(listed.address())).statusCode());
      assertTrue(System.nanoTime() - start < 8e9, "waited on");
    }
  }

  /** A machine knows itself by a name that is nobody else's. */
  @Test
  void aNameThatLeadsIntoTheNetworkIsNotFollowed() throws Exception {
    String name = InetAddress.getLocalHost().getHostName();
    assumeTrue(!HostAddress.isPublic(InetAddress.getByName(name)));
    IOException refused = assertThrows(IOException.class, () -> HostAddress.check(name));
    assertEquals("its name leads to an address that is not public", refused.getMessage());
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, false",
    "10.1.2.3, false",
    "172.16.0.1, false",
    "192.168.1.1, false",
    "169.254.169.254, false",
    "100.64.0.1, false",
    "0.0.0.0, false",
    "255.255.255.255, false",
    "224.0.0.1, false",
    "198.18.0.1, false",
    "::1, false",
    "::, false",
    "fe80::1, false",
    "fd00::1, false",
    "::ffff:10.0.0.1, false",
    "64:ff9b::a00:1, false",
    "2002:a00:1::, false",
    "93.184.216.34, true",
    "2606:2800:220:1::1, true"
  })
  void onlyPublicAddressesArePublic(String address, boolean isPublic) throws Exception {
    assertEquals(isPublic, HostAddress.isPublic(InetAddress.getByName(address)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "example.org", "file:///x", "http://", "http://a@b/", "http://a/#b"})
  void whatIsNoEndpointCannotBeListed(String listed) {
    assertThrows(IllegalArgumentException.class, () -> new AllowedServices(List.of(listed)));
  }

  @Test
  void withoutAListNothingIsAsked() throws Exception {
    try (Served ours = Served.of(triple(), none, Duration.ofSeconds(2))) {
      HttpResponse<String> answer = ours.ask("SELECT * { SERVICE ?there { ?s ?p ?o } }");
      assertEquals(422, answer.statusCode());
      assertFalse(answer.body().contains("null"), answer.body());
    }
  }

  private Served served(String listed) {
    return Served.of(
        triple(),
        none,
        Served.settings()
            .with(Limits.standard().withTimeout(Duration.ofSeconds(2)))
            .with(new AllowedServices(List.of(listed))));
  }

  private static DatasetGraph triple() {
    DatasetGraph data = DatasetGraphFactory.create();
    data.getDefaultGraph()
        .add(
            NodeFactory.createURI("http://example.org/s"),
            NodeFactory.createURI("http://example.org/p"),
            NodeFactory.createLiteralString("there"));
    return data;
  }

  /** Reads a request's head and then does as it is told. */
  private static final class Scripted implements AutoCloseable {
    private final ServerSocket socket;

    private interface Answer {
      void to(OutputStream out) throws Exception;
    }

    Scripted(String answer) throws IOException {
      this(out -> out.write(answer.getBytes(StandardCharsets.UTF_8)));
    }

    Scripted(Answer answer) throws IOException {
      socket = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"));
      Thread.ofVirtual().start(() -> serve(answer));
    }

    private void serve(Answer answer) {
      while (!socket.isClosed()) {
        try (Socket client = socket.accept()) {
          ByteArrayOutputStream head = new ByteArrayOutputStream();
          while (!head.toString(StandardCharsets.US_ASCII).contains("\r\n\r\n")) {
            head.write(client.getInputStream().read());
          }
          answer.to(client.getOutputStream());
          client.shutdownOutput();
          client.getInputStream().readAllBytes();
        } catch (Exception e) {
          // The server under test may leave at any time.
        }
      }
    }

    String address() {
      return "http://127.0.0.1:" + socket.getLocalPort() + "/sparql";
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
