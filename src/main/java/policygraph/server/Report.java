package policygraph.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.eclipse.jetty.http.HttpStatus;
import policygraph.Problem;

/** What came of a change, for programs and people: problems as the command line has them. */
record Report(int status, String summary, List<Problem> problems) {
  private static final int UNPROCESSABLE = 422;
  private static final int NO_ROOM = 507;
  private static final List<String> TYPES =
      List.of("text/plain", "application/json", "application/problem+json");

  static Report rejected(List<Problem> problems) {
    return new Report(status(problems), "Nothing was changed", problems);
  }

  private static int status(List<Problem> problems) {
    return switch (problems.getFirst().code()) {
      case "bad-name" -> HttpStatus.BAD_REQUEST_400;
      case "missing-file" -> HttpStatus.NOT_FOUND_404;
      case "no-folder" -> HttpStatus.CONFLICT_409;
      case "cannot-write" -> NO_ROOM;
      default -> UNPROCESSABLE;
    };
  }

  void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
    boolean text =
        Negotiation.choose(request.getHeader("Accept"), TYPES)
            .orElse("text/plain")
            .equals("text/plain");
    String id = response.getHeader(Headers.ID);
    byte[] bytes = (text ? text(id) : json(id)).getBytes(StandardCharsets.UTF_8);
    response.setStatus(status);
    response.setContentType(text ? "text/plain;charset=utf-8" : jsonType());
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }

  private String jsonType() {
    return status < 400 ? "application/json" : "application/problem+json";
  }

  private String text(String id) {
    return problems.stream().map(problem -> problem + "\n").collect(Collectors.joining())
        + summary
        + "\n"
        + (status < 400 ? "" : "(request " + id + ")\n");
  }

  /** RFC 9457, with the problems as a member of our own. */
  private String json(String id) {
    JsonObject json = new JsonObject();
    json.put("title", HttpStatus.getMessage(status));
    json.put("status", status);
    json.put("detail", summary);
    json.put("instance", "urn:request:" + id);
    JsonArray list = new JsonArray();
    problems.stream().map(Report::json).forEach(list::add);
    json.put("problems", list);
    return json + "\n";
  }

  private static JsonObject json(Problem problem) {
    JsonObject json = new JsonObject();
    json.put("where", problem.where());
    json.put("code", problem.code());
    json.put("what", problem.what());
    json.put("fix", problem.fix());
    return json;
  }
}
