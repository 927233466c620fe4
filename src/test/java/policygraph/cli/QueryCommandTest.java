package policygraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import policygraph.Outcome;
import policygraph.query.NamedQueries;
import policygraph.server.PolicyServer;

/** Named queries and queries from files, on RDF, on documents and on an endpoint. */
final class QueryCommandTest {
  private static final String SMALL_UNITS =
      """
      document,unit,kind,parent,printedNumber,title
      https://w3id.org/policygraph/id/document/opinions,1,part,,I,Programme requirements
      https://w3id.org/policygraph/id/document/opinions,2,part,,II,Main duties
      """
          .replace("\n", "\r\n");

  @TempDir private Path folder;
  private Path data;
  private Path names;

  @BeforeEach
  void prepare() throws IOException {
    data =
        Files.writeString(
            folder.resolve("data.ttl"),
            """
            @prefix : <http://example.org/> .
            :a :name "发展改革委"@zh ; :n 2 .
            :b :name "comma, and\\ttab" .
            """);
    names =
        Files.writeString(
            folder.resolve("names.rq"),
            """
            #+ summary: What is called how?
            PREFIX : <http://example.org/>
            SELECT ?it ?name ?n { ?it :name ?name OPTIONAL { ?it :n ?n } } ORDER BY ?it
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          table | it                    name            n⏎http://example.org/a  发展改革委      2⏎http://example.org/b  comma, and tab⏎2 rows⏎
          csv   | it,name,n␍⏎http://example.org/a,发展改革委,2␍⏎http://example.org/b,"comma, and→tab",␍⏎
          tsv   | ?it→?name→?n⏎<http://example.org/a>→"发展改革委"@zh→2⏎<http://example.org/b>→"comma, and\\ttab"→⏎
          """)
  void theAnswerIsPrintedInTheFormat(String format, String expected) {
    String printed = expected.replace('⏎', '\n').replace('␍', '\r').replace('→', '\t');
    assertEquals(
        new CommandRun(0, printed, ""),
        CommandRun.of("query", names, "--data", data, "--format", format));
  }

  @Test
  void jsonAndXmlAreWhole() {
    CommandRun json = CommandRun.of("query", names, "--data", data, "--format", "json");
    CommandRun xml = CommandRun.of("query", names, "--data", data, "--format", "XML");
    assertEquals(
        "{\"head\":{\"vars\":[\"it\",\"name\",\"n\"]},\"results\":{\"bindings\":["
            + "{\"it\":{\"type\":\"uri\",\"value\":\"http://example.org/a\"},"
            + "\"name\":{\"type\":\"literal\",\"xml:lang\":\"zh\",\"value\":\"发展改革委\"},"
            + "\"n\":{\"type\":\"literal\",\"datatype\":\"http://www.w3.org/2001/XMLSchema#integer\",\"value\":\"2\"}},"
            + "{\"it\":{\"type\":\"uri\",\"value\":\"http://example.org/b\"},"
            + "\"name\":{\"type\":\"literal\",\"value\":\"comma,and\\ttab\"}}]}}",
        json.out().replaceAll("\\s+", ""));
    assertEquals(
        "<?xmlversion=\"1.0\"?><sparqlxmlns=\"http://www.w3.org/2005/sparql-results#\">"
            + "<head><variablename=\"it\"/><variablename=\"name\"/><variablename=\"n\"/></head><results>"
            + "<result><bindingname=\"it\"><uri>http://example.org/a</uri></binding>"
            + "<bindingname=\"name\"><literalxml:lang=\"zh\">发展改革委</literal></binding>"
            + "<bindingname=\"n\"><literaldatatype=\"http://www.w3.org/2001/XMLSchema#integer\">2</literal></binding></result>"
            + "<result><bindingname=\"it\"><uri>http://example.org/b</uri></binding>"
            + "<bindingname=\"name\"><literal>comma,and&#x0009;tab</literal></binding></result></results></sparql>",
        xml.out().replaceAll("\\s+", ""));
    assertEquals(
        List.of(0, "", 0, ""), List.of(json.status(), json.err(), xml.status(), xml.err()));
  }

  @Test
  void askIsAnsweredAndConstructIsTurtle() throws Exception {
    Path ask = Files.writeString(folder.resolve("ask.rq"), "ASK { ?s ?p 2 }");
    Path construct =
        Files.writeString(
            folder.resolve("construct.rq"),
            "CONSTRUCT { <http://example.org/c> <http://example.org/d> ?n } { ?s ?p ?n FILTER (?n = 2) }");
    assertEquals(new CommandRun(0, "true\n", ""), CommandRun.of("query", ask, "--data", data));
    CommandRun constructed = CommandRun.of("query", construct, "--data", data);
    assertEquals(
        new CommandRun(0, "<http://example.org/c> <http://example.org/d> 2 .", ""),
        new CommandRun(
            constructed.status(),
            constructed.out().replaceAll("\\s+", " ").strip(),
            constructed.err()));
  }

  @Test
  void withoutDataTheProjectsDocumentsAreAsked() throws Exception {
    String gold =
        Files.readString(
            CommandRun.HOME.resolve("src/test/resources/gold/cn-guofa-2015-40/units.csv"));
    String expected =
        gold.lines()
            .map(
                line ->
                    (line.startsWith("unit,")
                            ? "document,"
                            : "https://w3id.org/policygraph/id/document/cn-guofa-2015-40,")
                        + line
                        + "\r\n")
            .reduce("", String::concat);
    assertEquals(
        new CommandRun(0, expected, ""), CommandRun.of("query", "units", "--format", "csv"));
  }

  @Test
  void documentsAreBuiltAndAsked() throws Exception {
    Path document = CommandRun.smallDocument(folder.resolve("below-opinions.txt"));
    Path documents = Files.createDirectory(folder.resolve("documents"));
    Files.move(document, documents.resolve("opinions.txt"));
    Path ontology = CommandRun.smallOntology(folder);
    for (Path asked : List.of(documents, documents.resolve("opinions.txt"))) {
      assertEquals(
          new CommandRun(0, SMALL_UNITS, ""),
          CommandRun.of(
              "query", "units", "--data", asked, "--format", "csv", "--ontology", ontology));
    }
  }

  @Test
  void filesOfRdfInAFolderAreAskedTogetherWhateverItsReadmeSays() throws Exception {
    Path rdf = Files.createDirectory(folder.resolve("rdf"));
    Files.writeString(rdf.resolve("a.ttl"), "<a:a> <a:b> 1 .");
    Files.writeString(rdf.resolve("b.nq"), "<a:a> <a:b> <a:c> <a:g> .\n");
    Files.writeString(rdf.resolve("README.md"), "About this folder.");
    Path all = Files.writeString(folder.resolve("all.rq"), "SELECT * { ?s ?p ?o } ORDER BY ?o");
    assertEquals(
        new CommandRun(0, "s,p,o\r\na:a,a:b,a:c\r\na:a,a:b,1\r\n", ""),
        CommandRun.of("query", all, "--data", rdf, "--format", "csv"));
  }

  @Test
  void aFolderWithNothingToAskIsNamed() throws Exception {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    CommandRun run = CommandRun.of("query", names, "--data", empty);
    assertEquals(
        new CommandRun(
            1,
            "",
            empty
                + ": the folder holds no RDF file [no-data]\n    fix: give a folder with RDF files\n"),
        run);
  }

  @Test
  void withoutANameTheQueriesAreListedWithTheirQuestions() throws Exception {
    Path ontology = CommandRun.smallOntology(folder);
    Files.copy(names, ontology.resolve("queries/names.rq"));
    assertEquals(
        new CommandRun(
            0,
            "names  What is called how?\n"
                + "units  Which units does a document have, and in which order?\n",
            ""),
        CommandRun.of("query", "--ontology", ontology));
  }

  @Test
  void aBadQueryFileIsNamedWithLineAndColumn() throws Exception {
    Path bad = Files.writeString(folder.resolve("bad.rq"), "# What?\nSELECT * {\n  ?s ?p 中文:x }\n");
    Path missing = folder.resolve("missing.rq");
    assertEquals(
        new CommandRun(
            1,
            "",
            bad
                + ":3:9: Unresolved prefixed name: 中文:x [bad-query]\n"
                + "    fix: correct the query\n"),
        CommandRun.of("query", bad, "--data", data));
    assertEquals(
        new CommandRun(
            1,
            "",
            missing + ": there is no such file [missing-file]\n" + "    fix: check the path\n"),
        CommandRun.of("query", missing, "--data", data));
  }

  @Test
  void badDataIsNamedWithLineAndColumn() throws Exception {
    Path bad = Files.writeString(folder.resolve("bad.ttl"), "<a:a> <a:b> 1 .\n<a:a> nonsense .\n");
    CommandRun run = CommandRun.of("query", names, "--data", bad);
    assertEquals(List.of(1, ""), List.of(run.status(), run.out()));
    assertEquals(bad + ":2:7", run.err().replaceFirst("(?s): .*", ""));
    Path missing = folder.resolve("missing.ttl");
    assertEquals(
        new CommandRun(
            1,
            "",
            missing
                + ": there is no such file or folder [missing-file]\n    fix: check the path\n"),
        CommandRun.of("query", names, "--data", missing));
  }

  @Test
  void anEndpointAnswersLikeTheDataBehindIt() {
    DatasetGraph dataset = RDFDataMgr.loadDatasetGraph(data.toString());
    try (PolicyServer server = serve(dataset)) {
      for (String format : List.of("table", "csv", "tsv", "json", "xml")) {
        assertEquals(
            CommandRun.of("query", names, "--data", data, "--format", format),
            CommandRun.of(
                "query", names, "--endpoint", server.address() + "sparql", "--format", format));
      }
    }
  }

  @Test
  void whatIsNoEndpointIsNamed() {
    try (PolicyServer server = serve(RDFDataMgr.loadDatasetGraph(data.toString()))) {
      assertEquals(
          noAnswer(
              server.address() + "health",
              "Endpoint returned Content-Type: text/plain which is not recognized for SELECT queries."),
          CommandRun.of("query", names, "--endpoint", server.address() + "health"));
      CommandRun notFound = CommandRun.of("query", names, "--endpoint", server.address() + "none");
      assertEquals(noAnswer(server.address() + "none", "404 - Not Found"), notFound);
    }
  }

  @Test
  void anEndpointThatIsNotThereIsNamed() throws Exception {
    String address;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      address = "http://127.0.0.1:" + free.getLocalPort() + "/sparql";
    }
    assertEquals(
        noAnswer(address, "nothing listens there"),
        CommandRun.of("query", names, "--endpoint", address));
  }

