package policygraph.server;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import policygraph.datafile.BundledFile;

/** A page of the server: pages/layout.html around a title and a body. */
final class Page {
  private static final String LAYOUT = BundledFile.read(Page.class, "pages/layout.html");

  private Page() {}

  /**
   * @param title plain text
   * @param body HTML, in which all that comes from data is escaped
   */
  static void write(HttpServletResponse response, String title, String body) throws IOException {
    response.setContentType("text/html;charset=utf-8");
    response.setHeader(
        "Content-Security-Policy",
        "default-src 'none'; style-src 'self' 'unsafe-inline'; form-action 'self'");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response
        .getWriter()
        .write(LAYOUT.replace("{{title}}", escape(title)).replace("{{body}}", body));
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
