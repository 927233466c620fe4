package policygraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The tools for assistants at {@code /mcp}, asked by the SDK's client, and by clients less kind.
 */
final class AssistantTest {
  private static final String ID = "https://w3id.org/policygraph/id/";
  private static final String BOTH = "application/json, text/event-stream";
  private static final String PING = "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"ping\"}";

  private static Served served;
  private static McpSyncClient client;

  @BeforeAll
  static void start() {
    served = Served.referenceDocument();
    client =
        McpClient.sync(HttpClientStreamableHttpTransport.builder(served.address("")).build())
            .build();
    client.initialize();
  }

  @AfterAll
  static void stop() {
    client.close();
    served.close();
  }

  private static CallToolResult call(String tool, Map<String, Object> arguments) {
    return client.callTool(CallToolRequest.builder(tool).arguments(arguments).build());
  }

  private static String message(CallToolResult result) {
    Object message = content(result).get("message");
    return message == null ? "" : message.toString();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> content(CallToolResult result) {
    return (Map<String, Object>) result.structuredContent();
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> results(String tool, Map<String, Object> arguments) {
    CallToolResult result = call(tool, arguments);
    assertFalse(Boolean.TRUE.equals(result.isError()), message(result));
    return (List<Map<String, Object>>) content(result).get("results");
  }

  /** Whether the graph has a passage of exactly these words. */
  private static boolean isQuoted(Object quote) {
    return served.dataset.stream()
        .anyMatch(
            quad ->
                quad.getPredicate().getURI().endsWith("oa#exact")
                    && quad.getObject().getLiteralLexicalForm().equals(quote));
  }

  @Test
  void theServerSaysWhoItIsAndThatItsToolsOnlyRead() {
    assertEquals("policygraph", client.getServerInfo().name());
    assertTrue(client.getServerInstructions().contains("Nothing found"));
    List<Tool> tools = client.listTools().tools();
    assertEquals(
        List.of("coverage", "describe", "query", "responsibilities", "search"),
        tools.stream().map(Tool::name).sorted().toList());
    tools.forEach(tool -> assertTrue(tool.annotations().readOnlyHint(), tool.name()));
  }

  @Test
  void aNameIsFoundInEitherLanguage() {
    for (String name : List.of("cloud computing", "云计算")) {
      Map<String, Object> first = results("search", Map.of("words", name)).getFirst();
      assertEquals(ID + "technology/cloud-computing", first.get("iri"));
      assertEquals("technology", first.get("kind"));
    }
  }

  @Test
  void wordsOfATextAreQuoted() {
    List<Map<String, Object>> units =
        results("search", Map.of("words", "cloud computing", "kind", "unit", "limit", 3));
    assertEquals(3, units.size());
    assertTrue(
        units.stream()
            .anyMatch(unit -> String.valueOf(unit.get("quote")).toLowerCase().contains("cloud")));
  }

  @Test
  void responsibilitiesComeWithTheClauseVerbatim() {
    List<Map<String, Object>> results =
        results(
            "responsibilities",
            Map.of("agency", "发展改革委", "within", "document/cn-guofa-2015-40/2.1", "limit", 100));
    assertFalse(results.isEmpty());
    for (Map<String, Object> each : results) {
      assertEquals(ID + "agency/national-development-and-reform-commission", each.get("agency"));
      assertTrue(each.get("unit").toString().startsWith(ID + "document/cn-guofa-2015-40/2.1"));
      assertTrue(isQuoted(each.get("quote")), each.toString());
    }
  }

  @Test
  void aRoleNarrowsResponsibilities() {
    Map<String, Object> all = Map.of("within", "document/cn-guofa-2015-40/2.1", "limit", 100);
    Map<String, Object> leads =
        Map.of("within", "document/cn-guofa-2015-40/2.1", "limit", 100, "role", "lead");
    assertEquals(
        results("responsibilities", all).stream()
            .filter(each -> each.get("role").equals("lead"))
            .toList(),
        results("responsibilities", leads));
  }

  @Test
  void coverageIsShownByTheClauseAndByTheMention() {
    List<Map<String, Object>> results =
        results("coverage", Map.of("technology", "cloud computing", "limit", 5));
    assertEquals(5, results.size());
    for (Map<String, Object> each : results) {
      assertEquals(ID + "technology/cloud-computing", each.get("technology"));
      assertTrue(isQuoted(each.get("clause")), each.toString());
      assertTrue(isQuoted(((Map<?, ?>) each.get("mentioned")).get("quote")), each.toString());
    }
    assertTrue(
        message(call("coverage", Map.of("technology", "cloud computing", "limit", 5)))
            .startsWith("These are the first 5; there are more."));
  }

  @Test
  void aThingIsDescribedByFactsAndQuotations() {
    Map<String, Object> thing =
        results("describe", Map.of("thing", "technology/cloud-computing")).getFirst();
    assertEquals(ID + "technology/cloud-computing", thing.get("iri"));
    assertTrue(thing.get("facts").toString().contains("云计算"));
    List<?> quotations = (List<?>) thing.get("quotations");
    assertFalse(quotations.isEmpty());
    quotations.forEach(each -> assertTrue(isQuoted(((Map<?, ?>) each).get("quote"))));
  }

  @Test
  void whatTheGraphDoesNotHoldIsNotFound() {
    String word = "zzyzx";
    assertEquals(
        "Nothing found: nothing in the graph goes by “zzyzx” or says it",
        message(call("search", Map.of("words", word))));
    assertEquals(
        "Nothing found: nothing of that kind goes by “zzyzx”",
        message(call("responsibilities", Map.of("agency", word))));
    assertEquals(
        "Nothing found: the graph says nothing of " + ID + "agency/zzyzx",
        message(call("describe", Map.of("thing", ID + "agency/zzyzx"))));
    assertEquals(
        "Nothing found: the query has an empty answer",
        message(call("query", Map.of("sparql", "SELECT * { ?s ?p \"zzyzx\" }"))));
  }

  @Test
  void aNameThatIsOnlyLikeOneIsNoAnswerButASuggestion() {
    CallToolResult result = call("coverage", Map.of("technology", "cloud computin"));
    assertTrue(message(result).startsWith("Nothing found"), message(result));
    assertTrue(content(result).toString().contains(ID + "technology/cloud-computing"));
  }

  @Test
  void aQueryIsAnsweredInRowsUpToAHundred() {
    CallToolResult result = call("query", Map.of("sparql", "SELECT ?p { ?s ?p ?o }"));
    assertEquals(100, ((List<?>) content(result).get("results")).size());
    assertTrue(message(result).startsWith("These are the first 100; there are more."));
    assertEquals(
        List.of(Map.of("answer", true)), results("query", Map.of("sparql", "ASK { ?s ?p ?o }")));
    assertEquals(
        List.of(Map.of("subject", "urn:a", "predicate", "urn:b", "object", "c")),
        results("query", Map.of("sparql", "CONSTRUCT { <urn:a> <urn:b> 'c' } {}")));
  }

  @Test
  void aValueAsLongAsADocumentIsCutAndSaidToBe() {
    String asked =
        "SELECT ?text { ?thing ?says ?text FILTER (STRLEN(STR(?text)) > 20000) } LIMIT 1";
    Object text = results("query", Map.of("sparql", asked)).getFirst().get("text");
    assertTrue(
        text.toString().matches("(?s).{5000} … \\[cut; [0-9]+ characters in all]"),
        text.toString());
  }

  @Test
  void whatIsNotAReadingQueryIsAFaultThatSaysWhy() {
    CallToolResult update = call("query", Map.of("sparql", "DROP ALL"));
    assertTrue(update.isError());
    assertTrue(message(update).contains("DROP"), message(update));
    CallToolResult service =
        call("query", Map.of("sparql", "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }"));
    assertTrue(service.isError());
    assertTrue(message(service).contains("SERVICE"), message(service));
  }

  @Test
  void badArgumentsAreNamed() {
    assertFault("words", "search", Map.of());
    assertFault("limit", "search", Map.of("words", "cloud", "limit", 0));
    assertFault("colour", "search", Map.of("words", "cloud", "colour", "red"));
    assertFault("agency", "coverage", Map.of());
    assertFault("role", "responsibilities", Map.of("agency", "NDRC", "role", "owner"));
  }

  private static void assertFault(String named, String tool, Map<String, Object> arguments) {
    CallToolResult result = call(tool, arguments);
    assertTrue(result.isError(), tool + arguments);
    String told = ((TextContent) result.content().getFirst()).text();
    assertTrue(told.contains(named), told);
  }

  @Test
  void aPageOfAnotherSiteMayNotAsk() throws Exception {
    assertEquals(403, ping("Origin", "http://rebound.example").statusCode());
    assertEquals(403, ping("Origin", "http://rebound.example:" + served.port()).statusCode());
    assertEquals(403, ping("Origin", "null").statusCode());
    assertEquals(200, ping("Origin", "http://localhost:5173").statusCode());
    assertEquals(200, ping("X-Nothing", "").statusCode());
  }

  private static HttpResponse<String> ping(String header, String value) throws Exception {
    return post(served, PING, header, value);
  }

  /** On a connection of its own: a server that refuses a body may close the one it came by. */
  private static HttpResponse<String> post(Served served, String body, String... headers)
      throws Exception {
    HttpRequest request =
        served
            .request("mcp", headers)
            .headers("Content-Type", "application/json", "Accept", BOTH)
            .POST(Served.utf8(body))
            .build();
    try (HttpClient fresh = HttpClient.newHttpClient()) {
      return fresh.send(request, BodyHandlers.ofString());
    }
  }

  @Test
  void aMessageIsBoundedAndMustBeOne() throws Exception {
    assertEquals(413, post(served, "x".repeat(200_000)).statusCode());
    assertEquals(400, post(served, "{").statusCode());
    assertEquals(405, served.get("mcp", "Accept", BOTH).statusCode());
  }

  @Test
  void whoAsksTooOftenIsToldToWait() throws Exception {
    TrustedProxies proxies = new TrustedProxies(List.of("127.0.0.1"));
    PolicyServer.Settings settings =
        Served.settings()
            .with(HttpLimits.standard().withRequestsPerSecond(1))
            .with(new PolicyServer.Front(Optional.empty(), proxies));
    try (Served strict =
        Served.of(DatasetGraphFactory.create(), Served.shippedQueries(), settings)) {
      int status = 200;
      for (int i = 0; i < 100 && status == 200; i++) {
        status = post(strict, PING, "X-Forwarded-For", "192.0.2.1").statusCode();
      }
      assertEquals(429, status);
    }
  }
}
