package policygraph.server;

import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.server.transport.HttpServletStatelessServerTransport;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import policygraph.assistant.Data;
import policygraph.assistant.GuardedData;
import policygraph.assistant.Protocol;
import policygraph.guard.GuardedQueries;
import policygraph.guard.Waiting;

/**
 * What reads and writes the messages of assistants. Apart from its servlet, which is loaded when
 * the server starts, because a class is checked with all that it names.
 */
final class AssistantTransport {
  /** The longest query with room for the message around it. */
  private static final int MOST_BYTES = 128 << 10;

  private AssistantTransport() {}

  static HttpServlet over(GuardedQueries queries) {
    var made =
        HttpServletStatelessServerTransport.builder()
            .messageEndpoint("/mcp")
            .maxRequestSize(MOST_BYTES)
            .contextExtractor(AssistantTransport::context)
            .build();
    Protocol.serve(made, context -> data(queries, context));
    return made;
  }

  private static McpTransportContext context(HttpServletRequest request) {
    return McpTransportContext.create(Map.of(HttpServletRequest.class.getName(), request));
  }

  private static Data data(GuardedQueries queries, McpTransportContext context) {
    HttpServletRequest request =
        (HttpServletRequest) context.get(HttpServletRequest.class.getName());
    Edition edition = Edition.of(request);
    return new GuardedData(
        queries,
        edition.dataset(),
        edition.spoken(),
        request.getRemoteAddr(),
        String.valueOf(request.getAttribute(Gate.REQUEST_ID)),
        new Patience(Connection.of(request)));
  }

  /** Waits as long as the connection is there. */
  private record Patience(Connection connection) implements Waiting {
    @Override
    public boolean isGone() {
      return connection.isGone();
    }

    @Override
    public void stopped() {
      // Nothing is sent before the answer is whole.
    }
  }
}
