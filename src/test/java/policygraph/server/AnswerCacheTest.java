package policygraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.sse.SSE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import policygraph.guard.Limits;

/** Answers are computed once for an edition, and are those that would be computed again. */
final class AnswerCacheTest {
  private static final String LONG =
      "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(STRLEN(STR(?c)) < 9) }";

  private final Served served = serving(1 << 20, Limits.standard());

  private static Served serving(long cacheBytes, Limits limits) {
    DatasetGraph numbers = DatasetGraphFactory.createTxnMem();
    IntStream.range(0, 120)
        .forEach(i -> numbers.add(SSE.parseQuad("(_ <urn:s" + i + "> <urn:p> " + i + ")")));
    return Served.of(
        numbers,
        Served.shippedQueries(),
        Served.settings().with(limits).with(HttpLimits.standard().withCacheBytes(cacheBytes)));
  }

  @AfterEach
  void stop() {
    served.close();
  }

  private static String path(String query) {
    return "sparql?query=" + Served.encoded(query);
  }

  private static double figure(Served served, String name) throws Exception {
    return served
        .get("metrics")
        .body()
        .lines()
        .filter(line -> line.startsWith(name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
        .findFirst()
        .orElseThrow();
  }

  private double hits() throws Exception {
    return figure(served, "policygraph_cache_hits_total");
  }

  @Test
  void aSecondAnswerIsTheFirstAgain() throws Exception {
    String query = path("SELECT * { ?s ?p ?o } ORDER BY ?o LIMIT 5");
    HttpResponse<String> first = served.get(query, "Accept", "text/csv");
    HttpResponse<String> second = served.get(query, "Accept", "text/csv");
    assertEquals(200, second.statusCode());
    assertEquals(first.body(), second.body());
    assertEquals(
        first.headers().firstValue("Content-Type"), second.headers().firstValue("Content-Type"));
    assertEquals(first.headers().firstValue("ETag"), second.headers().firstValue("ETag"));
    System.gc(); // what the registry holds by a weak reference only would be gone
    assertEquals(1, hits());
    assertTrue(figure(served, "policygraph_cache_bytes") > first.body().length());
  }

  /** Longer than what is held back, so that the first is sent while it is made. */
  @Test
  void aLongAnswerIsKeptAsWell() throws Exception {
    String query =
        "SELECT ?n { VALUES ?a { 1 2 3 4 5 6 7 8 9 } VALUES ?b { 1 2 3 4 5 6 7 8 9 } VALUES ?c { 1 2 3 4 5 6 7 8 9 }"
            + " BIND (CONCAT('%s', STR(?a), STR(?b), STR(?c)) AS ?n) }".formatted("n".repeat(600));
    String first = served.ask(query).body();
    assertTrue(first.length() > HttpLimits.ANSWER_BUFFER_BYTES, "too short: " + first.length());
    assertEquals(List.of(first, 1.0), List.of(served.ask(query).body(), hits()));
  }

  @Test
  void aCopyThatIsStillGoodIsNotSentAgain() throws Exception {
    String query = path("SELECT * { ?s ?p ?o } ORDER BY ?o LIMIT 5");
    String tag = served.get(query).headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again = served.get(query, "If-None-Match", tag);
    assertEquals(List.of(304, ""), List.of(again.statusCode(), again.body()));
    assertEquals(200, served.get(query, "If-None-Match", "\"other\"").statusCode());
  }

  @Test
  void eachFormatHasItsOwnAnswer() throws Exception {
    String query = path("SELECT * { ?s ?p ?o } ORDER BY ?o LIMIT 5");
    Set<String> bodies = new TreeSet<>();
    for (String type : List.of("text/csv", "text/tab-separated-values", "application/json")) {
      bodies.add(served.get(query, "Accept", type).body());
    }
    assertEquals(3, bodies.size());
    assertEquals(406, served.get(query, "Accept", "text/turtle").statusCode());
  }

  @Test
  void otherGraphsAreAnotherQuestion() throws Exception {
    String query = path("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }");
    String all = served.get(query, "Accept", "text/csv").body();
    String none = served.get(query + "&default-graph-uri=urn:none", "Accept", "text/csv").body();
    assertNotEquals(all, none);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (RAND() AS ?x) {}",
        "SELECT (struuid() AS ?x) {}",
        "SELECT (UUID() AS ?x) {}",
        "SELECT (\\u0052AND() AS ?x) {}"
      })
  void whatIsLeftToChanceIsComputedEachTime(String query) throws Exception {
    String first = served.get(path(query), "Accept", "text/csv").body();
    assertNotEquals(first, served.get(path(query), "Accept", "text/csv").body());
    assertEquals(0, hits());
  }

  @Test
  void faultsAreNotKept() throws Exception {
    for (int turn = 0; turn < 2; turn++) {
      assertEquals(400, served.get(path("SELECT * {")).statusCode());
    }
    assertEquals(0, hits());
  }

  @Test
  void aNamedQueryForMachinesIsKept() throws Exception {
    assertEquals(
        served.get("queries/agencies.csv").body(), served.get("queries/agencies.csv").body());
    assertEquals(1, hits());
  }

  @Test
  void withoutMemoryNothingIsKept() throws Exception {
    try (Served forgetful = serving(0, Limits.standard())) {
      for (int turn = 0; turn < 2; turn++) {
        assertEquals(200, forgetful.get(path("ASK {}")).statusCode());
      }
      assertEquals(0, figure(forgetful, "policygraph_cache_hits_total"));
    }
  }

  /** One place only and none to wait in: two would be one too many. */
  @Test
  void manyWhoAskTheSameAtOnceAreAnsweredByOneComputation() throws Exception {
    try (Served small = serving(1 << 20, Limits.standard().withPlaces(1, 8))) {
      List<CompletableFuture<HttpResponse<String>>> asked =
          IntStream.range(0, 8).mapToObj(i -> small.later(LONG)).toList();
      Set<String> answers = new TreeSet<>();
      for (CompletableFuture<HttpResponse<String>> each : asked) {
        assertEquals(200, each.get().statusCode());
        answers.add(each.get().body());
      }
      assertEquals(1, answers.size());
    }
  }

  @Test
  void whoWaitsForTheAnswerOfAnotherWaitsNoLongerThanItAskedTo() throws Exception {
    try (Served slow = serving(1 << 20, Limits.standard().withTimeout(Duration.ofSeconds(3)))) {
      String endless = ("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }");
      CompletableFuture<HttpResponse<String>> first = slow.later(endless);
      Thread.sleep(200);
      long start = System.nanoTime();
      assertEquals(503, slow.get(path(endless) + "&timeout=0.5").statusCode());
      assertTrue(System.nanoTime() - start < 2_000_000_000L);
      assertEquals(503, first.get().statusCode());
    }
  }
}
