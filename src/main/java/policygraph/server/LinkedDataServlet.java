package policygraph.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import policygraph.page.Content;

/**
 * {@code /ontology} and {@code /id/…}: what is known of an IRI, at the path it has under our
 * domain; as a page or as RDF, by ending or by Accept. A document is sent at once; what is none, an
 * agency or a technology, has its description at another address (303).
 *
 * @see <a href="https://www.w3.org/TR/cooluris/">Cool URIs for the Semantic Web</a>
 */
final class LinkedDataServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient Base base;

  LinkedDataServlet(Base base) {
    this.base = base;
  }

  /** The places it answers at. */
  static List<String> places() {
    return Stream.concat(
            Stream.of("/id/*", "/ontology/*"),
            Representation.ALL.stream().map(format -> "/ontology." + format.ending()))
        .toList();
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getServletPath() + Optional.ofNullable(request.getPathInfo()).orElse("");
    Descriptions descriptions = new Descriptions(Edition.of(request).dataset());
    Optional<Named> named = Named.at(path, descriptions::has);
    if (named.isEmpty()) {
      response.addHeader("Vary", "Accept");
      Nothing.send("Nothing is known of this; /search?q= looks for words", request, response);
      return;
    }
    try {
      new Asked(named.get(), descriptions, page(request), request, response).answer();
    } catch (Parameters.Malformed e) {
      Faults.send(HttpServletResponse.SC_BAD_REQUEST, e.getMessage(), request, response);
    }
  }

  private static int page(HttpServletRequest request) throws Parameters.Malformed {
    String number = Parameters.of(request.getQueryString()).single("page").orElse("1");
    if (!number.matches("[1-9][0-9]{0,5}")) {
      throw Parameters.malformed("page is a number from 1, got " + number);
    }
    return Integer.parseInt(number);
  }

  /** A request for something that is known. */
  private final class Asked {
    private final Named named;
    private final Descriptions descriptions;
    private final int page;
    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final Links links;
    private final boolean isDocument;

    private Asked(
        Named named,
        Descriptions descriptions,
        int page,
        HttpServletRequest request,
        HttpServletResponse response) {
      this.named = named;
      this.descriptions = descriptions;
      this.page = page;
      this.request = request;
      this.response = response;
      this.links = new Links(named, response);
      this.isDocument = descriptions.isDocument(named.iri());
    }

    private void answer() throws IOException {
      links.toFormats();
      if (named.ending().isPresent()) {
        send(named.ending().get());
        return;
      }
      response.addHeader("Vary", "Accept");
      Optional<Representation> chosen =
          Representation.chosen(Negotiation.accept(request), Representation.ALL);
      if (chosen.isEmpty()) {
        Faults.notAcceptable(links.ways(), request, response);
      } else if (isDocument) {
        send(chosen.get());
      } else {
        seeOther(chosen.get());
      }
    }

    private void seeOther(Representation format) {
      String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", links.address(format) + query);
    }

    private void send(Representation format) throws IOException {
      if (format == Representation.HTML) {
        sendPage();
        return;
      }
      Description description = descriptions.of(named.iri(), page);
      if (page > description.pages()) {
        String last = "There are " + description.pages() + " pages of this";
        Faults.send(HttpServletResponse.SC_NOT_FOUND, last, request, response);
        return;
      }
      links.toItself(base, isDocument, format, page);
      links.toPages(description);
      modified();
      String kind = format.ending() + (page > 1 ? "-" + page : "");
      if (!Validator.of(Edition.of(request), kind).stillGood(request, response)) {
        RdfAnswer.write(RdfAnswer.bytes(description.graph(), format), format, response);
      }
    }

    private void sendPage() throws IOException {
      Content content =
          Edition.of(request).site().thing(named.iri(), Visits.of(request, named.path()));
      links.toItself(base, isDocument, Representation.HTML, 1);
      modified();
      if (!Validator.ofText(content.text()).stillGood(request, response)) {
        Html.send(request, response, content);
      }
    }

    /** Where the data say so themselves; when the server was started tells nothing of them. */
    private void modified() {
      descriptions
          .modified(named.iri())
          .map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli())
          .ifPresent(time -> response.setDateHeader("Last-Modified", time));
    }
  }
}
