package policygraph.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import policygraph.page.Content;
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
    Visit visit = asked(request, response);
    Optional<Content> content = Edition.of(request).site().at(visit);
    if (content.isEmpty()) {
      Nothing.send("There is nothing here", request, response);
      return;
    }
    Html.send(request, response, content.get());
  }

  /** Some pages have their content as JSON at a path of its own, and under this one by Accept. */
  private static Visit asked(HttpServletRequest request, HttpServletResponse response) {
    Visit visit = Visits.of(request);
    Visit data = visit.to(visit.path() + ".json");
    if (!Site.paths().contains(data.path())) {
      return visit;
    }
    response.addHeader("Vary", "Accept");
    List<String> types = List.of("text/html", "application/json");
    return Negotiation.choose(Negotiation.accept(request), types)
        .filter("application/json"::equals)
        .map(json -> data)
        .orElse(visit);
  }
}
