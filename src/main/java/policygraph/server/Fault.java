package policygraph.server;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.json.JsonObject;
import org.eclipse.jetty.http.HttpStatus;
import policygraph.page.Language;
import policygraph.page.Pages;
import policygraph.page.Visit;

/**
 * A status other than success, and what the client is told of it.
 *
 * @param ways to what there is instead: addresses by their media types
 */
record Fault(int status, String message, String id, Map<String, String> ways) {
  private static final List<String> TYPES =
      List.of("text/plain", "text/html", "application/problem+json", "application/json");

  Fault {
    ways = Collections.unmodifiableMap(new LinkedHashMap<>(ways));
  }

  Fault(int status, String message, String id) {
    this(status, message, id, Map.of());
  }

  /** As sent. */
  record Body(String type, byte[] bytes) {}

  /** In the format that the client likes, or as text. */
  Body body(String accept, Language language) {
    return switch (Negotiation.choose(accept, TYPES).orElse("text/plain")) {
      case "text/html" -> body("text/html;charset=utf-8", page(language));
      case "application/problem+json", "application/json" ->
          body("application/problem+json", json());
      default -> body("text/plain;charset=utf-8", text());
    };
  }

  private String text() {
    StringBuilder text = new StringBuilder(message).append('\n');
    ways.forEach((type, address) -> text.append(address).append(" (").append(type).append(")\n"));
    return text.append("(request ").append(id).append(")\n").toString();
  }

  private static Body body(String type, String text) {
    return new Body(type, text.getBytes(StandardCharsets.UTF_8));
  }

  private String page(Language language) {
    return Pages.render(
        "fault",
        new Visit(language, "/", Map.of(), true),
        Map.of("status", status, "message", message, "id", id, "ways", ways));
  }

  /** RFC 9457. */
  private String json() {
    JsonObject problem = new JsonObject();
    problem.put("title", HttpStatus.getMessage(status));
    problem.put("status", status);
    problem.put("detail", message);
    problem.put("instance", "urn:request:" + id);
    if (!ways.isEmpty()) {
      JsonObject alternatives = new JsonObject();
      ways.forEach(alternatives::put);
      problem.put("alternatives", alternatives);
    }
    return problem + "\n";
  }
}
