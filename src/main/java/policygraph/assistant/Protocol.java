package policygraph.assistant;

import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServerFeatures;
import io.modelcontextprotocol.server.McpStatelessServerFeatures;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import policygraph.ProgramVersion;
import policygraph.datafile.BundledFile;

/** Offers the tools by the Model Context Protocol, over whatever carries its messages. */
public final class Protocol {
  private static final String NAME = "policygraph";
  private static final McpJsonMapper JSON = McpJsonDefaults.getMapper();

  private Protocol() {}

  /**
   * Answers requests of which each stands for itself.
   *
   * @param data what a request is answered from
   */
  public static void serve(
      McpStatelessServerTransport transport, Function<McpTransportContext, Data> data) {
    // On the thread of the request, which is where it is bounded.
    McpServer.sync(transport)
        .serverInfo(NAME, ProgramVersion.current())
        .instructions(instructions())
        .capabilities(capabilities())
        .immediateExecution(true)
        .tools(
            tools().stream()
                .map(
                    tool ->
                        new McpStatelessServerFeatures.SyncToolSpecification(
                            tool, (context, call) -> result(call, data.apply(context))))
                .toList())
        .build();
  }

  /** Answers the lines of one client until there are no more. */
  public static void serve(InputStream in, OutputStream out, Data data)
      throws InterruptedException {
    CountDownLatch ended = new CountDownLatch(1);
    McpSyncServer server = server(new Ending(in, ended::countDown), out, data);
    ended.await();
    server.closeGracefully();
  }

  private static McpSyncServer server(InputStream in, OutputStream out, Data data) {
    return McpServer.sync(new StdioServerTransportProvider(JSON, in, out))
        .serverInfo(NAME, ProgramVersion.current())
        .instructions(instructions())
        .capabilities(capabilities())
        .tools(
            tools().stream()
                .map(
                    tool ->
                        McpServerFeatures.SyncToolSpecification.builder()
                            .tool(tool)
                            .callHandler((exchange, call) -> result(call, data))
                            .build())
                .toList())
        .build();
  }

  private static String instructions() {
    return BundledFile.read(Protocol.class, "instructions.txt");
  }

  private static ServerCapabilities capabilities() {
    return ServerCapabilities.builder().tools(false).build();
  }

  private static List<Tool> tools() {
    try {
      return JSON.readValue(
          BundledFile.read(Protocol.class, "tools.json"), new TypeRef<List<Tool>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As the protocol asks, the same as text for clients that know no structured content. */
  private static CallToolResult result(CallToolRequest call, Data data) {
    Map<String, Object> arguments = Optional.ofNullable(call.arguments()).orElse(Map.of());
    Reply reply = Assistant.call(call.name(), arguments, data);
    return CallToolResult.builder()
        .structuredContent(reply.content())
        .addTextContent(text(reply))
        .isError(reply.fault())
        .build();
  }

  private static String text(Reply reply) {
    try {
      return JSON.writeValueAsString(reply.content());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
