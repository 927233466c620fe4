package policygraph.query;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static policygraph.snapshot.ReferenceSnapshot.DOCUMENT;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import policygraph.CsvRows;
import policygraph.Outcome;
import policygraph.Problem;
import policygraph.document.Document;
import policygraph.document.Span;
import policygraph.document.Unit;
import policygraph.snapshot.ReferenceSnapshot;

/** The named queries over the reference document, against what a reader finds in it. */
final class NamedQueriesTest {
  private static final String ID = "https://w3id.org/policygraph/id/";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          agencies            | agency agencyLabel agencyLabelZh wikidata successor successorLabel
          agency-technology   | agency agencyLabel technology technologyLabel leads units
          instruments         | document unit instrument instrumentLabel
          references          | document unit reference referenceLabel kind
          responsibilities    | document unit agency agencyLabel agencyLabelZh role position openEnded start end
          sectors             | document unit sector sectorLabel
          target-groups       | document unit group groupLabel
          targets             | document unit year text
          target-values       | document unit year metric value unitOfValue baseline text
          technologies        | technology technologyLabel technologyLabelZh broader wikidata
          technology-mentions | document unit technology technologyLabel exact start end
          units               | document unit kind parent printedNumber title
          """)
  void columnsAreThoseThatOtherProgramsRelyOn(String name, String columns) {
    assertEquals(List.of(columns.split(" ")), query(name).columns());
  }

  @Test
  void everyNamedQueryOpensWithAQuestion() {
    assertEquals(
        List.of(),
        queries().all().stream()
            .map(NamedQuery::question)
            .filter(question -> !question.matches("[A-Z].*[?]"))
            .toList());
  }

  @Test
  void unitsAreThoseOfTheDocumentInItsOrder() {
    assertEquals(gold("units").stream().map(row -> prepend(DOCUMENT, row)).toList(), rows("units"));
  }

  @Test
  void responsibilitiesAreThoseOfAllClausesInTheirOrder() {
    List<List<String>> expected =
        gold("responsibilities").stream()
            .map(
                row ->
                    List.of(
                        DOCUMENT,
                        row.get(0),
                        agency(row.get(1)),
                        row.get(2),
                        row.get(3),
                        row.get(4),
                        row.get(6)))
            .toList();
    List<List<String>> actual =
        rows("responsibilities").stream()
            .map(
                row ->
                    List.of(
                        row.get(0),
                        row.get(1),
                        row.get(2),
                        row.get(5),
                        row.get(6),
                        row.get(7),
                        slice(row.get(8), row.get(9))))
            .toList();
    assertEquals(expected, actual);
  }

  @Test
  void responsibilitiesOfTodayAreThoseAsWrittenWithWhoHasThemNow() {
    List<List<String>> today = rows("responsibilities-today");
    assertEquals(
        rows("responsibilities").stream()
            .map(row -> List.of(row.get(1), row.get(2), row.get(5)))
            .distinct()
            .sorted(Comparator.comparing(List::toString))
            .toList(),
        today.stream()
            .map(row -> List.of(row.get(1), row.get(3), row.get(2)))
            .distinct()
            .sorted(Comparator.comparing(List::toString))
            .toList());
    Map<String, Set<String>> now =
        today.stream()
            .collect(
                groupingBy(
                    row -> row.get(3).substring((ID + "agency/").length()),
                    TreeMap::new,
                    mapping(
                        row -> row.get(5) + ", " + String.join(", ", row.subList(7, 10)),
                        toCollection(TreeSet::new))));
    assertEquals(
        Set.of("succeeded, National Financial Regulatory Administration, 2023-03-16, 国发〔2023〕5号"),
        now.get("china-banking-regulatory-commission"));
    assertEquals(
        Set.of("unchanged, Ministry of Industry and Information Technology, , "),
        now.get("ministry-of-industry-and-information-technology"));
    assertEquals(2, now.get("china-food-and-drug-administration").size());
  }

  @Test
  void aBodyThatEndedWithoutASuccessorIsAbolished() {
    assertEquals(
        List.of("2.1,lead,urn:office,Office,abolished,,,2018-03-01,Decree 9,true"),
        rows(
                "responsibilities-today",
                """
                PREFIX pg: <https://w3id.org/policygraph/ontology#>
                PREFIX org: <http://www.w3.org/ns/org#>
                PREFIX oa: <http://www.w3.org/ns/oa#>
                PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
                PREFIX dcterms: <http://purl.org/dc/terms/>
                PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
                <urn:d> a pg:PolicyDocument .
                <urn:u> pg:code "2.1" ; pg:order 1 ; pg:partOf <urn:d> .
                <urn:r> a pg:Responsibility ; pg:unit <urn:u> ; pg:agency <urn:office> ; pg:position 1 ;
                  pg:role [ skos:notation "lead" ] ; pg:evidence [ oa:start 5 ] .
                <urn:office> skos:prefLabel "Office"@en .
                <urn:end> a org:ChangeEvent ; org:originalOrganization <urn:office> ;
                  dcterms:date "2018-03-01"^^xsd:date ; dcterms:source "Decree 9" ; pg:verified true .
                """)
            .stream()
            .map(row -> String.join(",", row.subList(1, row.size())))
            .toList());
  }

  @Test
  void aResponsibilityIsAnsweredWholeWithTheShortChineseNameOfItsBody() {
    Span clause =
        spanOf(
            "2.4",
            "(Ministry of Energy, Development and Reform Commission, Ministry of Industry and"
                + " Information Technology, etc., are responsible)");
    String start = Integer.toString(clause.start());
    String end = Integer.toString(clause.end());
    assertEquals(
        List.of(
            List.of(
                DOCUMENT,
                "2.4",
                agency("national-energy-administration"),
                "National Energy Administration",
                "能源局",
                "lead",
                "1",
                "true",
                start,
                end),
            List.of(
                DOCUMENT,
                "2.4",
                agency("national-development-and-reform-commission"),
                "National Development and Reform Commission",
                "发展改革委",
                "participant",
                "2",
                "true",
                start,
                end),
            List.of(
                DOCUMENT,
                "2.4",
                agency("ministry-of-industry-and-information-technology"),
                "Ministry of Industry and Information Technology",
                "工业和信息化部",
                "participant",
                "3",
                "true",
                start,
                end)),
        rows("responsibilities").stream().filter(row -> row.get(1).equals("2.4")).toList());
  }

  @Test
  void technologyMentionsAreAllThatAReaderFinds() {
    List<List<String>> expected =
        gold("technology-mentions").stream()
            .map(
                row -> {
                  Span span = spanOf(row.get(0), row.get(2), Integer.parseInt(row.get(3)));
                  return List.of(
                      DOCUMENT,
                      row.get(0),
                      ID + "technology/" + row.get(1),
                      row.get(2),
                      Integer.toString(span.start()),
                      Integer.toString(span.end()));
                })
            .toList();
    assertSame(expected, rows("technology-mentions").stream().map(row -> without(3, row)).toList());
  }

  @Test
  void technologyMentionsComeInTheOrderOfTheText() {
    List<Integer> starts =
        rows("technology-mentions").stream().map(row -> Integer.valueOf(row.get(5))).toList();
    assertEquals(starts.stream().sorted().toList(), starts);
  }

  @ParameterizedTest
  @CsvSource({"sectors, sector", "instruments, instrument", "target-groups, target-group"})
  void unitsAreClassifiedNearlyAsAReaderDoes(String layer, String scheme) {
    Set<List<String>> expected = new HashSet<>();
    gold(layer)
        .forEach(
            row -> expected.add(List.of(DOCUMENT, row.get(0), ID + scheme + "/" + row.get(1))));
    List<List<String>> answered = rows(layer).stream().map(row -> row.subList(0, 3)).toList();
    Set<List<String>> actual = new HashSet<>(answered);
    assertEquals(actual.size(), answered.size(), "no row twice");
    long right = actual.stream().filter(expected::contains).count();
    double f1 = 2.0 * right / (actual.size() + expected.size());
    assertTrue(f1 >= 0.9, () -> layer + ": F1 " + f1 + differences(expected, actual));
  }

  @Test
  void targetsAreThoseOfTheDocumentWithTheirYearAndWords() {
    assertEquals(
        gold("targets").stream().map(row -> prepend(DOCUMENT, row)).toList(), rows("targets"));
  }

  @Test
  void referencesAreAllThatAReaderFinds() {
    Set<List<String>> expected = new HashSet<>();
    gold("references")
        .forEach(
            row -> expected.add(List.of(DOCUMENT, row.get(0), ID + "reference/" + row.get(1))));
    assertSame(expected, rows("references").stream().map(row -> row.subList(0, 3)).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0     | mass-entrepreneurship-and-innovation | Mass Entrepreneurship and Innovation | strategy
          3.1.1 | broadband-china-strategy             | Broadband China strategy             | strategy
          3.1.1 | ipv6                                 | IPv6                                 | standard
          """)
  void aReferenceIsAnsweredWithItsLabelAndKind(
      String unit, String reference, String label, String kind) {
    List<String> expected = List.of(DOCUMENT, unit, ID + "reference/" + reference, label, kind);
    assertEquals(
        List.of(expected),
        rows("references").stream()
            .filter(row -> row.subList(1, 3).equals(expected.subList(1, 3)))
            .toList());
  }

  @ParameterizedTest
  @CsvSource({
    "technology-mentions, 2, 3", "sectors, 2, 3", "instruments, 2, 3", "target-groups, 2, 3",
    "references, 2, 3", "responsibilities, 2, 3", "agency-technology, 0, 1",
        "agency-technology, 2, 3",
    "agencies, 0, 1", "agencies, 4, 5", "technologies, 0, 1"
  })
  void labelsAreThePreferredEnglishOnes(String name, int concept, int label) {
    Map<String, String> labels = new TreeMap<>();
    ReferenceSnapshot.rows(
            "SELECT ?c (STR(?l) AS ?label) { ?c skos:prefLabel ?l FILTER (LANG(?l) = 'en') }")
        .forEach(row -> labels.put(row.get(0), row.get(1)));
    labels.put("", "");
    assertEquals(
        List.of(),
        rows(name).stream()
            .filter(row -> !row.get(label).equals(labels.get(row.get(concept))))
            .toList());
  }

  /**
   * The answer worked out from what was read alone: an agency covers what is mentioned in a unit it
   * is responsible for or below one, and a code is below another that it continues.
   */
  @Test
  void coverageFollowsFromWhatIsReadInTheDocument() {
    record Row(String agency, String technology, boolean leads, int units) {}
    Map<String, Set<String>> unitsOf =
        gold("technology-mentions").stream()
            .collect(
                groupingBy(
                    row -> row.get(1),
                    TreeMap::new,
                    mapping(row -> row.get(0), toCollection(TreeSet::new))));
    Map<String, Map<String, Boolean>> unitsLedOf = new TreeMap<>();
    for (List<String> row : gold("responsibilities")) {
      unitsLedOf
          .computeIfAbsent(row.get(1), agency -> new TreeMap<>())
          .merge(row.get(0), row.get(2).endsWith("lead"), Boolean::logicalOr);
    }
    List<Row> expected = new ArrayList<>();
    unitsLedOf.forEach(
        (agency, units) ->
            unitsOf.forEach(
                (technology, mentioning) -> {
                  List<Map.Entry<String, Boolean>> covering =
                      units.entrySet().stream()
                          .filter(
                              unit ->
                                  mentioning.stream()
                                      .anyMatch(
                                          code -> (code + ".").startsWith(unit.getKey() + ".")))
                          .toList();
                  if (!covering.isEmpty()) {
                    expected.add(
                        new Row(
                            agency(agency),
                            ID + "technology/" + technology,
                            covering.stream().anyMatch(Map.Entry::getValue),
                            covering.size()));
                  }
                }));
    assertSame(
        expected,
        rows("agency-technology").stream()
            .map(
                row ->
                    new Row(
                        row.get(0),
                        row.get(2),
                        Boolean.parseBoolean(row.get(4)),
                        Integer.parseInt(row.get(5))))
            .toList());
  }

  @Test
  void coverageIsTheOneThatTheInferencesHold() {
    assertSame(
        ReferenceSnapshot.rows(
            "SELECT ?agency ?technology { ?agency pg:coversTechnology ?technology }"),
        rows("agency-technology").stream().map(row -> List.of(row.get(0), row.get(2))).toList());
  }

  @Test
  void anAgencyIsAnsweredWithARowForEachSuccessor() {
    String before = agency("ministry-of-agriculture");
    assertEquals(
        List.of(
            List.of(
                before,
                "Ministry of Agriculture",
                "农业部",
                "http://www.wikidata.org/entity/Q1050095",
                agency("ministry-of-agriculture-and-rural-affairs"),
                "Ministry of Agriculture and Rural Affairs")),
        rows("agencies").stream().filter(row -> row.getFirst().equals(before)).toList());
  }

  @Test
  void aTechnologyIsAnsweredWithWhatItIsAKindOf() {
    String cloud = ID + "technology/cloud-computing";
    assertEquals(
        List.of(
            List.of(
                cloud,
                "cloud computing",
                "云计算",
                ID + "technology/computing-and-data",
                "http://www.wikidata.org/entity/Q483639")),
        rows("technologies").stream().filter(row -> row.getFirst().equals(cloud)).toList());
  }

  @Test
  void vocabularyQueriesNeverAnswerARowTwice() {
    for (String name : List.of("agencies", "technologies")) {
      List<List<String>> rows = rows(name);
      assertEquals(rows.stream().distinct().toList(), rows, name);
    }
  }

  @Test
  void aTechnologyHasOneRow() {
    List<String> technologies = rows("technologies").stream().map(List::getFirst).toList();
    assertEquals(technologies.stream().distinct().toList(), technologies);
  }

  @Test
  void anUnknownNameIsNoQuery() {
    assertEquals(Optional.empty(), queries().find("no-such-query"));
  }

  @Test
  void aQueryFileIsItsNameItsQuestionItsNotesAndItsColumns(@TempDir Path folder) throws Exception {
    String text =
        "#+ summary: What is there?\n#+ description: Everything.\nSELECT ?s ?o { ?s ?p ?o } # no note\n";
    Path file = Files.writeString(folder.resolve("all.rq"), text);
    NamedQuery query = ReferenceSnapshot.done(NamedQueries.readFile(file));
    assertEquals(
        List.of("all", "What is there?", "Everything.", text, List.of("s", "o")),
        List.of(
            query.name(), query.question(), query.description(), query.text(), query.columns()));
  }

  @Test
  void aQueryWithoutCommentAsksByItsName(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("all.rq"), "ASK {}");
    NamedQuery query = ReferenceSnapshot.done(NamedQueries.readFile(file));
    assertEquals(List.of("all", ""), List.of(query.question(), query.description()));
  }

  @Test
  void everyBadQueryFileIsReportedWithItsLine(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("good.rq"), "SELECT * { ?s ?p ?o }");
    Path one = Files.writeString(folder.resolve("one.rq"), "# Well?\nSELECT ?s\nWHERE { ?s ?p }\n");
    Path two = Files.writeString(folder.resolve("two.rq"), "SELECT ?x {");
    List<Problem> problems =
        ((Outcome.Rejected<NamedQueries>) NamedQueries.read(folder)).problems();
    assertEquals(
        List.of(one + ":3:12 bad-query", two + ":1:11 bad-query"),
        problems.stream().map(problem -> problem.where() + " " + problem.code()).toList());
  }

  @Test
  void aMissingFolderOfQueriesIsAProblem(@TempDir Path folder) {
    Path missing = folder.resolve("queries");
    assertEquals(
        new Outcome.Rejected<>(
            List.of(
                new Problem(
                    missing.toString(),
                    "no-queries",
                    "the folder of the named queries cannot be read",
                    "give the folder ontology/ of the project"))),
        NamedQueries.read(missing));
  }

  @Test
  void aQueryFileThatIsNotUtf8IsAProblem(@TempDir Path folder) throws Exception {
    Path file =
        Files.write(
            folder.resolve("latin.rq"),
            new byte[] {'#', (byte) 0xE9, '\n', 'A', 'S', 'K', '{', '}'});
    assertEquals(
        new Outcome.Rejected<>(
            List.of(
                new Problem(
                    file.toString(),
                    "unreadable-file",
                    "the query file cannot be read",
                    "check that it may be read and is UTF-8"))),
        NamedQueries.readFile(file));
  }

  private static List<List<String>> gold(String layer) {
    String header =
        switch (layer) {
          case "units" -> "unit,kind,parent,printedNumber,title";
          case "responsibilities" -> "unit,agency,role,position,openEnded,name,clause";
          case "technology-mentions" -> "unit,technology,exact,occurrence";
          case "sectors" -> "unit,sector";
          case "instruments" -> "unit,instrument";
          case "target-groups" -> "unit,group";
          case "targets" -> "unit,year,text";
          case "references" -> "unit,reference,exact,occurrence";
          default -> throw new IllegalArgumentException(layer);
        };
    try {
      return CsvRows.ofGold(layer, header);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static NamedQueries queries() {
    return ReferenceSnapshot.done(
        NamedQueries.read(ReferenceSnapshot.ontology().resolve("queries")));
  }

  private static NamedQuery query(String name) {
    return queries().find(name).orElseThrow(() -> new AssertionError("no query " + name));
  }

  private static List<List<String>> rows(String name) {
    return ReferenceSnapshot.rows(ReferenceSnapshot.get().dataset(), query(name).query());
  }

  /** The answer over a few statements of the test's own. */
  private static List<List<String>> rows(String name, String turtle) {
    Graph graph = RDFParser.fromString(turtle, Lang.TURTLE).toGraph();
    return ReferenceSnapshot.rows(DatasetGraphFactory.wrap(graph), query(name).query());
  }

  private static Document document() {
    return ReferenceSnapshot.get().documents().getFirst().document();
  }

  private static String agency(String slug) {
    return ID + "agency/" + slug;
  }

  private static String slice(String start, String end) {
    return document().source().slice(new Span(Integer.parseInt(start), Integer.parseInt(end)));
  }

  private static Span spanOf(String unit, String words) {
    return spanOf(unit, words, 1);
  }

  /** Where words stand in a unit for the n-th time. */
  private static Span spanOf(String code, String words, int occurrence) {
    Unit unit = document().unit(code).orElseThrow();
    int seen = 0;
    for (Span block : unit.blocks()) {
      int from = document().source().index(block.start());
      int to = document().source().index(block.end());
      String text = document().source().text();
      for (int at = text.indexOf(words, from);
          at >= 0 && at + words.length() <= to;
          at = text.indexOf(words, at + 1)) {
        if (++seen == occurrence) {
          return document().source().span(at, at + words.length());
        }
      }
    }
    throw new AssertionError(code + " does not hold \"" + words + "\" " + occurrence + " times");
  }

  private static List<String> prepend(String first, List<String> row) {
    return Stream.concat(Stream.of(first), row.stream()).toList();
  }

  private static List<String> without(int column, List<String> row) {
    return IntStream.range(0, row.size()).filter(i -> i != column).mapToObj(row::get).toList();
  }

  /** The same rows, whatever their order, each as often. */
  private static <T> void assertSame(Collection<T> expected, Collection<T> actual) {
    assertTrue(
        counted(expected).equals(counted(actual)),
        () -> "the answer differs" + differences(expected, actual));
  }

  private static <T> Map<T, Integer> counted(Collection<T> rows) {
    return rows.stream().collect(toMap(row -> row, row -> 1, Integer::sum));
  }

  private static <T> String differences(Collection<T> expected, Collection<T> actual) {
    Map<T, Integer> less = counted(expected);
    Map<T, Integer> more = counted(actual);
    List<String> lines = new ArrayList<>();
    less.forEach(
        (row, count) ->
            lines.addAll(
                Collections.nCopies(
                    Math.max(0, count - more.getOrDefault(row, 0)), "missing " + row)));
    more.forEach(
        (row, count) ->
            lines.addAll(
                Collections.nCopies(
                    Math.max(0, count - less.getOrDefault(row, 0)), "too much " + row)));
    return "\n" + String.join("\n", lines.stream().sorted().toList());
  }
}
