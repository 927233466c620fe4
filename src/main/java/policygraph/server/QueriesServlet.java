package policygraph.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import policygraph.guard.Answer;
import policygraph.guard.Question;
import policygraph.page.QueryPage;
import policygraph.page.Site;
import policygraph.page.Visit;
import policygraph.query.NamedQueries;
import policygraph.query.NamedQuery;
import policygraph.query.ResultFormat;

/** {@code /queries/NAME}: a named query's answer, as a page, JSON or CSV by ending or by Accept. */
final class QueriesServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final List<String> OFFERED =
      List.of("text/html", "application/sparql-results+json", "application/json", "text/csv");

  private final transient Answers answers;
  private final transient NamedQueries queries;

  QueriesServlet(Answers answers, NamedQueries queries) {
    this.answers = answers;
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
      Html.send(request, response, QueryPage.unknown(name, queries.all(), Visits.of(request)));
      return;
    }
    String ending = path.equals(name) ? ending(request) : path.substring(name.length() + 1);
    response.addHeader("Vary", "Accept");
    Visits.answer(request, response);
    answers.send(
        question(query.get(), request, response),
        ending.equals("csv")
            ? new Table(ResultFormat.CSV, "text/csv;charset=utf-8", marked(request))
            : form(query.get(), ending, Edition.of(request).site(), Visits.of(request)),
        request,
        response);
  }

  private static Question question(
      NamedQuery query, HttpServletRequest request, HttpServletResponse response) {
    return new Question(
        query.text(),
        Optional.of(query.query()),
        List.of(),
        List.of(),
        Optional.empty(),
        request.getRemoteAddr(),
        response.getHeader(Headers.ID));
  }

  private static Answers.Form form(NamedQuery query, String ending, Site site, Visit visit) {
    return switch (ending) {
      case "json" -> new Table(ResultFormat.JSON, "application/sparql-results+json", false);
      default ->
          (answer, response, out) -> {
            response.setContentType("text/html;charset=utf-8");
            out.write(page(query, answer, site, visit).getBytes(StandardCharsets.UTF_8));
          };
    };
  }

  private static boolean marked(HttpServletRequest request) {
    return "true".equals(request.getParameter("bom"));
  }

  /** For machines; {@code marked} for a spreadsheet. */
  private record Table(ResultFormat format, String type, boolean marked) implements Answers.Form {
    @Override
    public Optional<String> name() {
      return Optional.of(marked ? type + " marked" : type);
    }

    @Override
    public void write(Answer answer, HttpServletResponse response, OutputStream out)
        throws IOException {
      response.setContentType(type);
      if (marked) {
        ResultFormat.markUtf8(out);
      }
      switch (answer) {
        case Answer.Rows rows -> format.write(rows.rows(), out);
        case Answer.Truth truth -> format.write(truth.value(), out);
        case Answer.Triples triples -> throw noTable();
      }
    }
  }

  private static String page(NamedQuery query, Answer answer, Site site, Visit visit) {
    return switch (answer) {
      case Answer.Rows rows -> QueryPage.of(query, rows.rows(), site, visit);
      case Answer.Truth truth -> QueryPage.of(query, truth.value(), visit);
      case Answer.Triples triples -> throw noTable();
    };
  }

  private static IllegalStateException noTable() {
    return new IllegalStateException("a named query asks for a table or a truth");
  }

  private static String ending(HttpServletRequest request) {
    return switch (Negotiation.choose(Negotiation.accept(request), OFFERED).orElse("text/html")) {
      case "text/csv" -> "csv";
      case "application/json", "application/sparql-results+json" -> "json";
      default -> "html";
    };
  }
}
