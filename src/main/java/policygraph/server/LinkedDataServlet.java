package policygraph.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import policygraph.graph.Iris;
import policygraph.page.Pages;

/**
 * {@code /ontology} and {@code /id/…}: what is known of an IRI, at the path it has under our
 * domain; as a page or as RDF, by ending or by Accept.
 */
final class LinkedDataServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html",
          "ttl", "text/turtle",
          "jsonld", "application/ld+json",
          "nt", "application/n-triples",
          "rdf", "application/rdf+xml");

  /** The places it answers at. */
  static List<String> places() {
    return Stream.concat(
            Stream.of("/id/*", "/ontology"),
            TYPES.keySet().stream().map(ending -> "/ontology." + ending))
        .sorted()
        .toList();
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getServletPath() + Optional.ofNullable(request.getPathInfo()).orElse("");
    String ending = ending(path);
    String iri =
        Iris.BASE
            + (ending.isEmpty() ? path : path.substring(0, path.length() - ending.length() - 1))
                .substring(1);
    response.addHeader("Vary", "Accept");
    DatasetGraph dataset = Edition.of(request).dataset();
    Descriptions descriptions = new Descriptions(dataset);
    if (!descriptions.has(iri)) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      Html.send(request, response, Pages.nothing(Visits.of(request)));
      return;
    }
    String type = ending.isEmpty() ? RdfOrHtml.chosen(request) : TYPES.get(ending);
    if (type.equals("text/html")) {
      Html.send(request, response, Edition.of(request).site().thing(iri, Visits.of(request)));
    } else {
      Lang language = RDFLanguages.contentTypeToLang(type);
      response.setContentType(type + (type.equals("application/rdf+xml") ? "" : ";charset=utf-8"));
      RDFWriter.source(descriptions.of(iri)).lang(language).output(response.getOutputStream());
    }
  }

  private static String ending(String path) {
    String last = path.substring(path.lastIndexOf('.') + 1);
    return TYPES.containsKey(last) ? last : "";
  }
}
