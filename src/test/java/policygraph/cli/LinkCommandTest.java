package policygraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import policygraph.Problem;
import policygraph.alignment.AlignmentReader;
import policygraph.alignment.Alignments;
import policygraph.server.PolicyServer;
import policygraph.snapshot.ReferenceSnapshot;

/** Links from our concepts to a data set, proposed as a table to review. */
final class LinkCommandTest {
  @TempDir private Path folder;
  private Path thesaurus;

  @BeforeEach
  void prepare() throws IOException {
    thesaurus =
        Files.writeString(
            folder.resolve("thesaurus.ttl"),
            """
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX : <http://thesaurus.example/>
            :cloud skos:prefLabel "Cloud Computing"@en , "Wolkenrechnen"@de .
            :robots skos:prefLabel "industrial robots"@en ; skos:altLabel "a \\"robot\\"\\tat work"@en .
            :thing skos:prefLabel "Netz der Dinge"@de ; skos:altLabel "internet of things"@en .
            :recipe skos:prefLabel "onion soup"@en .
            """);
  }

  private static CommandRun link(Object... arguments) {
    List<Object> all = new ArrayList<>(List.of("link"));
    all.addAll(List.of(arguments));
    return CommandRun.of(all.toArray());
  }

  private static List<String> rows(CommandRun run) {
    return run.out().lines().filter(line -> !line.startsWith("#")).skip(1).toList();
  }

  @Test
  void eachProposalSaysHowSureItIsAndWhy() {
    CommandRun run = link(thesaurus);
    assertEquals(
        List.of(
            "technology:cloud-computing\tcloud computing\tskos:exactMatch\tother1:cloud\tCloud Computing"
                + "\tsemapv:LexicalMatching\t\t0.95\tthe same: “cloud computing”, “Cloud Computing” (preferred names)",
            "technology:industrial-robot\tindustrial robot\tskos:exactMatch\tother1:robots\tindustrial robots"
                + "\tsemapv:LexicalMatching\t\t0.92\tthe same: “industrial robot”, “industrial robots” (preferred names);"
                + " 94 % alike: “industrial robotics”, “industrial robots” (a preferred and another name)",
            "technology:internet-of-things\tInternet of Things\tskos:closeMatch\tother1:thing\tinternet of things"
                + "\tsemapv:LexicalMatching\t\t0.86\tthe same: “Internet of Things”, “internet of things”"
                + " (a preferred and another name)"),
        rows(run));
    assertEquals(
        "4 things with names; 3 links proposed for 3 concepts, 0 pairs linked already\n",
        run.err());
  }

  @Test
  void theTableCanStandAmongTheAlignmentsAndIsNotProposedAgain() throws IOException {
    CommandRun run = link(thesaurus);
    Path ontology = copyOfOntology();
    Path table = ontology.resolve("alignments/thesaurus.sssom.tsv");
    Files.writeString(table, run.out());
    List<Problem> problems = new ArrayList<>();
    Alignments read =
        AlignmentReader.read(
            table.getParent(), ReferenceSnapshot.vocabularies().vocabularies(), problems);
    assertEquals(List.of(), problems);
    assertTrue(
        read.tables().stream()
            .anyMatch(
                each -> each.vocabulary().equals("thesaurus.ttl") && each.mappings().size() == 3));
    CommandRun again = CommandRun.of("--ontology", ontology, "link", thesaurus);
    assertEquals(List.of(), rows(again));
    assertEquals(
        "4 things with names; 0 links proposed for 0 concepts, 3 pairs linked already\n",
        again.err());
  }

  private Path copyOfOntology() throws IOException {
    Path from = CommandRun.HOME.resolve("ontology");
    Path copy = folder.resolve("ontology");
    for (String each : CommandRun.filesBelow(from)) {
      if (Files.isRegularFile(from.resolve(each))) {
        Files.createDirectories(copy.resolve(each).getParent());
        Files.copy(from.resolve(each), copy.resolve(each));
      }
    }
    return copy;
  }

  @Test
  void anEndpointGivesTheSameAsItsFile() {
    try (PolicyServer server =
        QueryCommandTest.serve(RDFDataMgr.loadDatasetGraph(thesaurus.toString()))) {
      CommandRun run = link(server.address() + "sparql");
      assertEquals(rows(link(thesaurus)), rows(run));
    }
  }

  @Test
  void onlyWhatIsAsSureAsAskedIsProposed() {
    assertEquals(2, rows(link(thesaurus, "--least", "0.9")).size());
    assertEquals(0, rows(link(thesaurus, "--least", "1")).size());
  }

  @ParameterizedTest
  @CsvSource({
    "bad.ttl,<a:a> nonsense .,:1:7",
    "bad.rdf,<!DOCTYPE x [<!ENTITY a 'b'>]><x/>,:1:",
    "bad.jsonld,{\"@context\": \"http://example.org/c\"},"
  })
  void aFileThatCannotBeReadGivesNoTable(String name, String text, String place)
      throws IOException {
    Path bad = Files.writeString(folder.resolve(name), text);
    CommandRun run = link(bad);
    assertEquals(List.of(1, ""), List.of(run.status(), run.out()));
    assertTrue(run.err().startsWith(bad + (place == null ? "" : place)), run.err());
  }

  @Test
  void whatIsNoEndpointIsNamed() throws IOException {
    String address;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      address = "http://127.0.0.1:" + free.getLocalPort() + "/sparql";
    }
    CommandRun run = link(address);
    assertEquals(List.of(1, ""), List.of(run.status(), run.out()));
    assertTrue(run.err().startsWith(address + ": gave no answer"), run.err());
  }
}
