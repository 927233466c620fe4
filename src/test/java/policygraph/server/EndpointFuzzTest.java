package policygraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import policygraph.guard.Limits;
import policygraph.query.NamedQueries;
import policygraph.query.NamedQuery;

/**
 * Queries and requests that nobody has thought of. {@code -Dfuzz=100} tries a hundred times as
 * many.
 */
final class EndpointFuzzTest {
  private static final int ROUNDS = Integer.getInteger("fuzz", 1);
  private static final long MOST_MILLIS = 10_000;

  /** A 500 would be a fault of ours. */
  private static final Set<Integer> HONEST = Set.of(200, 400, 406, 413, 422, 503);

  private static Served served;

  @BeforeContainer
  static void start() throws IOException {
    NamedQueries none = Served.value(NamedQueries.read(Files.createTempDirectory("no-queries")));
    served =
        Served.of(
            data(),
            none,
            Served.settings()
                .with(Limits.standard().withTimeout(Duration.ofMillis(500)))
                .with(
                    new HttpLimits(200, Duration.ofSeconds(2), Duration.ofSeconds(1), 0, 1 << 20)));
  }

  @AfterContainer
  static void stop() {
    served.close();
  }

  @Property(tries = 150)
  void anyQueryGetsAnHonestStatusInTime(@ForAll("queries") List<String> queries) throws Exception {
    for (String query : queries) {
      long start = System.nanoTime();
      try {
        HttpResponse<String> answer =
            served.send("POST", "sparql", "application/sparql-query", query);
        assertTrue(HONEST.contains(answer.statusCode()), answer.statusCode() + " for " + query);
        assertFalse(answer.body().contains("\tat "), answer.body());
      } catch (IOException e) {
        // Broken off in the middle of an answer, which is honest too.
      }
      assertTrue((System.nanoTime() - start) / 1_000_000 < MOST_MILLIS, "too long: " + query);
    }
  }

  @Property(tries = 100)
  void anyBytesLeaveTheServerAlive(@ForAll("requests") List<String> requests) throws Exception {
    for (String request : requests) {
      String answer = exchange(request);
      assertFalse(answer.contains("HTTP/1.1 500"), request + "\n" + answer);
      assertEquals(200, served.get("health").statusCode(), request);
    }
  }

  /** Words of the language in any order, and queries that people have written with parts moved. */
  @Provide
  Arbitrary<List<String>> queries() {
    Arbitrary<String> words =
        Arbitraries.of(WORDS).list().ofMinSize(1).ofMaxSize(40).map(list -> String.join(" ", list));
    Arbitrary<String> inside = words.map(text -> "SELECT * { ?s ?p ?o . " + text + " }");
    Arbitrary<String> filters =
        Combinators.combine(
                Arbitraries.of(FUNCTIONS), Arbitraries.of(VALUES), Arbitraries.of(VALUES))
            .as(
                (name, one, other) ->
                    "SELECT (" + name + "(" + one + ", " + other + ") AS ?x) { ?s ?p ?o } LIMIT 5");
    Arbitrary<String> single =
        Combinators.combine(Arbitraries.of(FUNCTIONS), Arbitraries.of(VALUES))
            .as((name, value) -> "ASK { ?s ?p ?o FILTER(" + name + "(" + value + ") = ?o) }");
    Arbitrary<String> moved =
        Combinators.combine(
                Arbitraries.of(Served.shippedQueries().all()).map(NamedQuery::text),
                Arbitraries.doubles().between(0, 1),
                Arbitraries.doubles().between(0, 1),
                Arbitraries.of(WORDS))
            .as(EndpointFuzzTest::moved);
    return Arbitraries.oneOf(words, inside, filters, single, moved, Arbitraries.strings())
        .list()
        .ofSize(ROUNDS);
  }

  private static String moved(String text, double from, double to, String word) {
    int start = (int) (Math.min(from, to) * text.length());
    int end = (int) (Math.max(from, to) * text.length());
    return text.substring(0, start) + word + text.substring(end) + text.substring(start, end);
  }

  @Provide
  Arbitrary<List<String>> requests() {
    Arbitrary<String> pieces =
        Arbitraries.of(PIECES).list().ofMinSize(1).ofMaxSize(15).map(list -> String.join("", list));
    Arbitrary<String> headed =
        pieces.map(
            text -> "GET /sparql?query=ASK%7B%7D HTTP/1.1\r\nHost: x\r\n" + text + "\r\n\r\n");
    Arbitrary<String> chunked =
        pieces.map(
            text ->
                "POST /sparql HTTP/1.1\r\nHost: x\r\nContent-Type: application/sparql-query\r\nTransfer-Encoding: chunked\r\n\r\n"
                    + text);
    Arbitrary<String> bytes = Arbitraries.strings().withCharRange((char) 0, (char) 255);
    return Arbitraries.oneOf(pieces, headed, chunked, bytes).list().ofSize(ROUNDS);
  }

  private static String exchange(String request) throws IOException {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    try (Socket socket = new Socket("127.0.0.1", served.port())) {
      socket.setSoTimeout(100);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      InputStream in = socket.getInputStream();
      for (int next = in.read(); next >= 0; next = in.read()) {
        answer.write(next);
      }
    } catch (IOException e) {
      // Kept open for more, or broken off.
    }
    return answer.toString(StandardCharsets.ISO_8859_1);
  }

  private static DatasetGraph data() {
    return RDFParser.fromString(
            """
            PREFIX : <http://example.org/>
            :a :p 1, 2.5, 1e300, "x"@en, "2020-01-01"^^<http://www.w3.org/2001/XMLSchema#date> ; :q :b .
            :b :q :c ; :p "P1Y"^^<http://www.w3.org/2001/XMLSchema#duration>, "[1"^^:bad, true .
            :c :q :a ; :p (1 2 (3)), [ :p "文" ] .
            """,
            org.apache.jena.riot.Lang.TURTLE)
        .toDatasetGraph();
  }

  private static final List<String> WORDS = lines("words.txt");

  private static final List<String> FUNCTIONS = lines("functions.txt");

  private static final List<String> VALUES = lines("values.txt");

  private static final List<String> PIECES = lines("pieces.txt");

  /** Escapes are those of Java. */
  private static List<String> lines(String file) {
    try (InputStream in = EndpointFuzzTest.class.getResourceAsStream("/fuzz/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::translateEscapes)
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
