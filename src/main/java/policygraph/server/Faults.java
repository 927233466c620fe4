package policygraph.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import policygraph.guard.QueryStopped;
import policygraph.guard.QueryStopped.Reason;

/** Answers with a fault. */
final class Faults {
  /** RFC 9110, section 15.5.21: understood, and yet it will not be done. */
  private static final int UNPROCESSABLE = 422;

  private Faults() {}

  static int of(QueryStopped stopped) {
    return of(stopped.reason());
  }

  static int of(Reason reason) {
    return switch (reason) {
      case MALFORMED -> HttpServletResponse.SC_BAD_REQUEST;
      case TOO_LONG -> HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
      case FORBIDDEN, MEMORY, RESULT_SIZE -> UNPROCESSABLE;
      case TIMEOUT, BUSY, CANCELLED, GONE -> HttpServletResponse.SC_SERVICE_UNAVAILABLE;
      case SERVICE -> HttpServletResponse.SC_BAD_GATEWAY;
      case FAILED -> HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    };
  }

  static void send(
      int status, String message, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    send(new Fault(status, message, response.getHeader(Headers.ID)), request, response);
  }

  /** None of the formats is one that the client takes. */
  static void notAcceptable(
      Map<String, String> ways, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Fault fault =
        new Fault(
            HttpServletResponse.SC_NOT_ACCEPTABLE,
            "This comes in other formats:",
            response.getHeader(Headers.ID),
            ways);
    send(fault, request, response);
  }

  private static void send(Fault fault, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Fault.Body body = fault.body(Negotiation.accept(request), Visits.languageOfFault(request));
    response.setStatus(fault.status());
    response.setContentType(body.type());
    response.setHeader("Cache-Control", "no-store");
    response.setContentLength(body.bytes().length);
    response.getOutputStream().write(body.bytes());
  }
}
