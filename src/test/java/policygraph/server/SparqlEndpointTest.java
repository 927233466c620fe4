package policygraph.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.http.QueryExecHTTP;
import org.apache.jena.sparql.exec.http.QuerySendMode;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.query.TupleQueryResult;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.sparql.SPARQLRepository;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import policygraph.query.NamedQuery;

/** The endpoint over HTTP, with the reference document behind. */
final class SparqlEndpointTest {
  private static final String DOCUMENT_GRAPH =
      "https://w3id.org/policygraph/id/graph/document/cn-guofa-2015-40";
  private static final String ONE_ROW =
      "SELECT ?name ?n { VALUES (?name ?n) { (\"发展改革委\"@zh 2) } }";
  private static final String ONE_TRIPLE =
      "CONSTRUCT { <http://example.org/s> <http://example.org/p> \"云计算\"@zh } {}";
  private static final String MANY_ROWS = "SELECT * { ?s ?p ?o } ORDER BY ?s ?p ?o LIMIT 500";
  private static final String BROWSER =
      "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

  private static Served served;

  @BeforeAll
  static void start() {
    served = Served.referenceDocument();
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  static List<NamedQuery> namedQueries() {
    return Served.shippedQueries().all().stream()
        .filter(query -> query.query().isSelectType())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("namedQueries")
  void jenaGetsTheRowsOfANamedQueryByEachWayOfAsking(NamedQuery query) {
    List<List<String>> expected = localRows(query);
    for (QuerySendMode mode :
        List.of(QuerySendMode.asGetAlways, QuerySendMode.asPostForm, QuerySendMode.asPost)) {
      try (QueryExec remote =
          QueryExecHTTP.service(served.address("sparql"))
              .queryString(query.text())
              .sendMode(mode)
              .build()) {
        assertEquals(expected, rows(remote.select()), mode.name());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("namedQueries")
  void rdf4jGetsTheRowsOfANamedQuery(NamedQuery query) {
    SPARQLRepository repository = new SPARQLRepository(served.address("sparql"));
    try (RepositoryConnection connection = repository.getConnection();
        TupleQueryResult answer = connection.prepareTupleQuery(query.text()).evaluate()) {
      List<List<String>> actual =
          answer.stream()
              .map(
                  row ->
                      query.columns().stream().map(column -> term(row.getValue(column))).toList())
              .toList();
      assertEquals(query.columns(), answer.getBindingNames());
      assertEquals(localRows(query), actual);
    } finally {
      repository.shutDown();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          # asked for                      | sent as                        | without line breaks and indents
          application/sparql-results+json  | application/sparql-results+json | {"head":{"vars":["name","n"]},"results":{"bindings":[{"name":{"type":"literal","xml:lang":"zh","value":"发展改革委"},"n":{"type":"literal","datatype":"http://www.w3.org/2001/XMLSchema#integer","value":"2"}}]}}
          application/json                 | application/json                | {"head":{"vars":["name","n"]},"results":{"bindings":[{"name":{"type":"literal","xml:lang":"zh","value":"发展改革委"},"n":{"type":"literal","datatype":"http://www.w3.org/2001/XMLSchema#integer","value":"2"}}]}}
          application/sparql-results+xml   | application/sparql-results+xml  | <?xmlversion="1.0"?><sparqlxmlns="http://www.w3.org/2005/sparql-results#"><head><variablename="name"/><variablename="n"/></head><results><result><bindingname="name"><literalxml:lang="zh">发展改革委</literal></binding><bindingname="n"><literaldatatype="http://www.w3.org/2001/XMLSchema#integer">2</literal></binding></result></results></sparql>
          text/csv                         | text/csv                        | name,n发展改革委,2
          text/tab-separated-values        | text/tab-separated-values       | ?name?n"发展改革委"@zh2
          */*                              | application/sparql-results+json | {"head":{"vars":["name","n"]},"results":{"bindings":[{"name":{"type":"literal","xml:lang":"zh","value":"发展改革委"},"n":{"type":"literal","datatype":"http://www.w3.org/2001/XMLSchema#integer","value":"2"}}]}}
          """)
  void rowsComeInTheFormatAskedFor(String accept, String type, String body) throws Exception {
    HttpResponse<String> answer = served.ask(ONE_ROW, "Accept", accept);
    assertEquals(
        List.of(200, type, body),
        List.of(answer.statusCode(), Served.type(answer), answer.body().replaceAll("\\s+", "")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/turtle",
        "application/ld+json",
        "application/n-triples",
        "application/rdf+xml"
      })
  void triplesComeInTheFormatAskedFor(String accept) throws Exception {
    HttpResponse<String> answer = served.ask(ONE_TRIPLE, "Accept", accept);
    Graph expected = GraphMemFactory.createDefaultGraph();
    expected.add(
        NodeFactory.createURI("http://example.org/s"),
        NodeFactory.createURI("http://example.org/p"),
        NodeFactory.createLiteralLang("云计算", "zh"));
    assertEquals(List.of(200, accept), List.of(answer.statusCode(), Served.type(answer)));
    assertTrue(graph(answer).isIsomorphicWith(expected), answer.body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"SELECT * { ?s ?p ?o", "SELECT * { ?s", "INSERT DATA {}"})
  void malformedQueryIsTheClientsFault(String query) throws Exception {
    HttpResponse<String> byGet = served.ask(query);
    HttpResponse<String> byPost = served.send("POST", "sparql", "application/sparql-query", query);
    assertEquals(List.of(400, 400), List.of(byGet.statusCode(), byPost.statusCode()));
    assertEquals(Served.said(byGet), Served.said(byPost));
    assertTrue(byGet.body().startsWith("Parse error: "), byGet.body());
  }

  @Test
  void anEmptyQueryIsTheClientsFault() throws Exception {
    assertEquals(400, served.ask("").statusCode());
    assertEquals(400, served.send("POST", "sparql", "application/sparql-query", "").statusCode());
  }

  @Test
  void malformedQueryIsTheClientsFaultAlsoInChinese() throws Exception {
    String query = "SELECT * { 中文:部门 ?p ?o }";
    String message = "Parse error: Line 1, column 12: Unresolved prefixed name: 中文:部门\n";
    List<HttpResponse<String>> answers =
        List.of(
            served.ask(query),
            served.send("POST", "sparql", "application/sparql-query", query),
            served.send(
                "POST",
                "sparql",
                "application/x-www-form-urlencoded",
                "query=" + Served.encoded(query)));
    for (HttpResponse<String> answer : answers) {
      assertEquals(
          List.of(400, "text/plain", message),
          List.of(answer.statusCode(), Served.type(answer), Served.said(answer)));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # method | path                             | type                              | body                               | status
          POST     | sparql                           | application/x-www-form-urlencoded | update=INSERT+DATA+%7BTRIPLE%7D    | 400
          POST     | sparql                           | application/sparql-update         | INSERT DATA {TRIPLE}               | 415
          POST     | sparql                           | application/sparql-query          | INSERT DATA {TRIPLE}               | 400
          POST     | sparql?update=CLEAR+ALL          | application/x-www-form-urlencoded | a=b                                | 400
          GET      | sparql?update=CLEAR+ALL          | application/x-www-form-urlencoded | ''                                 | 400
          PUT      | sparql?default                   | text/turtle                       | TRIPLE                             | 405
          PUT      | data?default                     | text/turtle                       | TRIPLE                             | 405
          POST     | data?default                     | text/turtle                       | TRIPLE                             | 405
          PATCH    | data?default                     | text/turtle                       | TRIPLE                             | 405
          DELETE   | data?default                     | text/turtle                       | ''                                 | 405
          PUT      | data?graph=http://example.org/g  | text/turtle                       | TRIPLE                             | 405
          POST     | data?graph=http://example.org/g  | text/turtle                       | TRIPLE                             | 405
          DELETE   | data?graph=DOCUMENT              | text/turtle                       | ''                                 | 405
          POST     | update                           | application/sparql-update         | INSERT DATA {TRIPLE}               | 404
          """)
  void changesAreRefused(String method, String path, String type, String body, int status)
      throws Exception {
    String triple = "<http://example.org/s> <http://example.org/p> <http://example.org/o> .";
    List<Long> before = sizes();
    HttpResponse<String> answer =
        served.send(
            method,
            path.replace("DOCUMENT", Served.encoded(DOCUMENT_GRAPH)),
            type,
            type.contains("form")
                ? body.replace("TRIPLE", Served.encoded(triple))
                : body.replace("TRIPLE", triple));
    assertEquals(status, answer.statusCode(), answer.body());
    assertEquals(before, sizes());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { SERVICE <LISTENER> { ?s ?p ?o } }",
        "SELECT * { SERVICE SILENT <LISTENER> { ?s ?p ?o } }",
        "SELECT * { BIND (<LISTENER> AS ?there) SERVICE SILENT ?there { ?s ?p ?o } }",
        "SELECT * FROM <LISTENER> { ?s ?p ?o }",
        "SELECT * FROM NAMED <LISTENER> { GRAPH ?g { ?s ?p ?o } }"
      })
  void noQueryMakesTheServerCallElsewhere(String query) throws Exception {
    try (ServerSocket listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      String address = "http://127.0.0.1:" + listener.getLocalPort() + "/sparql";
      served.ask(query.replace("LISTENER", address));
      listener.setSoTimeout(1);
      assertThrows(SocketTimeoutException.class, listener::accept);
    }
  }

  @Test
  void serviceIsRefusedWithItsReason() throws Exception {
    HttpResponse<String> answer =
        served.ask("SELECT * { SERVICE <http://127.0.0.1:9/sparql> { ?s ?p ?o } }");
    assertEquals(422, answer.statusCode());
    assertTrue(answer.body().startsWith("SERVICE is not allowed"), answer.body());
  }

  @Test
  void answersAreCompressedWhenAskedFor() throws Exception {
    for (String path :
        List.of("sparql?query=" + Served.encoded(MANY_ROWS), "queries/units.csv", "data?default")) {
      HttpResponse<byte[]> plain = served.bytes(path);
      HttpResponse<byte[]> gzip = served.bytes(path, "Accept-Encoding", "gzip");
      assertEquals(Optional.empty(), plain.headers().firstValue("Content-Encoding"), path);
      assertEquals(Optional.of("gzip"), gzip.headers().firstValue("Content-Encoding"), path);
      assertTrue(gzip.body().length < plain.body().length / 2, path);
      try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip.body()))) {
        assertArrayEquals(plain.body(), in.readAllBytes(), path);
      }
    }
  }

  @Test
  void pagesOfOtherSitesMayAsk() throws Exception {
    for (String path :
        List.of(
            "sparql?query=ASK%7B%7D",
            "sparql?query=malformed",
            "data?graph=" + Served.encoded(DOCUMENT_GRAPH),
            "queries/units.json")) {
      HttpResponse<String> answer = served.get(path, "Origin", "https://example.org");
      assertEquals(
          Optional.of("*"), answer.headers().firstValue("Access-Control-Allow-Origin"), path);
    }
  }

  @Test
  void pagesOfOtherSitesMayPost() throws Exception {
    HttpResponse<String> answer =
        served.text(
            served
                .request(
                    "sparql",
                    "Origin",
                    "https://example.org",
                    "Access-Control-Request-Method",
                    "POST",
                    "Access-Control-Request-Headers",
                    "content-type,accept")
                .method("OPTIONS", Served.utf8("")));
    assertEquals(200, answer.statusCode());
    assertEquals(Optional.of("*"), answer.headers().firstValue("Access-Control-Allow-Origin"));
    Set<String> methods = listed(answer, "Access-Control-Allow-Methods");
    Set<String> headers = listed(answer, "Access-Control-Allow-Headers");
    assertTrue(methods.containsAll(Set.of("get", "post")), methods.toString());
    assertTrue(headers.containsAll(Set.of("content-type", "accept")), headers.toString());
  }

  /** Else a cache hands one client's format or encoding to another. */
  @ParameterizedTest
  @ValueSource(strings = {"sparql", "sparql?query=ASK%7B%7D", "queries/units", "data?default"})
  void cachesAreToldWhatAnAnswerDependsOn(String path) throws Exception {
    Set<String> varies =
        listed(
            served.get(path, "Origin", "https://example.org", "Accept-Encoding", "gzip"), "Vary");
    assertTrue(varies.containsAll(Set.of("accept", "accept-encoding")), varies.toString());
  }

  @Test
  void machinesGetADescriptionOfTheService() throws Exception {
    HttpResponse<String> answer = served.get("sparql", "Accept", "*/*");
    assertEquals(List.of(200, "text/turtle"), List.of(answer.statusCode(), Served.type(answer)));
    String sd = "http://www.w3.org/ns/sparql-service-description#";
    Graph description = graph(answer);
    Node service =
        description
            .find(Node.ANY, Node.ANY, NodeFactory.createURI(sd + "Service"))
            .next()
            .getSubject();
    assertTrue(
        description.contains(
            service,
            NodeFactory.createURI(sd + "endpoint"),
            NodeFactory.createURI(served.address("sparql"))));
    Set<String> described =
        new TreeSet<>(
            description
                .find(Node.ANY, NodeFactory.createURI(sd + "name"), Node.ANY)
                .mapWith(triple -> triple.getObject().getURI())
                .toList());
    Set<String> graphs = new TreeSet<>();
    served.dataset.listGraphNodes().forEachRemaining(name -> graphs.add(name.getURI()));
    assertEquals(graphs, described);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/turtle",
        "application/ld+json",
        "application/n-triples",
        "application/rdf+xml"
      })
  void theDescriptionComesInEachFormat(String accept) throws Exception {
    HttpResponse<String> answer = served.get("sparql", "Accept", accept);
    assertEquals(List.of(200, accept), List.of(answer.statusCode(), Served.type(answer)));
    assertTrue(
        graph(answer).isIsomorphicWith(graph(served.get("sparql", "Accept", "text/turtle"))),
        answer.body());
  }

  @Test
  void peopleGetAPageWithAFormThatAsks() throws Exception {
    HttpResponse<String> page = served.get("sparql", "Accept", BROWSER);
    assertEquals(List.of(200, "text/html"), List.of(page.statusCode(), Served.type(page)));
    assertTrue(page.body().contains("<form action=\"/sparql\" method=\"get\">"), page.body());
    HttpResponse<String> asked =
        served.get("sparql?query=" + Served.encoded(ONE_ROW) + "&format=csv", "Accept", BROWSER);
    assertEquals(
        List.of(200, "text/csv", "name,n\r\n发展改革委,2\r\n"),
        List.of(asked.statusCode(), Served.type(asked), asked.body()));
  }

  @Test
  void theDefaultGraphIsTheUnionOfAll() throws Exception {
    Graph union = GraphMemFactory.createDefaultGraph();
    served.dataset.listGraphNodes().forEachRemaining(name -> addAll(union, name));
    HttpResponse<String> answer = served.get("data?default", "Accept", "application/n-triples");
    assertEquals(200, answer.statusCode());
    assertEquals(triples(union), triples(graph(answer)));
  }

  @Test
  void aNamedGraphComesByItsName() throws Exception {
    HttpResponse<String> answer =
        served.get(
            "data?graph=" + Served.encoded(DOCUMENT_GRAPH), "Accept", "application/n-triples");
    Graph expected = served.dataset.getGraph(NodeFactory.createURI(DOCUMENT_GRAPH));
    assertEquals(200, answer.statusCode());
    assertEquals(triples(expected), triples(graph(answer)));
  }

  @Test
  void anUnknownGraphIsNotFound() throws Exception {
    assertEquals(404, served.get("data?graph=http://example.org/nothing").statusCode());
    assertFalse(served.dataset.containsGraph(NodeFactory.createURI("http://example.org/nothing")));
  }

  @Test
  void headAnswersLikeGetWithoutABody() throws Exception {
    for (String path : List.of("sparql", "data?default", "", "health", "queries/units.csv")) {
      HttpResponse<String> get = served.get(path);
      HttpResponse<String> head = served.head(path);
      assertEquals(
          List.of(get.statusCode(), Served.type(get), ""),
          List.of(head.statusCode(), Served.type(head), head.body()),
          path);
    }
  }

  private static List<List<String>> localRows(NamedQuery query) {
    try (QueryExec local = QueryExec.dataset(served.dataset).query(query.query()).build()) {
      return rows(local.select());
    }
  }

  private static List<List<String>> rows(RowSet answer) {
    List<List<String>> rows = new ArrayList<>();
    answer.forEachRemaining(
        row ->
            rows.add(
                answer.getResultVars().stream().map(column -> term(row.get(column))).toList()));
    return rows;
  }

  private static String term(Node value) {
    if (value == null) {
      return "";
    }
    return value.isLiteral()
        ? value.getLiteralLexicalForm()
            + "@"
            + value.getLiteralLanguage()
            + "^^"
            + value.getLiteralDatatypeURI()
        : "<" + value.getURI() + ">";
  }

  private static String term(Value value) {
    if (value == null) {
      return "";
    }
    return value instanceof Literal literal
        ? literal.getLabel() + "@" + literal.getLanguage().orElse("") + "^^" + literal.getDatatype()
        : "<" + value.stringValue() + ">";
  }

  private static Graph graph(HttpResponse<String> answer) {
    Graph graph = GraphMemFactory.createDefaultGraph();
    RDFParser.fromString(answer.body(), RDFLanguages.contentTypeToLang(Served.type(answer)))
        .parse(graph);
    return graph;
  }

  private static void addAll(Graph graph, Node name) {
    served.dataset.getGraph(name).find().forEachRemaining(graph::add);
  }

  /** Sorted, blank nodes without their labels, which change on the way. */
  private static List<String> triples(Graph graph) {
    return graph.find().mapWith(Triple::toString).toList().stream()
        .map(triple -> triple.replaceAll("_:\\w+", "_:"))
        .sorted()
        .toList();
  }

  /** The triples of the default graph, and the number of graphs. */
  private static List<Long> sizes() {
    long graphs = 0;
    for (var names = served.dataset.listGraphNodes(); names.hasNext(); names.next()) {
      graphs++;
    }
    return List.of((long) served.dataset.getDefaultGraph().size(), graphs);
  }

  private static Set<String> listed(HttpResponse<String> answer, String header) {
    return answer.headers().allValues(header).stream()
        .flatMap(value -> Stream.of(value.split("\\s*,\\s*")))
        .map(value -> value.toLowerCase(Locale.ROOT))
        .collect(java.util.stream.Collectors.toCollection(TreeSet::new));
  }
}
