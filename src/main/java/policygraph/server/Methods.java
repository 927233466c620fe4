package policygraph.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Lets each place be asked by its methods only, and tells which those are. */
final class Methods extends HttpFilter {
  private static final long serialVersionUID = 1L;

  private final transient Map<String, List<String>> byServlet;

  /**
   * Knows the servlets.
   *
   * @param byServlet the methods of each servlet by its name; may grow; one that is not there
   *     decides itself
   */
  Methods(Map<String, List<String>> byServlet) {
    this.byServlet = byServlet;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    List<String> methods = byServlet.get(request.getHttpServletMapping().getServletName());
    if (methods == null || methods.contains(request.getMethod())) {
      chain.doFilter(request, response);
      return;
    }
    String allowed = String.join(", ", methods) + ", OPTIONS";
    response.setHeader("Allow", allowed);
    if (request.getMethod().equals("OPTIONS")) {
      response.setHeader("Access-Control-Allow-Methods", allowed);
      response.setHeader("Access-Control-Allow-Headers", "Content-Type, Accept");
      response.setHeader("Access-Control-Max-Age", "86400");
    } else {
      Faults.send(
          HttpServletResponse.SC_METHOD_NOT_ALLOWED,
          "Here one may use " + allowed,
          request,
          response);
    }
  }
}
