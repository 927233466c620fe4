package policygraph.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import policygraph.query.NamedQueries;
import policygraph.snapshot.ReferenceSnapshot;

/** Documents of data that others made: little is known, or what is said cannot be. */
final class OddReadingsTest {
  private static final String PREFIXES =
      """
      PREFIX pg: <https://w3id.org/policygraph/ontology#>
      PREFIX oa: <http://www.w3.org/ns/oa#>
      PREFIX dcterms: <http://purl.org/dc/terms/>
      PREFIX : <http://example.org/>
      """;

  private static Document page(String data, String name) {
    DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
    RDFParser.fromString(PREFIXES + data, Lang.TURTLE).parse(dataset);
    NamedQueries queries =
        ReferenceSnapshot.done(NamedQueries.read(ReferenceSnapshot.ontology().resolve("queries")));
    Site site = new Site(dataset, queries);
    return Jsoup.parse(site.thing("http://example.org/" + name, Visit.of("/id/x")).text());
  }

  private static String shown(Document page) {
    return page.select(".passage").stream()
        .map(Element::wholeText)
        .collect(Collectors.joining("|"));
  }

  @Test
  void aDocumentOfWhichOnlyQuotedPassagesAreKnownIsReadFromThem() {
    Document page =
        page(
            """
            :d a pg:PolicyDocument .
            :u pg:partOf :d ; pg:evidence :p .
            :p oa:start 10 ; oa:end 14 ; oa:exact "Act." .
            """,
            "d");
    assertEquals("Act.", shown(page));
  }

  @Test
  void whatBreaksOutOfOtherPagesStaysText() {
    String evil = "\\\"><img src=x onerror=alert(1)><script>alert(1)</script>";
    Document page =
        page(
            """
            :d a pg:PolicyDocument ; dcterms:title "%1$s" .
            :u pg:partOf :d ; pg:code "%1$s" ; dcterms:title "%1$s" ; pg:text "%1$s" ; pg:evidence :p .
            :f pg:text "%1$s" .
            :p oa:start 0 ; oa:end 20 ; oa:exact "%1$s" ; dcterms:source :f .
            :m a pg:Mention ; pg:unit :u ; pg:mentionOf :c ; pg:evidence :q .
            :c <http://www.w3.org/2004/02/skos/core#prefLabel> "%1$s"@en .
            :q oa:start 3 ; oa:end 9 ; dcterms:source :f .
            """
                .formatted(evil),
            "d");
    assertEquals(List.of(), page.select("main img, main script").eachText());
    assertFalse(shown(page).isEmpty());
  }

  @Test
  void offsetsThatCannotBeAreLeftOut() {
    Document page =
        page(
            """
            :d a pg:PolicyDocument .
            :u pg:partOf :d ; pg:evidence :p, :q, :r, :s, :t .
            :f pg:text "One. Two." .
            :p oa:start 0 ; oa:end 4 ; dcterms:source :f .
            :q oa:start 5 ; oa:end 500 ; dcterms:source :f .
            :r oa:start 7 ; oa:end 2 ; dcterms:source :f .
            :s oa:start -7 ; oa:end 2 ; dcterms:source :f .
            :t oa:start "x" ; oa:end 99999999999999999999 ; dcterms:source :f .
            """,
            "d");
    assertEquals("One. Two.", shown(page));
  }

  @Test
  void unitsInACircleEndSomewhere() {
    Document page =
        page(
            """
            :d a pg:PolicyDocument .
            :u pg:partOf :v, :d ; pg:evidence :p . :v pg:partOf :u .
            :p oa:start 0 ; oa:end 4 ; oa:exact "Act." .
            """,
            "v");
    assertTrue(page.select("h1").size() == 1);
  }

  @Test
  void aStatementWithoutUnitAndWordsHasAPage() {
    assertEquals("Pg:Target", page(":t a pg:Target .", "t").select("h1").text());
  }

  @Test
  void aLongDocumentIsReadInPagesAndTheContentsLeadToThem() {
    String paragraph = "Words of a long part. ".repeat(5_000);
    String text = paragraph.repeat(4);
    int length = paragraph.length();
    String units =
        IntStream.range(0, 4)
            .mapToObj(
                i ->
                    ":u%1$d pg:partOf :d ; pg:order %1$d ; pg:code \"%1$d\" ; dcterms:title \"Part %1$d\" ; pg:evidence :p%1$d . :p%1$d oa:start %2$d ; oa:end %3$d ; dcterms:source :f .\n"
                        .formatted(i, i * length, (i + 1) * length))
            .collect(Collectors.joining());
    Document page = page(":d a pg:PolicyDocument . :f pg:text \"" + text + "\" .\n" + units, "d");
    assertEquals("1", page.select(".pages [aria-current]").text());
    assertTrue(shown(page).length() < 200_000, shown(page).length() + " characters");
    List<String> leads = page.select(".contents a").eachAttr("href");
    assertEquals(
        List.of("/id/x?page=1#u0", "/id/x?page=4#u3"), List.of(leads.getFirst(), leads.getLast()));
  }
}
