package policygraph.server;

import jakarta.servlet.http.HttpServletResponse;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import policygraph.guard.Answer;
import policygraph.guard.Asker;
import policygraph.query.ResultFormat;

/** The formats of answers, by their media types and by their short names. */
final class AnswerFormat implements Answers.Form {
  private static final Map<String, ResultFormat> TABLES =
      Map.of(
          "application/sparql-results+json", ResultFormat.JSON,
          "application/json", ResultFormat.JSON,
          "application/sparql-results+xml", ResultFormat.XML,
          "application/xml", ResultFormat.XML,
          "text/csv", ResultFormat.CSV,
          "text/tab-separated-values", ResultFormat.TSV);
  private static final Map<String, Lang> GRAPHS =
      Map.of(
          "text/turtle", Lang.TURTLE,
          "application/ld+json", Lang.JSONLD,
          "application/n-triples", Lang.NTRIPLES,
          "application/rdf+xml", Lang.RDFXML);

  /** The first is for those who take anything. */
  private static final List<String> TABLE_TYPES =
      List.of(
          "application/sparql-results+json",
          "application/json",
          "application/sparql-results+xml",
          "application/xml",
          "text/csv",
          "text/tab-separated-values");

  private static final List<String> GRAPH_TYPES =
      List.of("text/turtle", "application/ld+json", "application/n-triples", "application/rdf+xml");

  private static final Map<String, String> SHORT =
      Map.ofEntries(
          Map.entry("json", "application/sparql-results+json"),
          Map.entry("xml", "application/sparql-results+xml"),
          Map.entry("csv", "text/csv"),
          Map.entry("tsv", "text/tab-separated-values"),
          Map.entry("ttl", "text/turtle"),
          Map.entry("turtle", "text/turtle"),
          Map.entry("nt", "application/n-triples"),
          Map.entry("jsonld", "application/ld+json"),
          Map.entry("rdf", "application/rdf+xml"));

  private final String accept;

  AnswerFormat(String accept) {
    this.accept = accept;
  }

  /** A form's short name for a format, as what a header would say. */
  static Optional<String> named(String name) {
    return Optional.ofNullable(SHORT.get(name))
        .or(
            () ->
                Stream.concat(TABLE_TYPES.stream(), GRAPH_TYPES.stream())
                    .filter(name::equals)
                    .findFirst());
  }

  /** What there is for who asks, a page last. */
  static List<String> orPage() {
    return Stream.of(TABLE_TYPES, GRAPH_TYPES, List.of("text/html")).flatMap(List::stream).toList();
  }

  @Override
  public void expect(Asker.Kind kind) throws Answers.NotAcceptable {
    type(kind);
  }

  @Override
  public Optional<String> name() {
    return Optional.of(
        Negotiation.choose(accept, TABLE_TYPES).orElse("")
            + "|"
            + Negotiation.choose(accept, GRAPH_TYPES).orElse(""));
  }

  private String type(Asker.Kind kind) throws Answers.NotAcceptable {
    List<String> offered = kind == Asker.Kind.GRAPH ? GRAPH_TYPES : TABLE_TYPES;
    return Negotiation.choose(accept, offered)
        .orElseThrow(() -> new Answers.NotAcceptable(offered));
  }

  @Override
  public void write(Answer answer, HttpServletResponse response, OutputStream out)
      throws Answers.NotAcceptable {
    String type = type(answer instanceof Answer.Triples ? Asker.Kind.GRAPH : Asker.Kind.TABLE);
    response.setContentType(type + (type.startsWith("text/") ? ";charset=utf-8" : ""));
    switch (answer) {
      case Answer.Rows rows -> TABLES.get(type).write(rows.rows(), out);
      case Answer.Truth truth -> TABLES.get(type).write(truth.value(), out);
      case Answer.Triples triples ->
          RDFWriter.source(triples.graph()).lang(GRAPHS.get(type)).output(out);
    }
  }
}
