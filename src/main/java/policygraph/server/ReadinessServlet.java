package policygraph.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.BooleanSupplier;

/** {@code /health/ready}: whether to send requests here; no more when the server is to stop. */
final class ReadinessServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient BooleanSupplier stopping;

  ReadinessServlet(BooleanSupplier stopping) {
    this.stopping = stopping;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Cache-Control", "no-store");
    if (stopping.getAsBoolean()) {
      Faults.send(
          HttpServletResponse.SC_SERVICE_UNAVAILABLE, "The server is stopping", request, response);
    } else {
      response.setContentType("text/plain;charset=utf-8");
      response.getWriter().println("ready");
    }
  }
}
