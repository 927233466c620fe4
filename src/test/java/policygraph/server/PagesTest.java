package policygraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import policygraph.query.NamedQueries;

/** Pages and answers of named queries, on data that tries to break out of them. */
final class PagesTest {
  private static final String HOSTILE = "<script>alert(\"1\")</script> & 'x' %s {{title}}";
  private static final String BROWSER =
      "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

  @TempDir private Path folder;
  private Served served;

  @BeforeEach
  void start() throws Exception {
    DatasetGraph dataset = DatasetGraphFactory.create();
    dataset
        .getDefaultGraph()
        .add(
            NodeFactory.createURI("https://w3id.org/policygraph/id/document/one"),
            NodeFactory.createURI("http://example.org/p"),
            NodeFactory.createLiteralString(HOSTILE));
    Files.writeString(
        folder.resolve("all.rq"),
        "#+ summary: What is <b>all</b> {{body}}?\n#+ description: A <i>note</i>.\n#+ description-zh: 各列的含义。\nSELECT ?s ?o ?none { ?s ?p ?o }\n");
    Files.writeString(
        folder.resolve("R&D <x>.rq"), "#+ summary: Anything?\nSELECT ?x { ?x a ?y }\n");
    served = Served.of(dataset, Served.value(NamedQueries.read(folder)), Duration.ofSeconds(30));
  }

  @AfterEach
  void stop() {
    served.close();
  }

  @Test
  void theEndpointsPageListsTheQueriesAndLinksToTheirAnswers() throws Exception {
    HttpResponse<String> answer = served.get("sparql", "Accept", BROWSER);
    assertEquals(List.of(200, "text/html"), List.of(answer.statusCode(), Served.type(answer)));
    Document page = Jsoup.parse(answer.body(), served.address(""));
    assertEquals(
        List.of("Anything? R&D <x>", "What is <b>all</b> {{body}}? all"),
        page.select("ul.queries > li").eachText());
    for (Element link : page.select("ul.queries a")) {
      String path = link.absUrl("href").substring(served.address("").length());
      assertEquals(200, served.get(path).statusCode(), path);
    }
  }

  @Test
  void aPageEscapesWhatComesFromData() throws Exception {
    HttpResponse<String> answer = served.get("queries/all.html");
    assertFalse(answer.body().contains("<script>"), answer.body());
    Document page = Jsoup.parse(answer.body());
    assertEquals("What is <b>all</b> {{body}}? – policygraph", page.title());
    assertEquals("What is <b>all</b> {{body}}?", page.select("h1").text());
    assertEquals("A <i>note</i>.", page.select("main > p").first().text());
    assertEquals(List.of("s", "o", "none"), page.select("th").eachText());
    assertEquals(
        List.of("document/one", HOSTILE, ""),
        page.select("tbody td").stream().map(Element::text).toList());
  }

  @Test
  void aPageRunsNoScriptWhateverItHolds() throws Exception {
    for (String path : List.of("", "queries/all.html", "queries/nothing")) {
      assertEquals(
          List.of(
              "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self' data:;"
                  + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"),
          served.get(path).headers().allValues("Content-Security-Policy"),
          path);
    }
  }

  @Test
  void anUnknownQueryIsNotFoundAndThePageNamesTheKnownOnes() throws Exception {
    HttpResponse<String> answer = served.get("queries/%3Cscript%3E");
    assertEquals(List.of(404, "text/html"), List.of(answer.statusCode(), Served.type(answer)));
    assertFalse(answer.body().contains("<script>"), answer.body());
    Document page = Jsoup.parse(answer.body());
    assertEquals(
        "There is no query “<script>”. There are:", page.select("main > p").first().text());
    assertEquals(List.of("R&D <x>", "all"), page.select("ul.queries code").eachText());
  }

  @ParameterizedTest
  @ValueSource(strings = {"queries/nothing.csv", "queries/all.xml", "queries/", "nothing"})
  void otherPlacesAreNotFound(String path) throws Exception {
    assertEquals(404, served.get(path).statusCode());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # path           | asked for                       | sent
          queries/all      | BROWSER                         | text/html
          queries/all      | */*                             | text/html
          queries/all      | text/csv                        | text/csv
          queries/all      | application/json                | application/sparql-results+json
          queries/all      | application/sparql-results+json | application/sparql-results+json
          queries/all.html | text/csv                        | text/html
          queries/all.csv  | BROWSER                         | text/csv
          queries/all.json | BROWSER                         | application/sparql-results+json
          """)
  void theFormatGoesByEndingOrElseByAccept(String path, String accept, String sent)
      throws Exception {
    HttpResponse<String> answer = served.get(path, "Accept", accept.replace("BROWSER", BROWSER));
    assertEquals(List.of(200, sent), List.of(answer.statusCode(), Served.type(answer)));
  }

  @ParameterizedTest
  @CsvSource({"en,A &lt;i&gt;note&lt;/i&gt;.", "zh,各列的含义。"})
  void whatTheColumnsHoldIsSaidInTheLanguageOfTheReader(String language, String said)
      throws Exception {
    String page = served.get("queries/all.html", "Accept-Language", language).body();
    assertTrue(page.contains(said), page);
  }

  @Test
  void csvIsTheWholeAnswer() throws Exception {
    assertEquals(
        "s,o,none\r\nhttps://w3id.org/policygraph/id/document/one,"
            + "\"<script>alert(\"\"1\"\")</script> & 'x' %s {{title}}\",\r\n",
        served.get("queries/all.csv").body());
  }

  @Test
  void jsonIsTheAnswerOfTheEndpoint() throws Exception {
    String query = served.queries.find("all").orElseThrow().text();
    assertEquals(
        served.ask(query, "Accept", "application/sparql-results+json").body(),
        served.get("queries/all.json").body());
  }

  @Test
  void aHealthyServerSaysOk() throws Exception {
    HttpResponse<String> answer = served.get("health");
    assertEquals(
        List.of(200, "text/plain", "ok\n"),
        List.of(answer.statusCode(), Served.type(answer), answer.body()));
  }
}
