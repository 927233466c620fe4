package policygraph.server;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.fuseki.system.ConNeg;

/** Chooses between a page and the formats of RDF by Accept; who takes anything gets Turtle. */
final class RdfOrHtml {
  private static final AcceptList OFFERED =
      AcceptList.create(
          "text/turtle",
          "text/html",
          "application/ld+json",
          "application/n-triples",
          "application/rdf+xml");

  private RdfOrHtml() {}

  /** The media type to answer with. */
  static String chosen(HttpServletRequest request) {
    return ConNeg.chooseContentType(request, OFFERED, MediaType.create("text/turtle"))
        .getContentTypeStr();
  }
}