  private static CommandRun noAnswer(String address, String reason) {
    return new CommandRun(
        1,
        "",
        "%s: the endpoint gave no answer: %s [endpoint-failed]%n    fix: check the address and that the server runs%n"
            .formatted(address, reason));
  }

  static PolicyServer serve(DatasetGraph dataset) {
    return value(
        NamedQueries.read(CommandRun.HOME.resolve("ontology/queries"))
            .then(
                queries ->
                    PolicyServer.start(
                        dataset, queries, PolicyServer.Settings.at("127.0.0.1", 0))));
  }

  private static <T> T value(Outcome<T> outcome) {
    return switch (outcome) {
      case Outcome.Done<T> done -> done.value();
      case Outcome.Rejected<T> rejected -> throw new AssertionError(rejected.problems());
    };
  }

  @ParameterizedTest
  @CsvSource({"csv,'it,name,n'", "tsv,?it\t?name\t?n"})
  void aByteOrderMarkBeginsATableForSpreadsheets(String format, String head) {
    CommandRun run = CommandRun.of("query", names, "--data", data, "--format", format, "--bom");
    assertEquals("\uFEFF" + head, run.out().lines().findFirst().orElseThrow());
  }

  @ParameterizedTest
  @CsvSource({"table", "json", "xml"})
  void aByteOrderMarkGoesWithTablesOfTextOnly(String format) {
    CommandRun run = CommandRun.of("query", names, "--data", data, "--format", format, "--bom");
    assertEquals(
        List.of(2, "--bom goes with --format csv or tsv, got " + format),
        List.of(run.status(), run.err().lines().findFirst().orElseThrow()));
  }
}
