package policygraph.alignment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import policygraph.Problem;

final class AlignmentReaderTest {
  private static final Graph CONCEPTS = GraphMemFactory.createDefaultGraph();

  static {
    RDFParser.fromString(
            """
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            <https://w3id.org/policygraph/id/technology/robot> skos:prefLabel "robot"@en , "机器人"@zh .
            <https://w3id.org/policygraph/id/technology/radar> skos:prefLabel "radar"@en .
            """,
            Lang.TURTLE)
        .parse(CONCEPTS);
  }

  private static final String HEADING =
      """
      #curie_map:
      #  technology: "https://w3id.org/policygraph/id/technology/"
      #  wd: "http://www.wikidata.org/entity/"
      #mapping_set_id: "https://w3id.org/policygraph/id/alignments/wikidata"
      #mapping_set_title: "Wikidata"
      #license: "https://creativecommons.org/licenses/by/4.0/"
      """;
  private static final String TITLES =
      "subject_id subject_label predicate_id object_id object_label mapping_justification confidence"
          + " reviewer_label comment\n";
  private static final String ROBOT =
      "technology:robot robot skos:exactMatch wd:Q11012 robot semapv:ManualMappingCuration 0.9 - seen\n";

  @TempDir private Path folder;
  private final List<Problem> problems = new ArrayList<>();

  /** A space stands for a tab, a hyphen for nothing. */
  private Alignments read(String text) throws IOException {
    String table = text.startsWith("#") ? "" : HEADING;
    Files.writeString(folder.resolve("wikidata.sssom.tsv"), table + tabbed(text));
    return AlignmentReader.read(folder, CONCEPTS, problems);
  }

  private static String tabbed(String text) {
    return text.lines()
        .map(line -> line.startsWith("#") ? line : line.replace(' ', '\t').replace("\t-\t", "\t\t"))
        .collect(java.util.stream.Collectors.joining("\n", "", "\n"));
  }

  private List<String> faults() {
    return problems.stream()
        .map(problem -> problem.where().replaceFirst("^.*tsv:", "") + " " + problem.what())
        .toList();
  }

  @Test
  void aTableIsReadWithWhatItsLinksRestOn() throws IOException {
    Alignments read = read(TITLES + ROBOT);
    assertEquals(List.of(), problems);
    assertEquals(
        List.of(
            new MappingTable(
                "Wikidata",
                List.of(
                    new Mapping(
                        "https://w3id.org/policygraph/id/technology/robot",
                        Strength.EXACT,
                        "http://www.wikidata.org/entity/Q11012",
                        "robot",
                        "semapv:ManualMappingCuration",
                        0.9,
                        Optional.empty(),
                        "seen")))),
        read.tables());
  }

  @Test
  void linksBecomeTriplesOfSkos() throws IOException {
    Graph graph = GraphMemFactory.createDefaultGraph();
    read(TITLES + ROBOT).addTo(graph);
    Graph expected = GraphMemFactory.createDefaultGraph();
    RDFParser.fromString(
            "<https://w3id.org/policygraph/id/technology/robot>"
                + " <http://www.w3.org/2004/02/skos/core#exactMatch> <http://www.wikidata.org/entity/Q11012> .",
            Lang.TURTLE)
        .parse(expected);
    assertEquals(expected.find().toList(), graph.find().toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          technology:rabbit robot skos:exactMatch wd:Q1 x semapv:Y 0.9 - seen | 8:1 "technology:rabbit" names no concept of the vocabularies
          other:robot robot skos:exactMatch wd:Q1 x semapv:Y 0.9 - seen       | 8:1 "other:robot" names no concept of the vocabularies
          technology:robot Robots skos:exactMatch wd:Q1 x semapv:Y 0.9 - seen | 8:18 "Robots" is not what the concept is called, which is "robot"
          technology:robot robot owl:sameAs wd:Q1 x semapv:Y 0.9 - seen       | 8:24 "owl:sameAs" is no mapping relation of SKOS
          technology:robot robot skos:exactMatch gnd:1 x semapv:Y 0.9 - seen  | 8:40 "gnd:1" is no IRI in short
          technology:robot robot skos:exactMatch wd:<Q1> x semapv:Y 0.9 - seen | 8:40 "wd:<Q1>" is no IRI in short
          technology:robot robot skos:exactMatch technology:radar x semapv:Y 0.9 - seen | 8:40 "technology:radar" is a concept of our own
          technology:robot robot skos:exactMatch wd:Q1 x guess 0.9 - seen     | 8:48 "guess" says not how the link was found
          technology:robot robot skos:exactMatch wd:Q1 x semapv:Y high - seen | 8:57 "high" is no number from 0 to 1
          technology:robot robot skos:exactMatch wd:Q1 x semapv:Y 1.5 - seen  | 8:57 "1.5" is no number from 0 to 1
          technology:robot robot                                              | 8 the line has 2 cells, the titles are 9
          """)
  void aLineAtFaultIsNamedByLineAndColumn(String line, String fault) throws IOException {
    read(TITLES + line + "\n");
    assertEquals(List.of(fault), faults());
  }

  @Test
  void evidenceAndTheOthersNameMustBeThere() throws IOException {
    read(TITLES + ROBOT.replace(" robot semapv", " - semapv").replace(" seen", " "));
    assertEquals(List.of("8:50 \"\" is empty", "8:85 \"\" is empty"), faults());
  }

  @Test
  void aSecondLineOnTheSameTwoConceptsIsAFault() throws IOException {
    read(TITLES + ROBOT + ROBOT.replace("exact", "close"));
    assertEquals(1, problems.size());
    assertEquals("bad-alignment", problems.getFirst().code());
    assertEquals(
        "9:1 \"technology:robot wd:Q11012\" is linked before, at "
            + folder.resolve("wikidata.sssom.tsv")
            + ":8:1",
        faults().getFirst());
  }

  @Test
  void columnsThatNobodyReadsAndThoseThatAreMissingAreNamed() throws IOException {
    read("subject_id colour subject_id\n");
    assertEquals(
        List.of(
            "7:12 \"colour\" is no column, or stands twice",
            "7:19 \"subject_id\" is no column, or stands twice",
            "7 the column subject_label is missing"),
        faults().subList(0, 3));
  }

  @Test
  void aHeadingAtFaultIsNamedWithItsPlace() throws IOException {
    read("#mapping_set_title: \"Wikidata\n#license: x\n");
    assertEquals("2", problems.getFirst().where().replaceFirst("^.*tsv:(\\d).*", "$1"));
    problems.clear();
    read("#mapping_set_name: Wikidata\n" + TITLES);
    assertEquals("unknown key \"mapping_set_name\"", problems.getFirst().what());
  }

  @Test
  void aQuotedCellHoldsTabsAndQuotes() {
    assertEquals(
        List.of("a\tb", "the \"big\" one", ""),
        TableLine.of("f:1", "\"a\tb\"\t\"the \"\"big\"\" one\"\t").cells().stream()
            .map(TableLine.Cell::text)
            .toList());
  }

  @Test
  void aFolderThatIsNotThereHoldsNoTables() {
    assertEquals(
        List.of(), AlignmentReader.read(folder.resolve("none"), CONCEPTS, problems).tables());
    assertEquals(List.of(), problems);
  }
}
