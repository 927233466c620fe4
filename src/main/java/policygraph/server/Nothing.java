package policygraph.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import policygraph.page.Pages;

/** Answers where nothing is known: people get a way to search, programs a short fault. */
final class Nothing {
  private static final List<String> TYPES =
      List.of("text/html", "text/plain", "application/problem+json", "application/json");

  private Nothing() {}

  /**
   * @param message for programs
   */
  static void send(String message, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean forPeople =
        Negotiation.choose(Negotiation.accept(request), TYPES)
            .filter("text/html"::equals)
            .isPresent();
    if (forPeople) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      response.setHeader("Cache-Control", "no-store");
      Html.send(request, response, Pages.nothing(Visits.of(request)));
    } else {
      Faults.send(HttpServletResponse.SC_NOT_FOUND, message, request, response);
    }
  }
}
