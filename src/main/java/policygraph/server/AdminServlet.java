package policygraph.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import policygraph.guard.GuardedQueries;
import policygraph.guard.RunningQuery;

/** {@code /admin/queries}: the queries that run, and {@code DELETE /admin/queries/ID} stops one. */
final class AdminServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient GuardedQueries queries;

  AdminServlet(GuardedQueries queries) {
    this.queries = queries;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    JsonArray running = new JsonArray();
    queries.running().stream().map(AdminServlet::json).forEach(running::add);
    JsonObject answer = new JsonObject();
    answer.put("running", running);
    answer.put("waiting", queries.waiting());
    response.setContentType("application/json");
    response.getOutputStream().write((answer + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static JsonObject json(RunningQuery query) {
    JsonObject json = new JsonObject();
    json.put("id", query.id());
    json.put("from", query.who());
    json.put("since", query.since().toString());
    json.put("query", query.text());
    return json;
  }

  @Override
  protected void doDelete(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String id = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
    if (queries.cancel(id)) {
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    } else {
      Faults.send(HttpServletResponse.SC_NOT_FOUND, "No such query runs", request, response);
    }
  }
}
