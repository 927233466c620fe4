package policygraph.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import policygraph.page.Pages;

/** {@code /style.css}. */
final class StylesheetServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/css;charset=utf-8");
    response.setHeader("Cache-Control", "max-age=3600");
    response.getWriter().write(Pages.stylesheet());
  }
}
