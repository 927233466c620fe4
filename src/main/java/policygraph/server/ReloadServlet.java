package policygraph.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import policygraph.Outcome;
import policygraph.Problem;

/** {@code POST /admin/reload}: serves what is new in the store or in the documents. */
final class ReloadServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient Stock stock;

  ReloadServlet(Stock stock) {
    this.stock = stock;
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Report report =
        switch (stock.reload()) {
          case Outcome.Rejected<Boolean> rejected -> Report.rejected(rejected.problems());
          case Outcome.Done<Boolean>(Boolean changed, List<Problem> remarks) ->
              new Report(
                  HttpServletResponse.SC_OK, summary(changed, stock.current().edition()), remarks);
        };
    report.send(request, response);
  }

  private static String summary(boolean changed, Edition edition) {
    return String.format(
        Locale.ROOT,
        "%s: %d documents, %,d triples",
        changed ? "Reloaded" : "Nothing new",
        edition.documents(),
        edition.triples());
  }
}
