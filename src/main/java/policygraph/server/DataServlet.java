package policygraph.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.RDFWriterBuilder;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * {@code /data}: the graphs of the data set, for reading; {@code /data.nq.gz} and its like: all of
 * them in one file.
 *
 * @see <a href="https://www.w3.org/TR/sparql11-http-rdf-update/">SPARQL 1.1 Graph Store HTTP
 *     Protocol</a>
 */
final class DataServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final List<String> GRAPHS =
      List.of("text/turtle", "application/ld+json", "application/n-triples", "application/rdf+xml");
  private static final List<String> WHOLE =
      List.of("application/trig", "application/n-quads", "application/ld+json");

  /** The places it answers at. */
  static List<String> places() {
    return Stream.concat(Stream.of("/data"), Dump.paths().stream()).toList();
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Dump> dump = Dump.at(request.getServletPath());
    if (dump.isPresent()) {
      send(dump.get(), request, response);
    } else {
      negotiate(request, response);
    }
  }

  private static void send(Dump dump, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getServletPath();
    DatasetGraph dataset = Edition.of(request).dataset();
    if (Validator.of(Edition.of(request), path.substring(1)).stillGood(request, response)) {
      return;
    }
    RDFWriterBuilder writer =
        (dump.namedGraphs()
                ? RDFWriter.source(dataset)
                : RDFWriter.source(dataset.getDefaultGraph()))
            .lang(dump.language());
    if (Dump.isCompressed(path)) {
      response.setContentType("application/gzip");
      try (OutputStream out = new GZIPOutputStream(response.getOutputStream())) {
        writer.output(out);
      }
    } else {
      response.setContentType(withCharset(dump.mediaType()));
      writer.output(response.getOutputStream());
    }
  }

  private static void negotiate(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.addHeader("Vary", "Accept");
    DatasetGraph dataset = Edition.of(request).dataset();
    try {
      Parameters parameters = Parameters.of(request.getQueryString());
      Optional<String> graph = parameters.single("graph");
      if (graph.isPresent() && parameters.has("default")) {
        throw Parameters.malformed("either graph= or default, not both");
      }
      if (graph.isPresent()) {
        sendGraph(dataset, graph.get(), request, response);
      } else if (parameters.has("default")) {
        send(RDFWriter.source(dataset.getDefaultGraph()), GRAPHS, request, response);
      } else {
        send(RDFWriter.source(dataset), WHOLE, request, response);
      }
    } catch (Parameters.Malformed e) {
      Faults.send(HttpServletResponse.SC_BAD_REQUEST, e.getMessage(), request, response);
    }
  }

  private static void sendGraph(
      DatasetGraph dataset, String graph, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Node name = NodeFactory.createURI(graph);
    if (dataset.containsGraph(name)) {
      send(RDFWriter.source(dataset.getGraph(name)), GRAPHS, request, response);
    } else {
      Faults.send(
          HttpServletResponse.SC_NOT_FOUND, "There is no such graph here", request, response);
    }
  }

  private static void send(
      RDFWriterBuilder source,
      List<String> offered,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Optional<String> type = Negotiation.choose(Negotiation.accept(request), offered);
    if (type.isEmpty()) {
      Faults.send(
          HttpServletResponse.SC_NOT_ACCEPTABLE,
          "A graph comes as " + String.join(", ", offered),
          request,
          response);
      return;
    }
    String kind = type.get() + "-" + request.getQueryString();
    String tag = Integer.toHexString(kind.hashCode());
    if (!Validator.of(Edition.of(request), tag).stillGood(request, response)) {
      response.setContentType(withCharset(type.get()));
      Lang language = RDFLanguages.contentTypeToLang(type.get());
      source.lang(language).output(response.getOutputStream());
    }
  }

  private static String withCharset(String type) {
    return type + (type.startsWith("text/") ? ";charset=utf-8" : "");
  }
}
