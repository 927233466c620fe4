package policygraph.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import policygraph.page.Content;
import policygraph.page.Pages;
import policygraph.page.Site;
import policygraph.page.Visit;

/** The pages that are not of one thing. */
final class PagesServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  /** The places it answers at. */
  static List<String> places() {
    return Site.paths().stream().map(path -> path.equals("/") ? "" : path).toList();
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Visit visit = Visits.of(request);
    Optional<Content> content = Edition.of(request).site().at(visit);
    if (content.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      Html.send(request, response, Pages.nothing(visit));
      return;
    }
    Html.send(request, response, content.get());
  }
}
