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
                .with(new HttpLimits(200, Duration.ofSeconds(2), Duration.ofSeconds(1), 0)));
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

  private static final List<String> WORDS =
      List.of(
          "SELECT",
          "SELECT *",
          "ASK",
          "CONSTRUCT",
          "DESCRIBE",
          "WHERE",
          "{",
          "}",
          "(",
          ")",
          "[",
          "]",
          "?s",
          "?p",
          "?o",
          "$x",
          "_:b",
          ".",
          ";",
          ",",
          "a",
          "<http://example.org/a>",
          "<x>",
          "<",
          ">",
          "PREFIX : <http://example.org/>",
          ":p",
          "BASE <http://x/>",
          "FILTER",
          "BIND(",
          "AS ?y)",
          "OPTIONAL {",
          "UNION",
          "MINUS {",
          "GRAPH ?g {",
          "SERVICE <http://127.0.0.1:9/> {",
          "VALUES ?o {",
          "UNDEF",
          "EXISTS {",
          "NOT EXISTS {",
          "GROUP BY ?s",
          "HAVING (",
          "ORDER BY",
          "DESC(?o)",
          "LIMIT 3",
          "OFFSET 2",
          "DISTINCT",
          "REDUCED",
          "COUNT(*)",
          "SUM(?o)",
          "GROUP_CONCAT(?o; SEPARATOR='')",
          "+",
          "-",
          "*",
          "/",
          "|",
          "^",
          "!",
          "&&",
          "||",
          "=",
          "!=",
          "IN (",
          "1",
          "-0",
          "1.5",
          "1e999",
          "'x'",
          "\"\"\"",
          "'",
          "\\u0041",
          "'a'@en",
          "'a'^^:t",
          "true",
          "<< ?s ?p ?o >>",
          "<<(",
          ")>>",
          "{|",
          "|}",
          "#",
          "\n",
          "FROM <http://x/>",
          "LATERAL {",
          "INSERT DATA {",
          "\u0000",
          "文",
          "\uD83D\uDE00");

  private static final List<String> FUNCTIONS =
      List.of(
          "STR",
          "LANG",
          "LANGMATCHES",
          "DATATYPE",
          "BOUND",
          "IRI",
          "URI",
          "BNODE",
          "ABS",
          "CEIL",
          "FLOOR",
          "ROUND",
          "CONCAT",
          "STRLEN",
          "UCASE",
          "LCASE",
          "ENCODE_FOR_URI",
          "CONTAINS",
          "STRSTARTS",
          "STRENDS",
          "STRBEFORE",
          "STRAFTER",
          "YEAR",
          "MONTH",
          "DAY",
          "HOURS",
          "MINUTES",
          "SECONDS",
          "TIMEZONE",
          "TZ",
          "MD5",
          "SHA1",
          "SHA512",
          "COALESCE",
          "IF",
          "STRLANG",
          "STRDT",
          "SAMETERM",
          "ISIRI",
          "ISNUMERIC",
          "REGEX",
          "SUBSTR",
          "REPLACE",
          "TRIPLE",
          "SUBJECT",
          "ISTRIPLE",
          "LANGDIR",
          "STRLANGDIR",
          "<http://www.w3.org/2001/XMLSchema#integer>",
          "<http://www.w3.org/2001/XMLSchema#decimal>",
          "<http://www.w3.org/2001/XMLSchema#dateTime>",
          "<http://www.w3.org/2001/XMLSchema#duration>",
          "<http://www.w3.org/2001/XMLSchema#gYear>",
          "<http://www.w3.org/2001/XMLSchema#boolean>",
          "<http://www.w3.org/2005/xpath-functions/math#pow>",
          "<http://www.w3.org/2005/xpath-functions/math#sqrt>",
          "<http://www.w3.org/2005/xpath-functions/math#exp>",
          "<http://www.w3.org/2005/xpath-functions/math#atan2>");

  private static final List<String> VALUES =
      List.of(
          "?s",
          "?o",
          "?none",
          "1",
          "-1",
          "0",
          "1.5",
          "1e308",
          "-1e-320",
          "99999999999999999999",
          "'x'",
          "''",
          "'('",
          "'[a-'",
          "'$9'",
          "'en'@en",
          "'x'^^<http://x/t>",
          "'INF'^^<http://www.w3.org/2001/XMLSchema#double>",
          "'1e400'^^<http://www.w3.org/2001/XMLSchema#double>",
          "'zz'^^<http://www.w3.org/2001/XMLSchema#integer>",
          "'-0001-12-31T24:00:00Z'^^<http://www.w3.org/2001/XMLSchema#dateTime>",
          "'2020-02-30'^^<http://www.w3.org/2001/XMLSchema#date>",
          "'P1Y2M3DT4H'^^<http://www.w3.org/2001/XMLSchema#duration>",
          "<http://x/>",
          "<x>",
          "'\\u0000'",
          "'文\uD83D\uDE00'",
          "true",
          "(1 = 1)",
          "(1/0)",
          "BNODE()",
          "NOW()",
          "RAND()",
          "<<( <x> <y> <z> )>>");

  private static final List<String> PIECES =
      List.of(
          "GET ",
          "POST ",
          "HEAD ",
          "OPTIONS ",
          "/",
          "/sparql",
          "/id/",
          "/data",
          "/queries/units",
          "/%2e%2e/",
          "/..;/",
          "//",
          "\\",
          "?query=",
          "?",
          "&",
          "=",
          "ASK{}",
          "%",
          "%00",
          "%zz",
          "%C0%AF",
          " HTTP/1.1",
          " HTTP/1.0",
          " HTTP/2.0",
          "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
          "\r\n",
          "\n",
          "\r",
          "\r\n\r\n",
          "Host: x",
          "Host: a, b",
          "Content-Length: 5",
          "Content-Length: 99999999999999999999",
          "Content-Length: -1",
          "Transfer-Encoding: chunked",
          "Transfer-Encoding: gzip, chunked",
          "Content-Encoding: gzip",
          "Content-Type: application/sparql-query",
          "Content-Type: application/x-www-form-urlencoded",
          "Accept: */*",
          "Accept: ;q=2",
          "Accept: a/b;q=x",
          "Accept-Encoding: gzip",
          "Expect: 100-continue",
          "Upgrade: h2c",
          "Connection: close",
          "Connection: upgrade",
          "Range: bytes=0-",
          "If-None-Match: *",
          "If-Modified-Since: x",
          "X-Forwarded-For: 1.1.1.1",
          "Cookie: a=b",
          ": ",
          "X: ",
          "0\r\n\r\n",
          "5\r\nASK{}\r\n",
          "fffffffffffff\r\n",
          "-1\r\n",
          "5;a=b\r\n",
          "query=ASK%7B%7D",
          "\u0000",
          "\u00ff",
          "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx");
}
