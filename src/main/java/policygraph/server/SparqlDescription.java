package policygraph.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import policygraph.page.EditorPage;
import policygraph.query.NamedQueries;

/**
 * Answers a GET without a query: to machines the description of the service, to people a page.
 *
 * @see <a href="https://www.w3.org/TR/sparql11-service-description/">SPARQL 1.1 Service
 *     Description</a>
 */
final class SparqlDescription {
  private final NamedQueries queries;
  private final Base base;

  SparqlDescription(NamedQueries queries, Base base) {
    this.queries = queries;
    this.base = base;
  }

  void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Optional<Representation> format =
        Representation.chosen(Negotiation.accept(request), Representation.ALL);
    if (format.isEmpty()) {
      Map<String, String> ways = new LinkedHashMap<>();
      Representation.ALL.forEach(each -> ways.put(each.mediaType(), "/sparql"));
      Faults.notAcceptable(ways, request, response);
    } else if (format.get() == Representation.HTML) {
      sendPage(request, response);
    } else {
      Catalogue catalogue = new Catalogue(Edition.of(request), base.address(request));
      RdfAnswer.send(catalogue.service(), format.get(), request, response);
    }
  }

  /** The query editor. */
  void sendPage(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Html.send(request, response, EditorPage.of(queries, Visits.of(request)));
  }
}
