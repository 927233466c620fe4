package policygraph.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** {@code /metrics}: for Prometheus; with the token, those of the Java machine too. */
final class MetricsServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient Metrics metrics;
  private final transient Optional<AdminToken> token;

  MetricsServlet(Metrics metrics, Optional<AdminToken> token) {
    this.metrics = metrics;
    this.token = token;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean detailed =
        token.filter(each -> each.isShownBy(request.getHeader("Authorization"))).isPresent();
    response.setContentType("text/plain; version=0.0.4; charset=utf-8");
    response.setHeader("Cache-Control", "no-store");
    response.getOutputStream().write(metrics.text(detailed).getBytes(StandardCharsets.UTF_8));
  }
}
