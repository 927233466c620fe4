package policygraph.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import policygraph.guard.Limits;
import policygraph.guard.Question;

/**
 * {@code /sparql} and {@code /federated}: the query operation of the SPARQL 1.1 Protocol in its
 * three ways.
 *
 * @see <a href="https://www.w3.org/TR/sparql11-protocol/">SPARQL 1.1 Protocol</a>
 */
final class SparqlServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String QUERY = "application/sparql-query";

  /** A character takes up to three bytes, and each of these three characters in a form. */
  private static final int BYTES_PER_CHARACTER = 9;

  private final transient Target target;
  private final transient SparqlDescription description;
  private final transient Limits limits;
  private final transient HttpLimits http;

  SparqlServlet(Target target, SparqlDescription description, Limits limits, HttpLimits http) {
    this.target = target;
    this.description = description;
    this.limits = limits;
    this.http = http;
  }

  /** Who answers. */
  @FunctionalInterface
  interface Target {
    void send(
        Question question,
        AnswerFormat format,
        boolean partial,
        HttpServletRequest request,
        HttpServletResponse response)
        throws IOException;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    respond(
        request,
        response,
        () -> {
          Parameters parameters = Parameters.of(request.getQueryString());
          // An update is refused; with a description it would look done.
          if (!parameters.has("query") && !parameters.has("update")) {
            description.send(request, response);
          } else if (parameters.has("query") && isForPeople(parameters, request)) {
            description.sendPage(request, response);
          } else {
            ask(query(parameters), parameters, request, response);
          }
        });
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    respond(
        request,
        response,
        () -> {
          String type = mediaType(request);
          RequestBody body =
              new RequestBody(
                  request, (long) BYTES_PER_CHARACTER * limits.textLength(), http.request());
          switch (type) {
            case FORM -> {
              Parameters parameters = Parameters.of(body.text());
              ask(query(parameters), parameters, request, response);
            }
            case QUERY ->
                ask(body.text(), Parameters.of(request.getQueryString()), request, response);
            default ->
                Faults.send(
                    HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE,
                    "The body of a query is " + FORM + " or " + QUERY + ", in UTF-8",
                    request,
                    response);
          }
        });
  }

  /** What may fail by the client's fault. */
  @FunctionalInterface
  private interface Work {
    void run() throws IOException, Parameters.Malformed, RequestBody.Refused;
  }

  private static void respond(HttpServletRequest request, HttpServletResponse response, Work work)
      throws IOException {
    response.addHeader("Vary", "Accept");
    try {
      work.run();
    } catch (Parameters.Malformed e) {
      Faults.send(HttpServletResponse.SC_BAD_REQUEST, e.getMessage(), request, response);
    } catch (RequestBody.Refused e) {
      // What is left of the body is not worth reading.
      response.setHeader("Connection", "close");
      if (e.status() == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
        response.setHeader("Retry-After", "5");
      }
      Faults.send(e.status(), e.getMessage(), request, response);
    }
  }

  /** Without parameters; the empty text where it is none that is read here. */
  static String mediaType(HttpServletRequest request) {
    String header = Optional.ofNullable(request.getContentType()).orElse("");
    String[] pieces = header.toLowerCase(Locale.ROOT).split(";");
    for (int i = 1; i < pieces.length; i++) {
      String piece = pieces[i].strip().replace("\"", "");
      if (piece.startsWith("charset=") && !piece.equals("charset=utf-8")) {
        return "";
      }
    }
    return pieces.length == 0 ? "" : pieces[0].strip();
  }

  private static String query(Parameters parameters) throws Parameters.Malformed {
    return parameters.single("query").orElse("");
  }

  private void ask(
      String text, Parameters parameters, HttpServletRequest request, HttpServletResponse response)
      throws IOException, Parameters.Malformed {
    if (text.isBlank()) {
      Faults.send(
          HttpServletResponse.SC_BAD_REQUEST,
          "There is no query: send one as the parameter “query”",
          request,
          response);
      return;
    }
    Question question =
        new Question(
            text,
            Optional.empty(),
            parameters.all("default-graph-uri"),
            parameters.all("named-graph-uri"),
            timeout(parameters),
            request.getRemoteAddr(),
            response.getHeader(Headers.ID));
    AnswerFormat format = new AnswerFormat(accept(parameters, request));
    target.send(question, format, isPartial(parameters), request, response);
  }

  /** Whether an answer without members that fail is wanted; the server itself does not fail. */
  private static boolean isPartial(Parameters parameters) throws Parameters.Malformed {
    String text = parameters.single("partial").orElse("false");
    if (!text.equals("true") && !text.equals("false")) {
      throw Parameters.malformed("partial is true or false, got " + text);
    }
    return text.equals("true");
  }

  /** Who asks with a browser and for no format sees the query in the editor, which asks it. */
  private static boolean isForPeople(Parameters parameters, HttpServletRequest request) {
    String accept = request.getHeader("Accept");
    return accept != null
        && Stream.of("format", "output", "results").noneMatch(parameters::has)
        && Negotiation.choose(accept, AnswerFormat.orPage()).equals(Optional.of("text/html"));
  }

  private static Optional<Duration> timeout(Parameters parameters) throws Parameters.Malformed {
    Optional<String> text = parameters.single("timeout");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (!text.get().matches("[0-9]{1,9}(\\.[0-9]{1,3})?")) {
      throw Parameters.malformed("timeout is a number of seconds, got " + text.get());
    }
    long millis = new BigDecimal(text.get()).movePointRight(3).longValue();
    return Optional.of(Duration.ofMillis(Math.max(1, millis)));
  }

  private static String accept(Parameters parameters, HttpServletRequest request)
      throws Parameters.Malformed {
    for (String name : new String[] {"format", "output", "results"}) {
      Optional<String> format = parameters.single(name);
      if (format.isPresent()) {
        return AnswerFormat.named(format.get())
            .orElseThrow(() -> Parameters.malformed("there is no format " + format.get()));
      }
    }
    return Negotiation.accept(request);
  }
}
