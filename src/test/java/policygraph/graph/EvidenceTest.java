package policygraph.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import policygraph.CsvRows;
import policygraph.document.Document;
import policygraph.snapshot.ReferenceSnapshot;

/** Each statement of the reference document's graph leads to the words it rests on. */
final class EvidenceTest {

  @Test
  void theGraphHoldsTheSourceFileAsItIs() throws Exception {
    String text = Files.readString(ReferenceSnapshot.file());
    assertEquals(
        List.of(List.of(text)),
        rows(
            "SELECT ?text { ?file a <http://data.europa.eu/eli/ontology#Format> ; pg:text ?text }"));
  }

  @Test
  void wordsOfEveryPassageAreTheSliceOfTheSourceBetweenItsOffsets() throws Exception {
    int[] text = Files.readString(ReferenceSnapshot.file()).codePoints().toArray();
    List<List<String>> passages =
        rows(
            """
            SELECT ?passage ?start ?end ?exact ?file
            { ?passage a oa:TextPositionSelector ; oa:start ?start ; oa:end ?end ; oa:exact ?exact ; dcterms:source ?file }
            """);
    assertFalse(passages.isEmpty());
    List<List<String>> cut =
        passages.stream()
            .map(
                row -> {
                  int start = Integer.parseInt(row.get(1));
                  int end = Integer.parseInt(row.get(2));
                  String file = ReferenceSnapshot.DOCUMENT + "/en/source";
                  return List.of(
                      file + "#char=" + start + "," + end,
                      row.get(1),
                      row.get(2),
                      new String(text, start, end - start),
                      file);
                })
            .toList();
    assertEquals(cut, passages);
  }

