package policygraph.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code /.well-known/void}: what is served, by VoID and DCAT, by ending or by Accept. */
final class VoidServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient Base base;

  VoidServlet(Base base) {
    this.base = base;
  }

  /** The places it answers at. */
  static List<String> places() {
    return Stream.concat(
            Stream.of(Catalogue.PATH), Representation.RDF.stream().map(VoidServlet::address))
        .toList();
  }

  private static String address(Representation format) {
    return Catalogue.PATH + "." + format.ending();
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getServletPath();
    Optional<Representation> format =
        Representation.RDF.stream().filter(each -> address(each).equals(path)).findFirst();
    if (format.isEmpty()) {
      response.addHeader("Vary", "Accept");
      format = Representation.chosen(Negotiation.accept(request), Representation.RDF);
    }
    if (format.isEmpty()) {
      Faults.notAcceptable(ways(), request, response);
      return;
    }
    Edition edition = Edition.of(request);
    String address = base.address(request);
    Catalogue catalogue = new Catalogue(edition, address);
    response.addHeader("Link", "<" + base.canonical(Catalogue.PATH) + ">; rel=\"canonical\"");
    RdfAnswer.send(catalogue.dataset(), format.get(), request, response);
  }

  private static Map<String, String> ways() {
    Map<String, String> ways = new LinkedHashMap<>();
    Representation.RDF.forEach(format -> ways.put(format.mediaType(), address(format)));
    return ways;
  }
}
