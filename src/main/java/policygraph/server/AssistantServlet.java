package policygraph.server;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;
import policygraph.guard.GuardedQueries;

/**
 * {@code /mcp}: the tools for assistants, over the Streamable HTTP transport of the Model Context
 * Protocol; each request stands for itself.
 *
 * @see <a href="https://modelcontextprotocol.io/specification/2025-06-18/basic/transports">
 *     Transports</a>
 */
final class AssistantServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  private final transient Base base;

  /**
   * Made when the first assistant asks: its classes take longer to load than the server to start.
   */
  private final transient Once<HttpServlet> transport;

  AssistantServlet(GuardedQueries queries, Base base) {
    this.transport = new Once<>(() -> AssistantTransport.over(queries));
    this.base = base;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    Optional<String> origin = Optional.ofNullable(request.getHeader("Origin"));
    if (origin.isPresent() && !isOurs(origin.get())) {
      Faults.send(
          HttpServletResponse.SC_FORBIDDEN,
          "Pages of other sites may not ask here, got Origin: " + origin.get(),
          request,
          response);
      return;
    }
    transport.get().service(request, response);
  }

  /**
   * A page of a foreign site whose name leads to this machine has the browser ask here (DNS
   * rebinding); so an origin that is no more than the same as Host proves nothing.
   */
  private boolean isOurs(String origin) {
    try {
      String host = new URI(origin).getHost();
      return host != null && THIS_MACHINE.contains(host)
          || base.given().map(URI::toString).equals(Optional.of(origin));
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
