package policygraph.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.fuseki.system.ConNeg;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.system.Txn;
import policygraph.page.QueryPage;
import policygraph.query.NamedQueries;
import policygraph.query.NamedQuery;
import policygraph.query.ResultFormat;

/** {@code /queries/NAME}: a named query's answer, as a page, JSON or CSV by ending or by Accept. */
final class QueriesServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final AcceptList OFFERED =
      AcceptList.create(
          "text/html", "application/sparql-results+json", "application/json", "text/csv");

  private final transient DatasetGraph dataset;
  private final transient NamedQueries queries;

  QueriesServlet(DatasetGraph dataset, NamedQueries queries) {
    this.dataset = dataset;
    this.queries = queries;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
    String name = path.replaceFirst("\\.(html|json|csv)$", "");
    Optional<NamedQuery> query = queries.find(name);
    if (query.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      Html.send(response, QueryPage.unknown(name, queries.all()));
      return;
    }
    String ending = path.equals(name) ? ending(request) : path.substring(name.length() + 1);
    response.addHeader("Vary", "Accept");
    try {
      answer(query.get(), ending, response);
    } catch (QueryCancelledException e) {
      response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      Html.send(response, QueryPage.timedOut(query.get()));
    }
  }

  private void answer(NamedQuery query, String ending, HttpServletResponse response)
      throws IOException {
    switch (ending) {
      case "json" -> write(query, ResultFormat.JSON, "application/sparql-results+json", response);
      case "csv" -> write(query, ResultFormat.CSV, "text/csv;charset=utf-8", response);
      default ->
          Html.send(
              response,
              query.query().isAskType()
                  ? QueryPage.of(query, ask(query))
                  : QueryPage.of(query, select(query)));
    }
  }

  private void write(
      NamedQuery query, ResultFormat format, String type, HttpServletResponse response)
      throws IOException {
    if (query.query().isAskType()) {
      boolean answer = ask(query);
      response.setContentType(type);
      format.write(answer, response.getOutputStream());
    } else {
      RowSet answer = select(query);
      response.setContentType(type);
      format.write(answer, response.getOutputStream());
    }
  }

  private RowSet select(NamedQuery query) {
    return run(query, execution -> execution.select().materialize());
  }

  private boolean ask(NamedQuery query) {
    return run(query, QueryExec::ask);
  }

  private <T> T run(NamedQuery query, Function<QueryExec, T> read) {
    return Txn.calc(
        dataset,
        TxnType.READ,
        () -> {
          try (QueryExec execution = QueryExec.dataset(dataset).query(query.query()).build()) {
            return read.apply(execution);
          }
        });
  }

  private static String ending(HttpServletRequest request) {
    MediaType chosen = ConNeg.chooseContentType(request, OFFERED, MediaType.create("text/html"));
    return switch (chosen.getSubType()) {
      case "csv" -> "csv";
      case "json", "sparql-results+json" -> "json";
      default -> "html";
    };
  }
}
