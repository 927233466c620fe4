package policygraph.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.atlas.json.JsonObject;
import policygraph.reconciliation.Malformed;
import policygraph.reconciliation.Service;

/**
 * {@code /reconcile}: which agency, concept or document a name means.
 *
 * @see <a href="https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/">
 *     Reconciliation Service API 0.2</a>
 */
final class ReconcileServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final long MOST_BYTES = 256 << 10;

  /** OpenRefine shows the preview within its own page; nothing in it runs or is loaded. */
  private static final String POLICY_OF_PREVIEW = "default-src 'none'; frame-ancestors *";

  private final transient Answers answers;
  private final transient Base base;
  private final transient HttpLimits http;

  ReconcileServlet(Answers answers, Base base, HttpLimits http) {
    this.answers = answers;
    this.base = base;
    this.http = http;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      answer(Parameters.of(request.getQueryString()), request, response);
    } catch (Parameters.Malformed e) {
      Faults.send(HttpServletResponse.SC_BAD_REQUEST, e.getMessage(), request, response);
    }
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!FORM.equals(SparqlServlet.mediaType(request))) {
      Faults.send(
          HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE,
          "The body of a batch is " + FORM + ", in UTF-8",
          request,
          response);
      return;
    }
    try {
      String form = new RequestBody(request, MOST_BYTES, http.request()).text();
      answer(Parameters.of(form), request, response);
    } catch (Parameters.Malformed e) {
      Faults.send(HttpServletResponse.SC_BAD_REQUEST, e.getMessage(), request, response);
    } catch (RequestBody.Refused e) {
      response.setHeader("Connection", "close");
      Faults.send(e.status(), e.getMessage(), request, response);
    }
  }

  private void answer(
      Parameters parameters, HttpServletRequest request, HttpServletResponse response)
      throws IOException, Parameters.Malformed {
    String path = Optional.ofNullable(request.getPathInfo()).orElse("");
    String id = parameters.single("id").orElse("");
    switch (path) {
      case "/view" -> view(id, request, response);
      case "/preview" -> preview(id, request, response);
      default -> json(path, parameters, request, response);
    }
  }

  private static void view(String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<String> iri = Edition.of(request).reconciliation().iri(id);
    if (iri.isEmpty()) {
      Nothing.send("There is nothing of this id", request, response);
      return;
    }
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", iri.get().replaceFirst("^https://w3id.org/policygraph", ""));
  }

  private static void preview(String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<String> page = Edition.of(request).reconciliation().preview(id);
    if (page.isEmpty()) {
      Nothing.send("There is nothing of this id", request, response);
      return;
    }
    response.setHeader("X-Frame-Options", null);
    response.setHeader(Headers.POLICY, POLICY_OF_PREVIEW);
    response.setContentType("text/html;charset=utf-8");
    response.getOutputStream().write(page.get().getBytes(StandardCharsets.UTF_8));
  }

  /**
   * What is asked is read first, and refused with its fault; then it is worked on as a query is.
   */
  private void json(
      String path, Parameters parameters, HttpServletRequest request, HttpServletResponse response)
      throws IOException, Parameters.Malformed {
    Service service = Edition.of(request).reconciliation();
    Optional<Supplier<JsonObject>> asked;
    try {
      asked = asked(path, parameters, service, base.address(request) + "/reconcile");
    } catch (Malformed e) {
      throw Parameters.malformed(e.getMessage());
    }
    if (asked.isEmpty()) {
      Nothing.send("There is nothing here; /reconcile says what there is", request, response);
      return;
    }
    response.setContentType("application/json");
    answers.send(
        false,
        (data, out) -> out.write(asked.get().get().toString().getBytes(StandardCharsets.UTF_8)),
        request,
        response);
  }

  private static Optional<Supplier<JsonObject>> asked(
      String path, Parameters parameters, Service service, String address)
      throws Malformed, Parameters.Malformed {
    String prefix = parameters.single("prefix").orElse("");
    return switch (path) {
      case "", "/" -> Optional.of(service(parameters, service, address));
      case "/suggest/entity" -> Optional.of(() -> service.suggestEntities(prefix));
      case "/suggest/type" -> Optional.of(() -> service.suggestTypes(prefix));
      case "/suggest/property" -> Optional.of(() -> service.suggestProperties(prefix));
      case "/properties" -> {
        String type = parameters.single("type").orElse("");
        yield Optional.of(() -> service.properties(type));
      }
      default -> Optional.empty();
    };
  }

  private static Supplier<JsonObject> service(
      Parameters parameters, Service service, String address)
      throws Malformed, Parameters.Malformed {
    Optional<String> queries = parameters.single("queries");
    Optional<String> extend = parameters.single("extend");
    if (queries.isPresent()) {
      return service.reconcile(queries.get());
    }
    return extend.isPresent() ? service.extend(extend.get()) : () -> service.manifest(address);
  }
}
