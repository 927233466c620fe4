import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import org.eclipse.rdf4j.common.transaction.IsolationLevels;
import org.eclipse.rdf4j.query.BooleanQuery;
import org.eclipse.rdf4j.query.GraphQuery;
import org.eclipse.rdf4j.query.Query;
import org.eclipse.rdf4j.query.TupleQuery;
import org.eclipse.rdf4j.query.resultio.sparqljson.SPARQLBooleanJSONWriter;
import org.eclipse.rdf4j.query.resultio.sparqljson.SPARQLResultsJSONWriter;
import org.eclipse.rdf4j.repository.Repository;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.ntriples.NTriplesWriter;
import org.eclipse.rdf4j.sail.memory.MemoryStore;

/** RDF4J behind a small HTTP server: Rdf4jServer PORT FILE.nt. */
class Rdf4jServer {
  public static void main(String[] args) throws IOException {
    Repository repository = new SailRepository(new MemoryStore());
    try (RepositoryConnection connection = repository.getConnection();
        InputStream file = Files.newInputStream(Path.of(args[1]))) {
      connection.begin(IsolationLevels.NONE);
      connection.add(file, RDFFormat.NTRIPLES);
      connection.commit();
    }
    HttpServer server =
        HttpServer.create(new InetSocketAddress("127.0.0.1", Integer.parseInt(args[0])), 64);
    server.setExecutor(Executors.newFixedThreadPool(8));
    server.createContext("/", exchange -> answer(exchange, repository));
    server.start();
  }

  private static void answer(HttpExchange exchange, Repository repository) throws IOException {
    String text =
        URLDecoder.decode(
            exchange.getRequestURI().getRawQuery().substring("query=".length()),
            StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int status = 200;
    try (RepositoryConnection connection = repository.getConnection()) {
      Query query = connection.prepareQuery(text);
      switch (query) {
        case BooleanQuery ask -> new SPARQLBooleanJSONWriter(out).handleBoolean(ask.evaluate());
        case TupleQuery select -> select.evaluate(new SPARQLResultsJSONWriter(out));
        case GraphQuery construct -> construct.evaluate(new NTriplesWriter(out));
        default -> throw new IllegalArgumentException("an update");
      }
    } catch (RuntimeException e) {
      status = 400;
      out.writeBytes(e.toString().getBytes(StandardCharsets.UTF_8));
    }
    exchange.sendResponseHeaders(status, out.size() == 0 ? -1 : out.size());
    exchange.getResponseBody().write(out.toByteArray());
    exchange.close();
  }
}
