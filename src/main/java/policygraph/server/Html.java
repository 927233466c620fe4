package policygraph.server;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Sends pages, with the headers that every page has. */
final class Html {
  private Html() {}

  static void send(HttpServletResponse response, String page) throws IOException {
    response.setContentType("text/html;charset=utf-8");
    response.setHeader(
        "Content-Security-Policy",
        "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.getWriter().write(page);
  }
}
