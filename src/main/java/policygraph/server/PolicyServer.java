package policygraph.server;

import java.net.BindException;
import java.nio.channels.UnresolvedAddressException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import policygraph.Outcome;
import policygraph.Problem;
import policygraph.guard.GuardedQueries;
import policygraph.guard.Limits;
import policygraph.query.NamedQueries;

/** A running server. Stop it by closing it. */
public final class PolicyServer implements AutoCloseable {
  /** Smaller answers are not compressed: they fit into one packet. */
  private static final int COMPRESSED_FROM_BYTES = 1024;

  private final Server jetty;
  private final GuardedQueries queries;
  private final String host;

  private PolicyServer(Server jetty, GuardedQueries queries, String host) {
    this.jetty = jetty;
    this.queries = queries;
    this.host = host;
  }

  /**
   * Where and how to serve.
   *
   * @param bind the address to listen at
   * @param port 0 for any free one
   * @param limits of a query
   * @param http limits of a client
   * @param admin without it there is no administration
   * @param base the address by which the world knows it
   */
  public record Settings(
      String bind,
      int port,
      Limits limits,
      HttpLimits http,
      Optional<AdminToken> admin,
      Base base) {

    /** With the standard limits and no administration. */
    public static Settings at(String bind, int port) {
      return new Settings(
          bind, port, Limits.standard(), HttpLimits.standard(), Optional.empty(), Base.none());
    }

    public Settings with(Limits other) {
      return new Settings(bind, port, other, http, admin, base);
    }

    public Settings with(HttpLimits other) {
      return new Settings(bind, port, limits, other, admin, base);
    }

    public Settings with(AdminToken token) {
      return new Settings(bind, port, limits, http, Optional.of(token), base);
    }

    public Settings with(Base other) {
      return new Settings(bind, port, limits, http, admin, other);
    }
  }

  /** Starts serving a data set that stays the same; returns when requests are answered. */
  public static Outcome<PolicyServer> start(
      DatasetGraph dataset, NamedQueries named, Settings settings) {
    return start(new Current(Edition.serving(dataset, named)), named, settings);
  }

  /** Starts serving what is current; returns when requests are answered. */
  public static Outcome<PolicyServer> start(
      Current current, NamedQueries named, Settings settings) {
    GuardedQueries queries = new GuardedQueries(settings.limits());
    Server jetty = Jetty.server(settings);
    Handler places = places(named, queries, settings).handler();
    jetty.setHandler(
        new Gate(
            compressed(places),
            current,
            new RateLimit(settings.http().requestsPerSecond(), System::nanoTime)));
    return start(new PolicyServer(jetty, queries, settings.bind()), settings);
  }

  private static Places places(NamedQueries named, GuardedQueries queries, Settings settings) {
    Answers answers = new Answers(queries, settings.limits());
    SparqlDescription description = new SparqlDescription(named, settings.base());
    Places places =
        new Places(answers)
            .add(
                new SparqlServlet(answers, description, settings.limits(), settings.http()),
                List.of("GET", "HEAD", "POST"),
                "/sparql")
            .addCheap(new QueriesServlet(answers, named), "/queries/*")
            .addCheap(new HealthServlet(), "/health")
            .addCheap(new AssetsServlet(), "/assets/*")
            .addWholes(new DataServlet(), DataServlet.places().toArray(String[]::new))
            .addPages(new VoidServlet(settings.base()), VoidServlet.places().toArray(String[]::new))
            .addPages(new PagesServlet(), PagesServlet.places().toArray(String[]::new))
            .addPages(
                new LinkedDataServlet(settings.base()),
                LinkedDataServlet.places().toArray(String[]::new));
    settings
        .admin()
        .ifPresent(
            token ->
                places.add(
                    new AdminServlet(queries, token),
                    List.of("GET", "HEAD", "DELETE"),
                    "/admin/queries/*"));
    return places;
  }

  /**
   * Jetty's successor to this handler, CompressionHandler, is in a module that the Fuseki jar
   * leaves out.
   */
  @SuppressWarnings("removal")
  private static Handler compressed(Handler handler) {
    var gzip = new org.eclipse.jetty.server.handler.gzip.GzipHandler(handler);
    gzip.setMinGzipSize(COMPRESSED_FROM_BYTES);
    gzip.addIncludedMethods("GET", "POST");
    return gzip;
  }

  private static Outcome<PolicyServer> start(PolicyServer server, Settings settings) {
    try {
      server.jetty.start();
      return Outcome.done(server);
    } catch (Exception e) {
      server.close();
      if (Stream.iterate((Throwable) e, cause -> cause != null, Throwable::getCause)
          .noneMatch(PolicyServer::isOfTheAddress)) {
        throw new IllegalStateException(e);
      }
      return Outcome.rejected(
          new Problem(
              settings.bind() + ":" + settings.port(),
              "cannot-listen",
              "the server cannot listen there: the port is in use, or the address is not this machine's",
              "choose another with --port (0 takes any free one) or --bind"));
    }
  }

  private static boolean isOfTheAddress(Throwable cause) {
    return cause instanceof BindException || cause instanceof UnresolvedAddressException;
  }

  public int port() {
    return ((ServerConnector) jetty.getConnectors()[0]).getLocalPort();
  }

  /** The address of the pages, with a slash at the end. */
  public String address() {
    String name = host.contains(":") ? "[" + host + "]" : host;
    return "http://" + name + ":" + port() + "/";
  }

  /** Waits until the server is stopped. */
  public void join() {
    try {
      jetty.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    try {
      queries.close();
      jetty.stop();
    } catch (Exception e) {
      throw new IllegalStateException("the server could not be stopped", e);
    }
  }
}
