package policygraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Reconciliation as OpenRefine asks for it, over HTTP. */
final class ReconcileTest {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String NDRC = "agency/national-development-and-reform-commission";

  private static Served served;

  @BeforeAll
  static void start() {
    served = Served.referenceDocument();
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @Test
  void theServiceSaysWhereItsPartsAre() throws Exception {
    HttpResponse<String> answer = served.get("reconcile");
    JsonObject manifest = JSON.parse(answer.body());
    assertEquals("application/json", answer.headers().firstValue("Content-Type").orElseThrow());
    assertEquals("*", answer.headers().firstValue("Access-Control-Allow-Origin").orElseThrow());
    assertEquals("[\"0.2\"]", manifest.get("versions").toString().replace(" ", ""));
    String suggest =
        manifest
            .get("suggest")
            .getAsObject()
            .get("entity")
            .getAsObject()
            .get("service_url")
            .getAsString()
            .value();
    assertEquals(served.address("reconcile"), suggest);
  }

  @Test
  void aBatchIsAnsweredByGetAndByPost() throws Exception {
    String batch = "queries=" + encoded("{\"q0\": {\"query\": \"发改委\", \"type\": \"Agency\"}}");
    HttpResponse<String> posted = served.send("POST", "reconcile", FORM, batch);
    assertEquals(200, posted.statusCode());
    assertEquals(posted.body(), served.get("reconcile?" + batch).body());
    String first =
        JSON.parse(posted.body())
            .get("q0")
            .getAsObject()
            .get("result")
            .getAsArray()
            .get(0)
            .getAsObject()
            .get("id")
            .getAsString()
            .value();
    assertEquals(NDRC, first);
  }

  @Test
  void columnsAndSuggestionsAreFetched() throws Exception {
    String extend =
        "extend="
            + encoded("{\"ids\": [\"" + NDRC + "\"], \"properties\": [{\"id\": \"label-zh\"}]}");
    assertTrue(served.send("POST", "reconcile", FORM, extend).body().contains("发展改革委"));
    assertTrue(served.get("reconcile/suggest/entity?prefix=NDR").body().contains(NDRC));
    assertTrue(served.get("reconcile/suggest/type?prefix=Tech").body().contains("Technology"));
    assertTrue(served.get("reconcile/suggest/property?prefix=wiki").body().contains("wikidata"));
    assertTrue(served.get("reconcile/properties?type=Agency").body().contains("successor"));
  }

  @Test
  void anEntityIsShownWithinAnotherSiteAndLeadsToItsPage() throws Exception {
    HttpResponse<String> preview = served.get("reconcile/preview?id=" + NDRC);
    assertEquals(200, preview.statusCode());
    assertTrue(preview.body().contains("National Development and Reform Commission"));
    assertEquals(
        "default-src 'none'; frame-ancestors *",
        preview.headers().firstValue("Content-Security-Policy").orElseThrow());
    assertTrue(preview.headers().firstValue("X-Frame-Options").isEmpty());
    HttpResponse<String> view = served.get("reconcile/view?id=" + NDRC);
    assertEquals(303, view.statusCode());
    assertEquals("/id/" + NDRC, view.headers().firstValue("Location").orElseThrow());
  }

  @Test
  void whatIsNotThereIsNotFound() throws Exception {
    for (String path : new String[] {"view?id=x", "preview?id=//evil.example", "view", "flyout"}) {
      assertEquals(404, served.get("reconcile/" + path).statusCode(), path);
    }
  }

  @Test
  void whatIsNoBatchIsRefusedWithItsFault() throws Exception {
    HttpResponse<String> malformed = served.send("POST", "reconcile", FORM, "queries=%7B");
    assertEquals(400, malformed.statusCode());
    assertEquals(415, served.send("POST", "reconcile", "application/json", "{}").statusCode());
    String long_ = "queries=" + "x".repeat(300 << 10);
    assertEquals(413, served.send("POST", "reconcile", FORM, long_).statusCode());
    assertEquals(405, served.send("PUT", "reconcile", FORM, "").statusCode());
  }

  @Test
  void hostileNamesStayText() throws Exception {
    String turtle =
        """
        PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
        <https://w3id.org/policygraph/id/agency/x> a <https://w3id.org/policygraph/ontology#Agency> ;
          skos:prefLabel "<script>alert(1)</script>\\"><img onerror=x>"@en .
        """;
    Graph graph = RDFParser.fromString(turtle, Lang.TURTLE).toGraph();
    try (Served hostile =
        Served.of(
            DatasetGraphFactory.wrap(graph), Served.shippedQueries(), Duration.ofSeconds(10))) {
      String page = hostile.get("reconcile/preview?id=agency/x").body();
      assertFalse(page.contains("<script") || page.contains("<img"), page);
      assertTrue(page.contains("&lt;script&gt;"), page);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
