package policygraph.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import policygraph.Outcome;
import policygraph.Problem;
import policygraph.snapshot.DocumentFolder.Changed;

/**
 * {@code PUT} and {@code DELETE /documents/NAME}: a document, or its metadata, in the folder that
 * is served. When the answer is sent the graph has the change.
 */
final class DocumentsServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final long MOST_BYTES = 8 << 20;

  private final transient Stock stock;
  private final transient Duration patience;

  DocumentsServlet(Stock stock, Duration patience) {
    this.stock = stock;
    this.patience = patience;
  }

  @Override
  protected void doPut(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      String text = new RequestBody(request, MOST_BYTES, patience).text();
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      Outcome<Changed> outcome =
          stock.documents().then(documents -> documents.put(name(request), bytes));
      report(outcome, "Put").send(request, response);
    } catch (Parameters.Malformed e) {
      Faults.send(HttpServletResponse.SC_BAD_REQUEST, e.getMessage(), request, response);
    } catch (RequestBody.Refused e) {
      response.setHeader("Connection", "close");
      Faults.send(e.status(), e.getMessage(), request, response);
    }
  }

  @Override
  protected void doDelete(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Outcome<Changed> outcome = stock.documents().then(documents -> documents.remove(name(request)));
    report(outcome, "Removed").send(request, response);
  }

  private static String name(HttpServletRequest request) {
    return Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
  }

  private static Report report(Outcome<Changed> outcome, String what) {
    return switch (outcome) {
      case Outcome.Rejected<Changed> rejected -> Report.rejected(rejected.problems());
      case Outcome.Done<Changed>(Changed changed, List<Problem> remarks) ->
          new Report(
              changed.replaced() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_CREATED,
              what + ": " + changed.snapshot().documents().size() + " documents are served",
              remarks);
    };
  }
}
