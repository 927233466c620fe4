package policygraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.RDF;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code export} writes for a web site or an archive. */
final class ExportCommandTest {
  @TempDir private static Path folder;

  @BeforeAll
  static void export() {
    CommandRun run = CommandRun.of("export", "--out", folder);
    assertEquals(
        List.of(0, "", "wrote " + folder + "\n"), List.of(run.status(), run.out(), run.err()));
  }

  @Test
  void thereIsAGraphAFileAndAPageForOntologyAndSchemes() throws Exception {
    List<String> names;
    try (Stream<Path> files = Files.walk(folder)) {
      names =
          files
              .filter(Files::isRegularFile)
              .map(file -> folder.relativize(file).toString())
              .toList();
    }
    assertEquals(
        true,
        names.containsAll(
            List.of(
                "assets/style.css",
                "graphs/document-cn-guofa-2015-40.ttl",
                "graphs/ontology.ttl",
                "id/scheme/technologies.html",
                "id/scheme/roles.html",
                "ontology.html",
                "policygraph.nq.gz",
                "query-examples.ttl")),
        names::toString);
  }

  @Test
  void linksBetweenTheWrittenPagesWorkFromTheDisk() throws Exception {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path page : files.filter(file -> file.toString().endsWith(".html")).toList()) {
        for (String link : Jsoup.parse(Files.readString(page)).select("[href]").eachAttr("href")) {
          if (!link.startsWith("http") && !link.startsWith("#")) {
            Path target = page.resolveSibling(link.replaceFirst("#.*", ""));
            assertEquals(true, Files.exists(target), page + " links to " + link);
          }
        }
      }
    }
  }

  @Test
  void theOntologyPageExplainsEveryTerm() throws Exception {
    Graph ontology = RDFDataMgr.loadGraph(folder.resolve("graphs/ontology.ttl").toString());
    TreeSet<String> terms = new TreeSet<>();
    ontology
        .find(Node.ANY, RDF.type.asNode(), Node.ANY)
        .mapWith(triple -> triple.getSubject().toString())
        .filterKeep(iri -> iri.startsWith("https://w3id.org/policygraph/ontology#"))
        .forEachRemaining(iri -> terms.add(iri.substring(iri.indexOf('#') + 1)));
    TreeSet<String> explained =
        new TreeSet<>(
            Jsoup.parse(Files.readString(folder.resolve("ontology.html")))
                .select("section.term")
                .eachAttr("id"));
    assertEquals(terms, explained);
  }

  @Test
  void everyQueryIsAnExampleThatParses() throws Exception {
    Graph examples = RDFDataMgr.loadGraph(folder.resolve("query-examples.ttl").toString());
    int queries = 0;
    for (Node property : List.of(SHACL.select, SHACL.ask)) {
      for (Node text :
          examples
              .find(Node.ANY, property, Node.ANY)
              .mapWith(triple -> triple.getObject())
              .toList()) {
        QueryFactory.create(text.getLiteralLexicalForm());
        queries++;
      }
    }
    assertEquals(
        examples.find(Node.ANY, RDF.type.asNode(), SHACL.SPARQLExecutable).toList().size(),
        queries);
  }
}
