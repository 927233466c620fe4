package policygraph.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import policygraph.snapshot.ReferenceSnapshot;

/** The reader of documents, over HTTP. */
final class ReaderTest {
  private static final String PATH = "/id/document/cn-guofa-2015-40";
  private static final String UNITS = "?unit pg:partOf+ <" + ReferenceSnapshot.DOCUMENT + "> . ";

  private static Document page(String path) throws Exception {
    return Jsoup.parse(Website.get(path).body(), Website.address(path));
  }

  /** The words themselves: jsoup's own text() is without the white space of the source. */
  private static String words(Stream<Element> passages) {
    return passages.map(Element::wholeText).collect(Collectors.joining("\n"));
  }

  private static String bare(String text) {
    return text.codePoints()
        .filter(
            c ->
                !Character.isWhitespace(c)
                    && !Character.isSpaceChar(c)
                    && c != 0xFEFF
                    && c != 0x200B)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** Original words are shown beside their unit, so letters are compared sorted. */
  private static List<Integer> letters(String text) {
    return bare(text).codePoints().sorted().boxed().toList();
  }

  @Test
  void aDocumentIsShownAsInTheSourceToTheLastCharacter() throws Exception {
    Document page = page(PATH);
    String source = Files.readString(ReferenceSnapshot.file());
    assertEquals(letters(source), letters(words(page.select(".text .passage").stream())));
    String translated = words(page.select(".text .passage:not(.original)").stream());
    assertEquals(
        bare(source).substring(0, 60_000), bare(translated).substring(0, 60_000), "in its order");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.3", "2.2.3", "3.3.1"})
  void aUnitIsShownWithAllThatIsBelowIt(String code) throws Exception {
    List<List<String>> quoted =
        ReferenceSnapshot.rows(
            "SELECT ?exact { ?unit pg:partOf* <"
                + ReferenceSnapshot.DOCUMENT
                + "/"
                + code
                + "> ; pg:evidence ?passage . ?passage oa:exact ?exact }");
    String shown = words(page(PATH + "/" + code).select(".passage").stream());
    quoted.forEach(row -> assertTrue(shown.contains(row.getFirst()), row.toString()));
    int length = quoted.stream().mapToInt(row -> bare(row.getFirst()).length()).sum();
    int marks = bare(shown).length() - length; // numbers, brackets and full stops of headings
    assertTrue(marks >= 0 && marks < 20 * quoted.size(), marks + " characters more");
  }

  @ParameterizedTest
  @CsvSource({"technologies", "applications", "sectors", "references", "places"})
  void everyMentionIsMarkedAndLeadsToItsPage(String scheme) throws Exception {
    Set<String> expected =
        ReferenceSnapshot.rows(
                "SELECT DISTINCT ?m { ?m a pg:Mention ; pg:unit ?unit ; pg:mentionOf ?c . "
                    + "?c skos:inScheme <https://w3id.org/policygraph/id/scheme/"
                    + scheme
                    + "> . "
                    + UNITS
                    + "}")
            .stream()
            .map(row -> row.getFirst().replace("https://w3id.org/policygraph", ""))
            .collect(Collectors.toCollection(TreeSet::new));
    Document page = page(PATH);
    Set<String> marked = new TreeSet<>(page.select(".passage a[href]").eachAttr("href"));
    Set<String> drawnOver = new TreeSet<>(expected);
    drawnOver.removeAll(marked);
    // A mention whose words all have a mark further inside is reached from that mark's page.
    for (String href : drawnOver) {
      Element beside = page(href).selectFirst("section:contains(Also stated) a[href*=/mention/]");
      assertTrue(beside != null, href);
    }
    assertTrue(marked.stream().anyMatch(expected::contains), scheme);
  }

  @Test
  void theMarginSaysWhoIsResponsibleAndLeadsToTheWords() throws Exception {
    Map<String, Set<String>> expected = new TreeMap<>();
    ReferenceSnapshot.rows(
            "SELECT ?code ?statement { ?statement a pg:Responsibility ; pg:unit ?unit . ?unit pg:code ?code . "
                + UNITS
                + "}")
        .forEach(
            row ->
                expected
                    .computeIfAbsent(row.get(0), code -> new TreeSet<>())
                    .add(row.get(1).replace("https://w3id.org/policygraph", "")));
    Map<String, Set<String>> shown = new TreeMap<>();
    for (Element unit : page(PATH).select("section.unit:has(.who)")) {
      shown.put(unit.attr("data-code"), new TreeSet<>(unit.select(".who a.why").eachAttr("href")));
    }
    assertEquals(expected, shown);
  }

  @Test
  void chineseWordsStandBesideTheEnglishOnesOfTheirUnit() throws Exception {
    Element unit = page(PATH).getElementById("3.3.1");
    assertTrue(unit.select(".originals [lang=zh]").text().startsWith("1.构建开放包容环境。"));
    assertTrue(unit.select(".words [lang=en]").text().contains("open and inclusive environment"));
  }

  @Test
  void anEmendationKeepsThePrintedWordsAndSaysHowToReadThem() throws Exception {
    Document page = page(PATH + "/2.2");
    Element sign = page.selectFirst("a.sign.emendations[href$=/13589-13593]");
    assertEquals(List.of("→ MOST", ""), List.of(sign.attr("data-sign"), sign.wholeText()));
    assertEquals("most", sign.previousElementSibling().wholeText());
    assertTrue(sign.attr("title").startsWith("Read “MOST” (certain)"), sign.attr("title"));
  }

  @Test
  void theLedgerIsALayerThatIsAskedFor() throws Exception {
    assertEquals(0, page(PATH).select(".m.coverage").size());
    Set<String> sentences =
        ReferenceSnapshot.rows(
                "SELECT DISTINCT ?s { ?s a pg:SentenceCoverage ; pg:unit ?unit . " + UNITS + "}")
            .stream()
            .map(row -> row.getFirst().replace("https://w3id.org/policygraph", ""))
            .collect(Collectors.toCollection(TreeSet::new));
    Document page = page(PATH + "?layer=coverage");
    assertEquals(sentences, new TreeSet<>(page.select("a.sign.coverage").eachAttr("href")));
    assertTrue(page.selectFirst("#layer-coverage").hasAttr("checked"));
  }

  @Test
  void onlyTheChosenLayersAreDrawn() throws Exception {
    Document page = page(PATH + "/2.2.3?layers=chosen&sectors=on");
    assertEquals(
        Set.of("m", "sectors"),
        page.select(".passage .m").stream()
            .flatMap(mark -> mark.classNames().stream())
            .collect(Collectors.toSet()));
  }

  @Test
  void whyAnAgencyCoversATechnologyIsInTheWordsThatTheNamedQueryFinds() throws Exception {
    Document page =
        page(
            "/why?agency=https://w3id.org/policygraph/id/agency/national-energy-administration"
                + "&technology=https://w3id.org/policygraph/id/technology/smart-grid");
    List<String> expected =
        ReferenceSnapshot.rows(
                """
                SELECT DISTINCT ?mention ?exact {
                  ?r pg:agency agency:national-energy-administration ; pg:unit ?above .
                  ?mention pg:technology <https://w3id.org/policygraph/id/technology/smart-grid> ; pg:unit ?unit .
                  ?unit pg:partOf* ?above .
                  ?mention pg:evidence/oa:exact ?exact }
                """)
            .stream()
            .map(row -> row.get(1))
            .sorted()
            .toList();
    List<String> shown =
        page.select("blockquote .m.technologies").stream()
            .map(Element::wholeText)
            .sorted()
            .toList();
    assertEquals(expected, shown);
    List<List<String>> responsible =
        ReferenceSnapshot.rows(
            """
            SELECT DISTINCT ?r {
              ?r pg:agency agency:national-energy-administration ; pg:unit ?above .
              ?mention pg:technology <https://w3id.org/policygraph/id/technology/smart-grid> ; pg:unit/pg:partOf* ?above }
            """);
    assertEquals(responsible.size(), page.select("section.reason").size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # path                                                  | words of the source
          /mention/technologies/76492-76507                       | cloud computing
          /2.2/clause/1/3                                         | (Ministry of Industry and Information Technology, Development and Reform Commission and most to jointly take the lead)
          /emendation/13589-13593                                 | most
          """)
  void aStatementQuotesTheWordsItRestsOn(String path, String words) throws Exception {
    Document page = page(PATH + path);
    assertEquals(words, page.select("blockquote .these").first().wholeText());
    assertTrue(page.select("pre").text().contains("pg:evidence"));
    assertTrue(page.select("#card").text().contains("How it was found"));
  }

  @Test
  void aReasonAsksForTwoThings() throws Exception {
    for (String path :
        List.of(
            "/why",
            "/why?agency=x&unit=<b>",
            "/why?unit=http://example.org/none&concept=http://example.org/n")) {
      assertEquals(
          200, Website.get(path.replace("<", "%3C").replace(">", "%3E")).statusCode(), path);
    }
  }

  @Test
  void thePageIsInChineseForWhoAsksForIt() throws Exception {
    Document page = page(PATH + "/2.2?lang=zh");
    assertEquals("zh", page.select("html").attr("lang"));
    assertTrue(page.select(".who").text().contains("工业和信息化部"), page.select(".who").text());
    assertTrue(page.select(".layers").text().contains("文中标记"));
  }
}
