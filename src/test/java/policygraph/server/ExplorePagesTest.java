package policygraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages that look at the whole graph: home, search, network, timeline, editor, about. */
final class ExplorePagesTest {
  private static final String PREFIXES =
      "PREFIX pg: <https://w3id.org/policygraph/ontology#> PREFIX org: <http://www.w3.org/ns/org#> "
          + "PREFIX dqv: <http://www.w3.org/ns/dqv#> ";
  private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

  private static Served served;

  @BeforeAll
  static void start() {
    served = Served.referenceDocument();
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  private static Document page(String path, String... headers) throws Exception {
    HttpResponse<String> answer = served.get(path, headers);
    assertEquals(
        List.of(200, "text/html"), List.of(answer.statusCode(), Served.type(answer)), path);
    return Jsoup.parse(answer.body(), served.address(path));
  }

  /** The only value of the only row. */
  private static int number(String query) {
    try (QueryExec asked =
        QueryExec.dataset(served.dataset).query(QueryFactory.create(PREFIXES + query)).build()) {
      return Integer.parseInt(asked.select().next().get("n").getLiteralLexicalForm());
    }
  }

  @Test
  void theCountsOfTheHomePageAreThoseOfTheGraph() throws Exception {
    Document home = page("");
    assertEquals(
        List.of(
            number("SELECT (COUNT(DISTINCT ?d) AS ?n) { ?d a pg:PolicyDocument }"),
            number("SELECT (COUNT(DISTINCT ?u) AS ?n) { ?u pg:order ?o }"),
            number("SELECT (COUNT(DISTINCT ?r) AS ?n) { ?r a pg:Responsibility }"),
            number("SELECT (COUNT(DISTINCT ?a) AS ?n) { ?a pg:responsibleFor ?u }"),
            number("SELECT (COUNT(DISTINCT ?t) AS ?n) { ?u pg:mentionsTechnology ?t }"),
            number("SELECT (COUNT(DISTINCT ?m) AS ?n) { ?m a pg:Mention }"),
            number("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")),
        home.select(".counts dd").eachText().stream()
            .map(text -> Integer.parseInt(text.replace(",", "")))
            .toList());
  }

  @Test
  void theQuestionsOfTheHomePageAreAnsweredFromTheGraph() throws Exception {
    List<String> answers = page("").select(".questions li > p:nth-of-type(1)").eachText();
    assertEquals(3, answers.size());
    assertTrue(
        answers
            .get(0)
            .startsWith(
                number(
                        "SELECT (COUNT(DISTINCT ?a) AS ?n) { ?a pg:coversTechnology ?t } GROUP BY ?t ORDER BY DESC(?n) LIMIT 1")
                    + " agencies: National Development and Reform Commission, "),
        answers.get(0));
    assertTrue(
        answers
            .get(1)
            .startsWith(
                "National Development and Reform Commission, in "
                    + number(
                        "SELECT (COUNT(DISTINCT ?u) AS ?n) { <https://w3id.org/policygraph/id/agency/national-development-and-reform-commission> pg:leads ?u }")
                    + " units;"),
        answers.get(1));
    assertEquals("5 targets by 2018, 1 target by 2025.", answers.get(2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # asked           | language | kind       | first of it
          NDRC              | en       | agency     | National Development and Reform Commission
          发改委            | en       | agency     | National Development and Reform Commission
          发改委            | zh       | agency     | 发展改革委
          雲計算            | zh       | technology | 云计算
          cloud comput      | en       | technology | cloud computing
          互联网+           | zh       | document   | 国务院关于积极推进“互联网+”行动的指导意见
          国发〔2015〕40号  | zh       | document   | 国务院关于积极推进“互联网+”行动的指导意见
          cold chain        | en       | unit       | 2.7.3 Vigorously developing smart cold chain logistics
          """)
  void aThingIsFoundByAnyOfItsNames(String asked, String language, String kind, String first)
      throws Exception {
    Document page = page("search?q=" + Served.encoded(asked) + "&lang=" + language);
    Element link = page.selectFirst("#" + kind + " li a");
    if (kind.equals("unit")) {
      assertTrue(page.select("#unit mark").size() > 0);
    } else {
      assertEquals(first, link.text());
    }
    int status = served.get(link.attr("href").substring(1)).statusCode();
    assertTrue(List.of(200, 303).contains(status), link.attr("href") + " " + status);
  }

  @Test
  void whatIsFoundOfAKindComesInPagesThatTogetherHaveAll() throws Exception {
    TreeSet<String> seen = new TreeSet<>();
    String next = "search?q=smart&kind=technology";
    int pages = 0;
    int said = 0;
    while (!next.isEmpty()) {
      Document page = page(next);
      said = Integer.parseInt(page.selectFirst("h2 span").text());
      seen.addAll(page.select(".found li > a:first-child").eachAttr("href"));
      Element link = page.selectFirst("a[rel=next]");
      next = link == null ? "" : link.attr("href").substring(1);
      pages++;
    }
    assertTrue(pages > 1);
    assertEquals(said, seen.size());
  }

  @Test
  void suggestionsAreTheBestFewAsJson() throws Exception {
    HttpResponse<String> answer = served.get("search.json?q=cloud+comp&lang=zh");
    assertEquals("application/json", Served.type(answer));
    JsonObject first = JSON.parseAny(answer.body()).getAsArray().get(0).getAsObject();
    assertEquals(
        List.of("云计算", "技术", "/id/technology/cloud-computing"),
        List.of(first.getString("label"), first.getString("kind"), first.getString("href")));
  }

  @Test
  void aProgramThatSearchesGetsJsonByAccept() throws Exception {
    HttpResponse<String> answer =
        served.get("search?q=cloud&most=3", "Accept", "application/json, text/html;q=0.5");
    assertEquals("application/json", Served.type(answer));
    assertTrue(answer.headers().allValues("Vary").toString().contains("Accept"));
    assertEquals(
        served.get("search.json?q=cloud&most=3").body(), answer.body(), "the same at both paths");
    assertEquals(3, JSON.parseAny(answer.body()).getAsArray().size());
    assertEquals(
        "https://w3id.org/policygraph/id/technology/cloud-computing",
        JSON.parseAny(answer.body()).getAsArray().get(0).getAsObject().getString("iri"));
    for (String people : List.of("text/html", "*/*", "application/json;q=0.1, text/*")) {
      assertEquals("text/html", Served.type(served.get("search?q=cloud", "Accept", people)));
    }
  }

  @Test
  void whereNothingIsPeopleCanSearchForTheWordsOfTheAddress() throws Exception {
    for (String path : List.of("nothing/big-data", "id/technology/big-data-of-tomorrow")) {
      HttpResponse<String> answer =
          served.get(path, "Accept", "text/html", "Accept-Language", "zh");
      assertEquals(404, answer.statusCode());
      Document page = Jsoup.parse(answer.body());
      assertEquals("zh", page.selectFirst("html").attr("lang"));
      assertTrue(
          page.selectFirst("main form[action=/search] input[name=q]").val().startsWith("big data"));
    }
    HttpResponse<String> plain = served.get("nothing/big-data", "Accept", "text/plain");
    assertEquals("There is nothing here\n", Served.said(plain));
  }

  @Test
  void nothingFoundLeadsOn() throws Exception {
    Document page = page("search?q=clowd+computing");
    assertEquals("cloud computing", page.selectFirst("main li a").text());
    assertEquals(200, served.get("search?q=" + Served.encoded("<b>\"'")).statusCode());
  }

  @Test
  void theNetworkHasEveryResponsibilityOnceAndTheTableHasTheSame() throws Exception {
    JsonObject network = JSON.parse(served.get("network.json?most=200").body());
    long duties =
        network.get("edges").getAsArray().stream()
            .filter(edge -> !edge.getAsObject().getString("role").isEmpty())
            .count();
    assertEquals(
        number(
            "SELECT (COUNT(*) AS ?n) { SELECT DISTINCT ?u ?a ?role { ?r a pg:Responsibility ; pg:unit ?u ; pg:agency ?a ; pg:role ?role } }"),
        duties);
    Document page = page("network?most=200");
    assertEquals(duties, page.select("table.ties .role").size());
    JsonArray nodes = network.get("nodes").getAsArray();
    TreeSet<String> drawn = new TreeSet<>();
    nodes.forEach(node -> drawn.add(node.getAsObject().getString("href")));
    assertEquals(drawn, new TreeSet<>(page.select("table.ties a").eachAttr("href")));
  }

  @Test
  void directTiesOfTheNetworkAreTheCoverage() throws Exception {
    assertEquals(
        number("SELECT (COUNT(*) AS ?n) { ?a pg:coversTechnology ?t }"),
        JSON.parse(served.get("network.json?show=direct&most=200").body())
            .get("edges")
            .getAsArray()
            .size());
  }

  @Test
  void aBranchOfTheNetworkHasItsTechnologiesOnly() throws Exception {
    JsonObject network =
        JSON.parse(
            served
                .get(
                    "network.json?branch="
                        + Served.encoded(
                            "https://w3id.org/policygraph/id/technology/energy-technology"))
                .body());
    List<String> technologies =
        network.get("nodes").getAsArray().stream()
            .map(node -> node.getAsObject())
            .filter(node -> node.getString("kind").equals("technology"))
            .map(node -> node.getString("label"))
            .toList();
    assertTrue(technologies.contains("smart grid"), technologies.toString());
    assertTrue(!technologies.contains("cloud computing"), technologies.toString());
  }

  @Test
  void theTimelineHasEveryTargetAndEveryReform() throws Exception {
    Document page = page("timeline?reforms=all");
    assertEquals(
        number("SELECT (COUNT(DISTINCT ?t) AS ?n) { ?t a pg:Target }"),
        page.select(".targets li").size());
    assertEquals(
        number("SELECT (COUNT(DISTINCT ?e) AS ?n) { ?e a org:ChangeEvent }"),
        page.select(".changes li").size());
    assertEquals(1, page("timeline?year=2025").select(".targets li").size());
  }

  /** The National Financial Regulatory Administration followed two bodies of 2015. */
  @Test
  void anAgencyHasByASwitchTheDutiesOfThoseItFollowed() throws Exception {
    String agency = "id/agency/national-financial-regulatory-administration";
    assertEquals(0, page(agency + ".html").select("#passages ~ .passages li").size());
    Document today = page(agency + ".html?bodies=today");
    assertEquals(
        number(
            "SELECT (COUNT(*) AS ?n) { ?r a pg:Responsibility ; pg:unit ?u ; pg:agency/pg:successor+"
                + " <https://w3id.org/policygraph/id/agency/national-financial-regulatory-administration> }"),
        today.select("#passages + .passages > li").size());
    assertEquals(
        Set.of("China Banking Regulatory Commission", "China Insurance Regulatory Commission"),
        Set.copyOf(today.select("#passages + .passages .quiet > a").eachText()));
    assertEquals("Who has it now", today.select(".bodies [aria-current]").text());
  }

  @Test
  void aBodyThatIsNoMoreLeadsToWhoHasItsDuties() throws Exception {
    String agency = "id/agency/china-banking-regulatory-commission";
    Document written = page(agency + ".html");
    assertEquals(
        "National Financial Regulatory Administration",
        written.select("dt:contains(Its duties are now with) + dd").text());
    Document today = page(agency + ".html?bodies=today");
    assertEquals(0, today.select(".passages").size());
    assertEquals(
        List.of("/id/agency/national-financial-regulatory-administration"),
        today.select("p.empty a").eachAttr("href"));
  }

  @Test
  void anAgencyThatNoReformTouchedHasNoSwitch() throws Exception {
    assertEquals(
        0,
        page("id/agency/china-securities-regulatory-commission.html?bodies=today")
            .select(".bodies, .empty")
            .size());
  }

  @Test
  void aboutShowsEveryFigureWithItsInterval() throws Exception {
    Document page = page("about");
    assertEquals(
        number("SELECT (COUNT(?m) AS ?n) { ?m a dqv:QualityMeasurement }"),
        page.select(".quality td a").size());
    assertTrue(page.select(".quality td").eachText().contains("97.6 95.5–99.2"));
    for (Element dump : page.select("#download ~ div a")) {
      assertEquals(200, served.head(dump.attr("href").substring(1)).statusCode());
    }
  }

  @Test
  void aQueryInTheAddressOpensInTheEditorForPeopleAndIsAnsweredForMachines() throws Exception {
    String path = "sparql?query=" + Served.encoded("ASK { ?s ?p \"<b>\" }");
    assertEquals("ASK { ?s ?p \"<b>\" }", page(path, "Accept", BROWSER).select("textarea").text());
    assertEquals("application/sparql-results+json", Served.type(served.get(path)));
    assertEquals("text/csv", Served.type(served.get(path + "&format=csv", "Accept", BROWSER)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void everyExampleOpensAsAQueryThatParses(String language) throws Exception {
    Document page = page("sparql?lang=" + language, "Accept", BROWSER);
    List<String> examples = page.select("#questions a[href*=example]").eachAttr("href");
    assertEquals(served.queries.all().size(), new TreeSet<>(examples).size());
    String text =
        page(examples.getFirst().substring(1), "Accept", BROWSER).select("textarea").text();
    assertTrue(QueryFactory.create(text).isSelectType() || QueryFactory.create(text).isAskType());
  }

  @Test
  void anAnswerIsSortedByAnyColumnAndNamesWhatItHasIrisOf() throws Exception {
    Document page = page("queries/agency-technology.html?sort=-units&lang=zh");
    assertEquals(
        List.of("agency", "technology", "leads", "units"), page.select("thead th").eachText());
    assertEquals("descending", page.selectFirst("thead th:last-child").attr("aria-sort"));
    List<Integer> units =
        page.select("tbody td:last-child").eachText().stream().map(Integer::parseInt).toList();
    assertEquals(units.stream().sorted(java.util.Comparator.reverseOrder()).toList(), units);
    assertTrue(page.select("tbody td:first-child").eachText().contains("发展改革委"));
    assertEquals(200, units.size());
    assertEquals(
        "/id/document/cn-guofa-2015-40/1.3",
        page("queries/targets.html").select("tbody td a").get(1).attr("href"));
  }

  @Test
  void everyPageHoldsWhereTheDataSayAlmostNothing() throws Exception {
    for (String data :
        List.of(
            "",
            "<https://e.org/a> a pg:Agency ; skos:prefLabel \"<img src=x onerror=alert(1)>\" . <https://e.org/d> a pg:PolicyDocument ."
                + " <https://e.org/u> pg:partOf <https://e.org/d>, <https://e.org/u> ; pg:code \"1\" ; pg:text \"\\\"><script>\" ."
                + " [] a pg:Responsibility ; pg:unit <https://e.org/u> ; pg:agency <https://e.org/a> ; pg:role [ skos:notation \"of a kind\" ] ."
                + " [] pg:technology <https://e.org/t> ; pg:unit <https://e.org/u> . <https://e.org/g> a pg:Target ; pg:unit <https://e.org/u> ; pg:year \"soon\" .")) {
      try (Served other =
          Served.of(dataset(data), Served.shippedQueries(), Duration.ofSeconds(30))) {
        for (String path :
            List.of(
                "",
                "search?q=img",
                "search?q=script",
                "search.json?q=img",
                "network",
                "network.json",
                "network?show=direct",
                "timeline",
                "timeline?reforms=all",
                "about",
                "queries/responsibilities.html")) {
          HttpResponse<String> answer = other.get(path);
          assertEquals(200, answer.statusCode(), path);
          assertEquals(
              0,
              Jsoup.parse(Served.type(answer).equals("text/html") ? answer.body() : "")
                  .select("img[src=x], script:not([src]):not([type])")
                  .size(),
              path);
        }
      }
    }
  }

  private static DatasetGraph dataset(String turtle) {
    DatasetGraph dataset = DatasetGraphFactory.create();
    RDFParser.fromString(
            "PREFIX pg: <https://w3id.org/policygraph/ontology#> PREFIX skos: <http://www.w3.org/2004/02/skos/core#> "
                + turtle,
            org.apache.jena.riot.Lang.TURTLE)
        .parse(dataset);
    return dataset;
  }
}
