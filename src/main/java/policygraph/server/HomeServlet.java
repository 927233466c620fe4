package policygraph.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.jena.sparql.core.DatasetGraph;
import policygraph.query.NamedQueries;
import policygraph.query.NamedQuery;

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
    Page.write(
        response,
        "policygraph",
        """
        <p>What policy documents say about who must do what, with which technology, in which sector and by when, as %,d statements of
        linked data, each with the words it rests on.</p>
        <h2>Questions to ask</h2>
        %s
        <h2>Ask your own</h2>
        <p>The SPARQL endpoint is at <a href="/sparql">/sparql</a>; the data of a named graph, or of all (<code>?default</code>), at <code>/data</code>.</p>
        """
            .formatted(dataset.getDefaultGraph().size(), list(queries)));
  }

  /** The named queries, each with its question and a link to its answer. */
  static String list(NamedQueries queries) {
    StringBuilder list = new StringBuilder("<ul class=\"queries\">\n");
    for (NamedQuery query : queries.all()) {
      list.append(
          "<li><a href=\"/queries/%s.html\">%s</a> <code>%s</code></li>%n"
              .formatted(query.name(), Page.escape(query.question()), query.name()));
    }
    return list.append("</ul>").toString();
  }
}
