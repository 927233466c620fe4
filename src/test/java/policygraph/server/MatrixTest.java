package policygraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

/** The matrix of the reference document, held against queries that know nothing of it. */
final class MatrixTest {
  private static final String AGENCY = "https://w3id.org/policygraph/id/agency/";

  private static Served served;

  @BeforeAll
  static void start() {
    served = Served.referenceDocument();
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "level=2",
        "level=0",
        "of=sector",
        "of=instrument&level=0",
        "of=target-group&level=2",
        "role=role/lead",
        "sector=sector/energy&level=3",
        "branch=technology/computing-and-data",
        "branch=technology/computing-and-data&level=2",
        "branch=technology/computing-and-data&level=0&role=role/participant",
        "document=document/cn-guofa-2015-40&sector=sector/agriculture&role=role/participant"
      })
  void theQueryShownGivesTheNumbersOfThePage(String choice) throws Exception {
    Document page = page("matrix?top=all&" + choice);
    assertEquals(
        shown(page),
        lines(served.ask(page.select("details.query pre").text(), "Accept", "text/csv")));
  }

  /** Agency, concept, units, leads: a line a cell. */
  private static TreeSet<String> shown(Document page) throws Exception {
    String list = page.select("p.take a").first().attr("href");
    TreeSet<String> cells = new TreeSet<>();
    for (String line : served.get(list.substring(1)).body().split("\r\n")) {
      List<String> fields = fields(line);
      cells.add(String.join(" ", fields.get(0), fields.get(2), fields.get(4), fields.get(5)));
    }
    cells.remove("agency concept units leads");
    assertEquals(page.select("tbody td a").size(), cells.size());
    assertFalse(cells.isEmpty());
    return cells;
  }

  private static TreeSet<String> lines(HttpResponse<String> answer) {
    assertEquals(200, answer.statusCode(), answer.body());
    TreeSet<String> lines = new TreeSet<>();
    answer.body().lines().skip(1).forEach(line -> lines.add(line.replace(',', ' ')));
    return lines;
  }

  private static List<String> fields(String line) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (char c : line.toCharArray()) {
      quoted ^= c == '"';
      if (c == ',' && !quoted) {
        fields.add(field.toString());
        field.setLength(0);
      } else if (c != '"') {
        field.append(c);
      }
    }
    fields.add(field.toString());
    return fields;
  }

  @Test
  void theNumbersOfTechnologiesAsNamedAreThoseOfTheNamedQuery() throws Exception {
    TreeSet<String> named = new TreeSet<>();
    for (String line : served.get("queries/agency-technology.csv").body().split("\r\n")) {
      List<String> fields = fields(line);
      named.add(String.join(" ", fields.get(0), fields.get(2), fields.get(5)));
    }
    named.remove("agency technology units");
    TreeSet<String> shown = new TreeSet<>();
    for (String line : served.get("matrix.csv?level=0").body().split("\r\n")) {
      List<String> fields = fields(line);
      shown.add(String.join(" ", fields.get(0), fields.get(2), fields.get(4)));
    }
    shown.remove("agency concept units");
    assertEquals(named, shown);
  }

  @Test
  void aUnitCountsOnceInEveryTotal() throws Exception {
    String units =
        """
        PREFIX pg: <https://w3id.org/policygraph/ontology#>
        SELECT %s (COUNT(DISTINCT ?unit) AS ?units) WHERE {
          ?agency pg:responsibleFor ?unit .
          FILTER EXISTS { ?below pg:partOf* ?unit ; pg:mentionsTechnology ?technology }
        } %s
        """;
    Document page = page("matrix?top=all");
    assertEquals(
        served.ask(units.formatted("", ""), "Accept", "text/csv").body().lines().toList().get(1),
        page.select("tfoot td.total").first().text());
    Map<String, String> expected = new TreeMap<>();
    served
        .ask(units.formatted("?agency", "GROUP BY ?agency"), "Accept", "text/csv")
        .body()
        .lines()
        .skip(1)
        .forEach(line -> expected.put(line.split(",")[0], line.split(",")[1]));
    Map<String, String> totals = new TreeMap<>();
    for (Element row : page.select("tbody tr")) {
      totals.put(
          "https://w3id.org/policygraph" + row.select("th a").attr("href"),
          row.select("td.total").text());
    }
    assertEquals(expected, totals);
  }

  @Test
  void everyCellLeadsToAsManyUnitsAsItSays() throws Exception {
    for (Element cell : page("matrix?level=2&sector=sector/energy").select("tbody td a")) {
      Document passages = page(cell.attr("href").substring(1));
      assertEquals(cell.text(), String.valueOf(passages.select("section.answered").size()));
      for (Element unit : passages.select("section.answered")) {
        assertFalse(unit.select(".role").isEmpty(), cell.attr("href"));
        assertFalse(unit.select("mark").isEmpty(), cell.attr("href"));
      }
    }
  }

  @Test
  void aCellStandsOnTheWordsThatTheNamedQueryTells() throws Exception {
    Document passages =
        page(
            "matrix/cell?level=0&agency=agency/national-energy-administration&concept=technology/smart-grid");
    List<String> words = new ArrayList<>();
    for (String line : served.get("queries/words-behind-a-coverage.csv").body().split("\r\n")) {
      words.add(fields(line).get(2));
    }
    words.removeFirst();
    assertEquals(
        words.stream().sorted().toList(),
        passages.select("mark").eachText().stream().sorted().toList());
    for (Element why : passages.select("li:has(mark) a.why")) {
      assertEquals(200, served.get(why.attr("href").substring(1) + ".html").statusCode());
    }
    assertFalse(passages.select("mark").isEmpty());
  }

  @Test
  void rowsAndColumnsGoByTotalOrByName() throws Exception {
    List<Integer> totals =
        page("matrix").select("tbody td.total").eachText().stream().map(Integer::valueOf).toList();
    assertEquals(totals.stream().sorted((a, b) -> b - a).toList(), totals);
    List<String> names = page("matrix?rows=name").select("tbody th").eachText();
    assertEquals(names.stream().sorted(String.CASE_INSENSITIVE_ORDER).toList(), names);
    List<String> columns = page("matrix?columns=name").select("thead th:gt(1) > span").eachText();
    assertEquals(columns.stream().sorted(String.CASE_INSENSITIVE_ORDER).toList(), columns);
  }

  @Test
  void aChoiceThatTheDataDoNotHaveIsPassedOver() throws Exception {
    assertEquals(
        page("matrix").select("tbody").text(),
        page("matrix?role=x&sector=%3Cscript%3E&document=%22&branch=y&level=99&top=-1&of=z")
            .select("tbody")
            .text());
    assertEquals(200, served.get("matrix/cell?agency=%3Cb%3E&concept=a%20b").statusCode());
  }

  @Test
  void theDrawingIsXmlWithANumberForEachCell() throws Exception {
    HttpResponse<String> drawing = served.get("matrix.svg?lang=zh");
    assertEquals("image/svg+xml", Served.type(drawing));
    org.w3c.dom.Document svg =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(drawing.body())));
    assertEquals(
        page("matrix").select("tbody td a").size() + 1,
        svg.getElementsByTagName("rect").getLength());
  }

  @Test
  void thePageOfAnAgencyCountsWhatQueriesCount() throws Exception {
    Document page = page("id/agency/national-energy-administration.html");
    String counted =
        """
        PREFIX pg: <https://w3id.org/policygraph/ontology#>
        SELECT (COUNT(DISTINCT ?unit) AS ?units) (COUNT(DISTINCT ?led) AS ?leads) (COUNT(DISTINCT ?technology) AS ?technologies) {
          VALUES ?agency { <%snational-energy-administration> }
          { ?agency pg:responsibleFor ?unit } UNION { ?agency pg:leads ?led } UNION { ?agency pg:coversTechnology ?technology } }
        """
            .formatted(AGENCY);
    List<String> numbers = page.select("ul.counts strong").eachText();
    assertEquals(
        served.ask(counted, "Accept", "text/csv").body().lines().toList().get(1),
        String.join(",", numbers.get(0), numbers.get(1), numbers.get(3)));
  }

  @Test
  void aVocabularyIsSearchedInEveryLanguageAndKeepsWhatLiesAbove() throws Exception {
    List<String> found =
        page("id/scheme/technologies.html?find=云计算").select("ul.tree a").eachText();
    assertTrue(found.contains("cloud computing"), found.toString());
    assertTrue(found.contains("computing and data"), found.toString());
    assertFalse(found.contains("4G"), found.toString());
  }

  private static Document page(String path) throws Exception {
    HttpResponse<String> answer =
        served.get(path.replace("云计算", "%E4%BA%91%E8%AE%A1%E7%AE%97"), "Accept", "text/html");
    assertEquals(200, answer.statusCode(), path);
    return Jsoup.parse(answer.body());
  }
}
