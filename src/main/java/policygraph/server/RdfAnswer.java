package policygraph.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFWriter;

/** Sends graphs that fit into memory. */
final class RdfAnswer {
  private RdfAnswer() {}

  /** A graph that depends on the data and on the address that was asked. */
  static void send(
      Graph graph, Representation format, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String kind = Integer.toHexString(request.getRequestURL().toString().hashCode());
    Validator validator = Validator.of(Edition.of(request), kind + "-" + format.ending());
    if (!validator.stillGood(request, response)) {
      write(bytes(graph, format), format, response);
    }
  }

  static void write(byte[] bytes, Representation format, HttpServletResponse response)
      throws IOException {
    response.setContentType(format.contentType());
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }

  static byte[] bytes(Graph graph, Representation format) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    RDFWriter.source(graph).lang(format.language()).output(bytes);
    return bytes.toByteArray();
  }
}
