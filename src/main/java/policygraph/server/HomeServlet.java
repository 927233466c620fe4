package policygraph.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.jena.graph.Graph;
import policygraph.page.HomePage;
import policygraph.query.NamedQueries;

/** {@code /}: what is here, and what can be asked. */
final class HomeServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient NamedQueries queries;

  HomeServlet(NamedQueries queries) {
    this.queries = queries;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Graph all = Edition.of(request).dataset().getDefaultGraph();
    Html.send(response, HomePage.of(all, queries.all()));
  }
}
