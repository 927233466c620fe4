package policygraph.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import policygraph.datafile.BundledFile;
import policygraph.page.Pages;
import policygraph.snapshot.ReferenceSnapshot;

/** What VoID, DCAT and the service description say agrees with each other and with the data. */
final class CatalogueTest {
  private static final String PREFIXES =
      """
      PREFIX dcat: <http://www.w3.org/ns/dcat#>
      PREFIX dcterms: <http://purl.org/dc/terms/>
      PREFIX sd: <http://www.w3.org/ns/sparql-service-description#>
      PREFIX void: <http://rdfs.org/ns/void#>
      """;

  private static Served served;
  private static Graph dataset;
  private static Graph service;

  @BeforeAll
  static void start() throws Exception {
    served =
        Served.of(ReferenceSnapshot.get().dataset(), Served.shippedQueries(), Served.settings());
    dataset = graph(served, ".well-known/void");
    service = graph(served, "sparql");
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  private static Graph graph(Served from, String path) throws Exception {
    Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
    RDFParser.fromString(from.get(path, "Accept", "text/turtle").body(), Lang.TURTLE).parse(graph);
    return graph;
  }

  private static List<List<String>> rows(Graph graph, String query) {
    DatasetGraph asked = DatasetGraphFactory.wrap(graph);
    return ReferenceSnapshot.rows(asked, QueryFactory.create(PREFIXES + query));
  }

  /** Two columns of the endpoint's own answer. */
  private static Map<String, String> asked(String query) throws Exception {
    Map<String, String> answer = new TreeMap<>();
    served
        .ask(query, "Accept", "text/tab-separated-values")
        .body()
        .lines()
        .skip(1)
        .map(line -> line.replaceAll("[<>]", "").split("\t"))
        .forEach(cells -> answer.put(cells[0], cells.length > 1 ? cells[1] : ""));
    return answer;
  }

  private static Map<String, String> described(Graph graph, String query) {
    Map<String, String> answer = new TreeMap<>();
    rows(graph, query).forEach(row -> answer.put(row.get(0), row.size() > 1 ? row.get(1) : ""));
    return answer;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          triples          | SELECT (COUNT(*) AS ?n) { ?s ?p ?o }
          distinctSubjects | SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s ?p ?o }
          distinctObjects  | SELECT (COUNT(DISTINCT ?o) AS ?n) { ?s ?p ?o }
          properties       | SELECT (COUNT(DISTINCT ?p) AS ?n) { ?s ?p ?o }
          classes          | SELECT (COUNT(DISTINCT ?c) AS ?n) { ?s a ?c FILTER isIRI(?c) }
          """)
  void theFiguresAreWhatTheEndpointCounts(String figure, String query) throws Exception {
    assertEquals(
        asked(query).keySet(),
        described(dataset, "SELECT ?n { ?d a dcat:Dataset ; void:%s ?n }".formatted(figure))
            .keySet());
  }

  @Test
  void thePartsAreWhatTheEndpointCounts() throws Exception {
    assertEquals(
        asked("SELECT ?p (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?p"),
        described(
            dataset,
            "SELECT ?p ?n { ?d void:propertyPartition [ void:property ?p ; void:triples ?n ] }"));
    assertEquals(
        asked("SELECT ?c (COUNT(*) AS ?n) { ?s a ?c FILTER isIRI(?c) } GROUP BY ?c"),
        described(
            dataset,
            "SELECT ?c ?n { ?d void:classPartition [ void:class ?c ; void:entities ?n ] }"));
    Map<String, String> graphs =
        asked("SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g");
    assertEquals(
        graphs,
        described(dataset, "SELECT ?g ?n { ?d void:subset [ sd:name ?g ; void:triples ?n ] }"));
    assertEquals(
        graphs,
        described(
            service,
            "SELECT ?g ?n { ?s sd:defaultDataset/sd:namedGraph [ sd:name ?g ; sd:graph/void:triples ?n ] }"));
  }

  @Test
  void theLinksAreThoseOfTheAlignments() throws Exception {
    Map<String, String> links =
        asked(
            """
            PREFIX owl: <http://www.w3.org/2002/07/owl#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            SELECT ?link (COUNT(*) AS ?n) {
              GRAPH <https://w3id.org/policygraph/id/graph/alignments> { ?s ?p ?o }
              VALUES ?p {
                skos:exactMatch skos:closeMatch skos:broadMatch skos:narrowMatch skos:relatedMatch
                owl:sameAs owl:equivalentClass owl:equivalentProperty rdfs:subClassOf rdfs:subPropertyOf rdfs:seeAlso
              }
              FILTER (isIRI(?s) && STRSTARTS(STR(?s), "https://w3id.org/policygraph/"))
              FILTER (isIRI(?o) && !STRSTARTS(STR(?o), "https://w3id.org/policygraph/"))
              BIND (CONCAT(STR(?p), " ", REPLACE(STR(?o), "^https?://([^/]*).*", "$1")) AS ?link)
            } GROUP BY ?link
            """);
    Map<String, String> described =
        described(
            dataset,
            """
            SELECT (CONCAT(STR(?p), " ", REPLACE(STR(?t), "^.*#target/", "")) AS ?link) ?n
            { ?set a void:Linkset ; void:linkPredicate ?p ; void:objectsTarget ?t ; void:triples ?n }
            """);
    assertTrue(described.size() > 5, described.toString());
    assertEquals(links.toString().replace("\"", ""), described.toString());
  }

  @Test
  void theDataSetAndTheServiceNameEachOther() {
    String address = served.address("");
    assertEquals(
        List.of(
            List.of(
                address + "sparql#service",
                address + ".well-known/void#dataset",
                address + "sparql")),
        rows(
            dataset,
            "SELECT ?s ?d ?e { ?s dcat:servesDataset ?d ; dcat:endpointURL ?e . ?d a dcat:Dataset ; void:sparqlEndpoint ?e }"));
    assertEquals(
        List.of(
            List.of(
                address + "sparql#service",
                address + ".well-known/void#dataset",
                address + "sparql")),
        rows(service, "SELECT ?s ?d ?e { ?s sd:defaultDataset ?d ; sd:endpoint ?e }"));
    assertEquals(
        rows(dataset, "SELECT ?n { ?d a dcat:Dataset ; void:triples ?n }"),
        rows(service, "SELECT ?n { ?d sd:defaultGraph/void:triples ?n }"));
  }

  @Test
  void eachDumpIsThereAndHoldsWhatIsDescribed() throws Exception {
    String triples =
        rows(dataset, "SELECT ?n { ?d a dcat:Dataset ; void:triples ?n }").getFirst().getFirst();
    List<List<String>> dumps =
        rows(
            dataset,
            "SELECT ?u ?t { ?d dcat:distribution [ dcat:downloadURL ?u ; dcat:mediaType ?t ] } ORDER BY ?u");
    assertEquals(4, dumps.size());
    for (List<String> dump : dumps) {
      String url = dump.get(0);
      if (url.endsWith(".gz")) {
        byte[] plain = bytes(url);
        assertArrayEquals(bytes(url.replaceFirst("\\.gz$", "")), plain, url);
        Set<Triple> union = new HashSet<>();
        read(plain, dump.get(1)).find().forEachRemaining(quad -> union.add(quad.asTriple()));
        assertEquals(triples, Integer.toString(union.size()), url);
      }
    }
    assertEquals(
        new TreeSet<>(dumps.stream().map(List::getFirst).toList()),
        new TreeSet<>(
            rows(dataset, "SELECT ?u { ?d a dcat:Dataset ; void:dataDump ?u }").stream()
                .map(List::getFirst)
                .toList()));
  }

  @Test
  void eachGraphCanBeHadAlone() throws Exception {
    List<List<String>> graphs =
        rows(
            dataset,
            "SELECT ?u ?n { ?d void:subset [ sd:name ?g ; void:dataDump ?u ; void:triples ?n ] }");
    assertEquals(Iter.count(served.dataset.listGraphNodes()), graphs.size());
    for (List<String> graph : graphs) {
      long size = read(bytes(graph.get(0)), "text/turtle").getDefaultGraph().size();
      assertEquals(graph.get(1), Long.toString(size), graph.get(0));
    }
  }

  /** What is at an address, unpacked. */
  private static byte[] bytes(String url) throws Exception {
    HttpResponse<byte[]> answer = served.bytes(url.substring(served.address("").length()));
    assertEquals(200, answer.statusCode(), url);
    return url.endsWith(".gz")
        ? new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes()
        : answer.body();
  }

  private static DatasetGraph read(byte[] bytes, String type) {
    DatasetGraph read = DatasetGraphFactory.create();
    RDFParser.source(new ByteArrayInputStream(bytes))
        .lang(RDFLanguages.contentTypeToLang(type.replaceFirst(".*/media-types/", "")))
        .parse(read);
    return read;
  }

  @Test
  void aServerSpeaksForItsBase() throws Exception {
    try (Served other =
        Served.of(
            ReferenceSnapshot.get().dataset(),
            Served.shippedQueries(),
            Served.settings().with(Base.of("https://policy.example.org/")))) {
      String address = "https://policy.example.org/";
      Graph there = graph(other, ".well-known/void");
      assertEquals(
          List.of(List.of(address + "sparql")),
          rows(there, "SELECT ?e { ?d a dcat:Dataset ; void:sparqlEndpoint ?e }"));
      assertEquals(
          List.of(List.of(address + "sparql")),
          rows(graph(other, "sparql"), "SELECT ?e { ?s sd:endpoint ?e }"));
      HttpResponse<String> page = other.get("id/technology/cloud-computing.html");
      assertTrue(
          page.headers()
              .allValues("Link")
              .contains("<" + address + "id/technology/cloud-computing.html>; rel=\"canonical\""),
          page.headers().allValues("Link").toString());
      // Links in pages and the names in the data stay as they are.
      assertEquals(
          "/id/technology/cloud-computing.ttl",
          other.get("id/technology/cloud-computing").headers().firstValue("Location").orElse(""));
      assertTrue(
          graph(other, "id/technology/cloud-computing.ttl")
              .contains(
                  NodeFactory.createURI(
                      "https://w3id.org/policygraph/id/technology/cloud-computing"),
                  Node.ANY,
                  Node.ANY));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "policy.example.org",
        "ftp://policy.example.org",
        "https://policy.example.org/below",
        "https://policy.example.org?a",
        "https://policy.example.org#a",
        "https:///"
      })
  void aBaseIsAnAddressWithoutPath(String address) {
    assertThrows(IllegalArgumentException.class, () -> Base.of(address));
  }

  /** What the first page tells search engines. */
  @Test
  void searchEnginesAreToldTheSame() {
    JsonObject told = JSON.parse(BundledFile.read(Pages.class, "dataset.json"));
    Set<String> names = new TreeSet<>();
    for (String key : List.of("name", "description")) {
      told.getArray(key).forEach(text -> names.add(text.getAsObject().getString("@value")));
    }
    Set<String> described = new TreeSet<>();
    rows(dataset, "SELECT ?t { ?d a dcat:Dataset ; dcterms:title|dcterms:description ?t }")
        .forEach(row -> described.add(row.getFirst()));
    assertEquals(described, names);
    assertEquals(
        List.of(List.of(told.getObj("license").getString("@id"))),
        rows(dataset, "SELECT ?l { ?d a dcat:Dataset ; dcterms:license ?l }"));
    told.getArray("distribution")
        .forEach(
            each -> {
              String path = each.getAsObject().getObj("contentUrl").getString("@id");
              String type = each.getAsObject().getString("encodingFormat");
              assertEquals(
                  1,
                  rows(
                          dataset,
                          "SELECT ?d { ?d dcat:downloadURL <%s> ; dcat:mediaType <https://www.iana.org/assignments/media-types/%s> }"
                              .formatted(served.address(path.substring(1)), type))
                      .size(),
                  path);
            });
  }

  @Test
  void theSameDataHaveTheSameHashInWhicheverOrder() {
    String[] triples = {"<a:1> <a:p> <a:2> .", "<a:1> <a:p> \"x\"@en .", "_:b <a:p> _:c ."};
    String there = hash(triples[0] + triples[1] + triples[2]);
    assertEquals(there, hash(triples[2] + triples[1] + triples[0]));
    assertTrue(!there.equals(hash(triples[0] + triples[1])));
    assertTrue(!there.equals(hash(triples[0] + triples[1].replace("@en", "@zh") + triples[2])));
  }

  private static String hash(String turtle) {
    DatasetGraph data = DatasetGraphFactory.create();
    RDFParser.source(new ByteArrayInputStream(turtle.getBytes(StandardCharsets.UTF_8)))
        .lang(Lang.TURTLE)
        .parse(data);
    return new Inventory(data).hash();
  }
}
