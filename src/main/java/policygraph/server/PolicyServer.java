package policygraph.server;

import java.net.BindException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraph;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import policygraph.Outcome;
import policygraph.Problem;
import policygraph.query.NamedQueries;

/** A running server. Stop it by closing it. */
public final class PolicyServer implements AutoCloseable {
  /** Smaller answers are not compressed: they fit into one packet. */
  private static final int COMPRESSED_FROM_BYTES = 1024;

  private final FusekiServer fuseki;
  private final String host;

  private PolicyServer(FusekiServer fuseki, String host) {
    this.fuseki = fuseki;
    this.host = host;
  }

  /**
   * Where and how to serve.
   *
   * @param bind the address to listen at
   * @param port 0 for any free one
   * @param timeout after which a query is stopped; a client may ask for less
   */
  public record Settings(String bind, int port, Duration timeout) {}

  /** Starts serving; returns when requests are answered. */
  public static Outcome<PolicyServer> start(
      DatasetGraph dataset, NamedQueries queries, Settings settings) {
    dataset.getContext().set(ARQ.queryTimeout, Long.toString(settings.timeout().toMillis()));
    dataset.getContext().set(ARQ.httpServiceAllowed, false);
    FusekiServer.Builder builder =
        FusekiServer.create()
            .port(settings.port())
            // Without this every module on the class path would add its own pages, the
            // administration among them.
            .fusekiModules(FusekiModules.empty())
            .enableCors(true)
            .add("/sparql", DataService.newBuilder(dataset).addEndpoint(Operation.Query))
            .add("/data", DataService.newBuilder(dataset).addEndpoint(Operation.GSP_R))
            .addFilter("/*", new ErrorLengthFilter())
            .addFilter("/sparql", new SparqlDescription(dataset, queries))
            .addServlet("/queries/*", new QueriesServlet(dataset, queries))
            .addServlet("/health", new HealthServlet())
            .addServlet("/style.css", new StylesheetServlet())
            .addServlet("", new HomeServlet(dataset, queries));
    LinkedDataServlet linkedData = new LinkedDataServlet(dataset);
    LinkedDataServlet.places().forEach(place -> builder.addServlet(place, linkedData));
    FusekiServer fuseki = builder.build();
    connectors(fuseki.getJettyServer()).forEach(connector -> connector.setHost(settings.bind()));
    compressAnswers(fuseki.getJettyServer());
    return start(fuseki, settings);
  }

  /**
   * Jetty's successor to this handler, CompressionHandler, is in a module that the Fuseki jar
   * leaves out.
   */
  @SuppressWarnings("removal")
  private static void compressAnswers(Server jetty) {
    var gzip = new org.eclipse.jetty.server.handler.gzip.GzipHandler(jetty.getHandler());
    gzip.setMinGzipSize(COMPRESSED_FROM_BYTES);
    gzip.addIncludedMethods("GET", "POST");
    jetty.setHandler(gzip);
  }

  private static Outcome<PolicyServer> start(FusekiServer fuseki, Settings settings) {
    try {
      fuseki.start();
      return Outcome.done(new PolicyServer(fuseki, settings.bind()));
    } catch (FusekiException e) {
      fuseki.stop();
      if (Stream.iterate((Throwable) e, cause -> cause != null, Throwable::getCause)
          .noneMatch(
              cause ->
                  cause instanceof BindException || cause instanceof UnresolvedAddressException)) {
        throw e;
      }
      return Outcome.rejected(
          new Problem(
              settings.bind() + ":" + settings.port(),
              "cannot-listen",
              "the server cannot listen there: the port is in use, or the address is not this machine's",
              "choose another with --port (0 takes any free one) or --bind"));
    }
  }

  private static List<ServerConnector> connectors(Server jetty) {
    return Stream.of(jetty.getConnectors())
        .filter(ServerConnector.class::isInstance)
        .map(ServerConnector.class::cast)
        .toList();
  }

  public int port() {
    return fuseki.getHttpPort();
  }

  /** The address of the pages, with a slash at the end. */
  public String address() {
    String name = host.contains(":") ? "[" + host + "]" : host;
    return "http://" + name + ":" + port() + "/";
  }

  /** Waits until the server is stopped. */
  public void join() {
    fuseki.join();
  }

  @Override
  public void close() {
    fuseki.stop();
  }
}
