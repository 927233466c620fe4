package policygraph.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.jena.sparql.core.DatasetGraph;
import policygraph.page.HomePage;
import policygraph.query.NamedQueries;

/** {@code /}: what is here, and what can be asked. */
final class HomeServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient DatasetGraph dataset;
  private final transient NamedQueries queries;

  HomeServlet(DatasetGraph dataset, NamedQueries queries) {
    this.dataset = dataset;
    this.queries = queries;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Html.send(response, HomePage.of(dataset.getDefaultGraph(), queries.all()));
  }
}
