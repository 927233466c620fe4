package policygraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import policygraph.Outcome;
import policygraph.query.NamedQueries;
import policygraph.server.PolicyServer;
import policygraph.snapshot.ReferenceSnapshot;

/** The command that assistants start, as a process of its own, asked by the SDK's client. */
@Timeout(120)
final class McpCommandTest {
  private static final String CLOUD = "https://w3id.org/policygraph/id/technology/cloud-computing";

  @Test
  void documentsAreBuiltAndAskedOverStandardInputAndOutput() {
    try (McpSyncClient client = started("mcp")) {
      assertEquals(5, client.listTools().tools().size());
      assertCovers(client);
    }
  }

  @Test
  void anEndpointIsAskedInsteadWithTheSameAnswer() {
    NamedQueries queries = done(NamedQueries.read(CommandRun.HOME.resolve("ontology/queries")));
    try (PolicyServer server =
            done(
                PolicyServer.start(
                    ReferenceSnapshot.get().dataset(),
                    queries,
                    PolicyServer.Settings.at("127.0.0.1", 0)));
        McpSyncClient client = started("mcp", "--endpoint", server.address() + "sparql")) {
      assertCovers(client);
      assertTrue(call(client, "query", Map.of("sparql", "DROP ALL")).isError());
    }
  }

  @Test
  void anEndpointThatIsNotThereIsToldToTheAssistant() {
    try (McpSyncClient client = started("mcp", "--endpoint", "http://127.0.0.1:1/sparql")) {
      CallToolResult result = call(client, "search", Map.of("words", "cloud"));
      assertTrue(result.isError());
      assertTrue(
          result.structuredContent().toString().contains("http://127.0.0.1:1/sparql"),
          result.toString());
    }
  }

  @Test
  void theProgramEndsWithItsInput() throws Exception {
    Process process = new ProcessBuilder(CommandRun.command(List.of(), "mcp")).start();
    process.getOutputStream().close();
    assertEquals(0, process.waitFor());
  }

  @Test
  void anEndpointAndDocumentsExcludeEachOther() {
    CommandRun run = CommandRun.of("mcp", "data", "--endpoint", "http://127.0.0.1:1/sparql");
    assertEquals(Main.WRONG_USAGE, run.status());
    assertTrue(run.err().startsWith("INPUT and --endpoint exclude each other"), run.err());
  }

  private static McpSyncClient started(Object... arguments) {
    List<String> command = CommandRun.command(List.of(), arguments);
    ServerParameters program =
        ServerParameters.builder(command.getFirst())
            .args(command.subList(1, command.size()))
            .build();
    McpSyncClient client =
        McpClient.sync(new StdioClientTransport(program, McpJsonDefaults.getMapper()))
            .initializationTimeout(Duration.ofSeconds(60))
            .requestTimeout(Duration.ofSeconds(60))
            .build();
    client.initialize();
    return client;
  }

  private static void assertCovers(McpSyncClient client) {
    CallToolResult result = call(client, "coverage", Map.of("technology", "云计算"));
    assertFalse(Boolean.TRUE.equals(result.isError()), result.toString());
    List<?> results = (List<?>) ((Map<?, ?>) result.structuredContent()).get("results");
    assertEquals(20, results.size());
    assertEquals(CLOUD, ((Map<?, ?>) results.getFirst()).get("technology"));
  }

  private static CallToolResult call(
      McpSyncClient client, String tool, Map<String, Object> arguments) {
    return client.callTool(CallToolRequest.builder(tool).arguments(arguments).build());
  }

  private static <T> T done(Outcome<T> outcome) {
    return switch (outcome) {
      case Outcome.Done<T> done -> done.value();
      case Outcome.Rejected<T> rejected -> throw new AssertionError(rejected.problems());
    };
  }
}