  @Test
  void noPassageHasTwoStartsEndsOrQuotations() {
    assertNone(
        """
        SELECT ?passage ?p
        { ?passage a oa:TextPositionSelector ; ?p ?one, ?other .
          FILTER (?p IN (oa:start, oa:end, oa:exact, dcterms:source) && !SAMETERM(?one, ?other)) }
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Clause",
        "Responsibility",
        "Mention",
        "Classification",
        "Target",
        "Directive",
        "Emendation"
      })
  void oneStepLeadsFromEveryStatementToItsWords(String kind) {
    assertFalse(rows("SELECT ?s { ?s a pg:%s }".formatted(kind)).isEmpty(), "none of the kind");
    assertNone(
        """
        SELECT ?s
        { ?s a pg:%s
          FILTER NOT EXISTS { ?s pg:evidence ?p . ?p oa:start ?start ; oa:end ?end ; oa:exact ?words } }
        """
            .formatted(kind));
  }

  @Test
  void everyPassageIsPointedTo() {
    assertNone(
        "SELECT ?p { ?p a oa:TextPositionSelector FILTER NOT EXISTS { ?s pg:evidence|pg:dateEvidence|pg:metricEvidence ?p } }");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Responsibility", "Mention", "Clause", "Target", "Directive", "Emendation"})
  void evidenceLiesInTheWordsOfTheUnitThatTheStatementIsOf(String kind) {
    assertNone(
        """
        SELECT ?s
        { ?s a pg:%s ; pg:unit ?unit ; pg:evidence [ oa:start ?start ; oa:end ?end ] .
          FILTER NOT EXISTS {
            ?unit pg:evidence [ oa:start ?from ; oa:end ?to ]
            FILTER (?from <= ?start && ?end <= ?to) } }
        """
            .formatted(kind));
  }

  @Test
  void everyEmendationKeepsBothReadingsWithReasonAndSupport() {
    List<List<String>> expected =
        document().emendations().stream()
            .map(
                each ->
                    List.of(
                        each.unit(),
                        each.printed(),
                        each.corrected(),
                        each.reason(),
                        each.support(),
                        each.certainty().word(),
                        document().source().slice(each.span())))
            .toList();
    assertEquals(
        expected,
        rows(
            """
            SELECT ?unit ?printed ?corrected ?reason ?support ?sure ?words
            { ?e a pg:Emendation ; pg:unit/pg:code ?unit ; pg:correctedReading ?corrected ;
                rdfs:comment ?reason ; dcterms:source ?support ; pg:certainty ?certainty ;
                pg:evidence [ oa:start ?start ; oa:exact ?words ] .
              BIND (?words AS ?printed)
              BIND (STRAFTER(STR(?certainty), "/certainty/") AS ?sure) }
            ORDER BY ?start
            """));
    assertEquals(
        List.of(), expected.stream().filter(row -> !row.get(1).equals(row.getLast())).toList());
  }

  @Test
  void onlyAppliedEmendationsAreRestedOn() {
    assertNone(
        "SELECT ?s { ?s pg:restsOn ?e . ?e pg:certainty <https://w3id.org/policygraph/id/certainty/possible> }");
  }

  @Test
  void aStatementThatTouchesCorrectedWordsRestsOnTheCorrection() {
    assertNone(
        """
        SELECT ?s ?words
        { ?e a pg:Emendation ; pg:certainty ?certainty ; pg:evidence [ oa:start ?from ; oa:end ?to ] .
          ?s a pg:Mention ; pg:evidence [ oa:start ?start ; oa:end ?end ; oa:exact ?words ] .
          FILTER (?start < ?to && ?from < ?end)
          FILTER (?certainty != <https://w3id.org/policygraph/id/certainty/possible>)
          FILTER NOT EXISTS { ?s pg:restsOn ?e } }
        """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2.2   | 3 | ministry-of-science-and-technology | joint-lead | false | most                 | MOST
          2.6   | 4 | ministry-of-civil-affairs          | participant | true | Ministry of Commerce | Ministry of Civil Affairs
          3.3.1 | 6 | ministry-of-civil-affairs          | participant | true | Ministry of Commerce | Ministry of Civil Affairs
          """)
  void aBodyReadThroughAnEmendationShowsBothReadings(
      String unit,
      String position,
      String agency,
      String role,
      String openEnded,
      String printed,
      String corrected) {
    assertEquals(
        List.of(List.of(position, role, openEnded, printed, printed, corrected)),
        rows(
            """
            SELECT ?position ?role ?openEnded ?words ?printed ?corrected
            { ?r a pg:Responsibility ; pg:unit/pg:code "%s" ; pg:agency agency:%s ; pg:position ?position ;
                pg:role/skos:notation ?role ; pg:clause/pg:openEnded ?openEnded ; pg:restsOn ?e ;
                pg:nameMention [ pg:restsOn ?e ; pg:evidence/oa:exact ?words ] .
              ?e pg:evidence/oa:exact ?printed ; pg:correctedReading ?corrected }
            """
                .formatted(unit, agency)));
  }

  @Test
  void theLeadsOfSection22AreThreeTogether() {
    assertEquals(
        List.of(
            List.of("ministry-of-industry-and-information-technology", "joint-lead", "1", "false"),
            List.of("national-development-and-reform-commission", "joint-lead", "2", "false"),
            List.of("ministry-of-science-and-technology", "joint-lead", "3", "true")),
        rows(
            """
            SELECT (STRAFTER(STR(?agency), "/agency/") AS ?slug) ?role ?position ?emended
            { ?r a pg:Responsibility ; pg:unit/pg:code "2.2" ; pg:agency ?agency ; pg:position ?position ; pg:role/skos:notation ?role .
              BIND (EXISTS { ?r pg:restsOn ?e } AS ?emended) }
            ORDER BY ?position
            """));
  }

  @Test
  void namesOfBodiesAreTheWordsThatAReaderFindsInTheClause() throws Exception {
    List<List<String>> gold =
        CsvRows.ofGold("responsibilities", "unit,agency,role,position,openEnded,name,clause")
            .stream()
            .map(row -> List.of(row.get(0), row.get(1), row.get(3), row.get(5)))
            .toList();
    assertEquals(
        gold,
        rows(
            """
            SELECT ?unit (STRAFTER(STR(?agency), "/agency/") AS ?slug) ?position ?name
            { ?r a pg:Responsibility ; pg:unit ?node ; pg:agency ?agency ; pg:position ?position ; pg:nameMention ?mention .
              ?mention pg:mentionOf ?agency ; pg:unit ?node ; pg:evidence [ oa:exact ?name ] .
              ?node pg:code ?unit ; pg:order ?order }
            ORDER BY ?order ?position
            """));
  }

  @Test
  void theChineseOriginalIsTheTextOfItsUnitAndRestsOnAPassage() {
    assertEquals(
        List.of(List.of("3.3.1", "true")),
        rows(
            """
            SELECT ?unit ?same
            { ?node pg:code ?unit ; pg:text ?zh ; pg:evidence/oa:exact ?words . FILTER (LANG(?zh) = "zh" && STR(?zh) = ?words)
              BIND (STRSTARTS(?words, "1.构建开放包容环境。") AS ?same) }
            """));
  }

  @Test
  void theWorkIsDescribedAsItsMetadataSay() {
    Map<String, String> expected = new TreeMap<>();
    expected.put("http://data.europa.eu/eli/ontology#id_local", "国发〔2015〕40号");
    expected.put("http://data.europa.eu/eli/ontology#date_document", "2015-07-01");
    expected.put(
        "http://data.europa.eu/eli/ontology#passed_by",
        "https://w3id.org/policygraph/id/agency/state-council");
    Map<String, String> actual = new TreeMap<>();
    rows("""
            SELECT ?p ?o { document:cn-guofa-2015-40 ?p ?o
              FILTER (STRSTARTS(STR(?p), "http://data.europa.eu/eli/ontology#") && !STRENDS(STR(?p), "is_realized_by")) }
            """)
        .forEach(row -> actual.put(row.get(0), row.get(1)));
    assertEquals(expected, actual);
    assertEquals(
        List.of(
            List.of(
                "en",
                "State Council Guiding Opinions concerning Vigorously Moving Forward the “Internet"
                    + " Plus” Plan"),
            List.of("zh", "国务院关于积极推进“互联网+”行动的指导意见")),
        rows(
            """
            SELECT (LANG(?t) AS ?tag) ?t { document:cn-guofa-2015-40 dcterms:title ?t } ORDER BY ?tag
            """));
  }

  private static Document document() {
    return ReferenceSnapshot.get().documents().getFirst().document();
  }

  private static List<List<String>> rows(String select) {
    return ReferenceSnapshot.rows(select);
  }

  private static void assertNone(String select) {
    assertEquals(List.of(), rows(select));
  }
}
