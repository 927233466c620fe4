package policygraph.server;

import java.net.BindException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
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
import policygraph.guard.Services;
import policygraph.query.NamedQueries;

/** A running server. Stop it by closing it. */
public final class PolicyServer implements AutoCloseable {
  /** Smaller answers are not compressed: they fit into one packet. */
  private static final int COMPRESSED_FROM_BYTES = 1024;

  private final Server jetty;
  private final GuardedQueries queries;
  private final AnswerCache cache;
  private final Metrics metrics;
  private final Attendance attendance;
  private final Settings settings;
  private Optional<Federated> federated = Optional.empty();

  private PolicyServer(Stock stock, NamedQueries named, Settings settings) {
    this.jetty = Jetty.server(settings);
    this.queries = new GuardedQueries(settings.limits(), settings.services());
    this.cache = new AnswerCache(settings.http().cacheBytes());
    this.metrics = new Metrics(queries, cache, stock.current());
    this.settings = settings;
    Handler places = compressed(places(stock, named).handler());
    RateLimit rates = new RateLimit(settings.http().requestsPerSecond(), System::nanoTime);
    Gate gate = new Gate(places, stock.current(), settings.front().proxies(), rates);
    this.attendance = new Attendance(gate, metrics);
    jetty.setHandler(attendance);
  }

  /**
   * Where and how to serve.
   *
   * @param bind the address to listen at
   * @param port 0 for any free one
   * @param limits of a query
   * @param http limits of a client
   * @param admin without it there is no administration
   * @param front what stands between the server and its clients
   * @param services other endpoints that queries may ask
   * @param base the address by which the world knows it
   * @param members other endpoints that are asked together with it
   */
  public record Settings(
      String bind,
      int port,
      Limits limits,
      HttpLimits http,
      Optional<AdminToken> admin,
      Front front,
      Services services,
      Base base,
      Members members) {

    /** With the standard limits and no administration. */
    public static Settings at(String bind, int port) {
      return new Settings(
          bind,
          port,
          Limits.standard(),
          HttpLimits.standard(),
          Optional.empty(),
          Front.NONE,
          Services.NONE,
          Base.none(),
          Members.NONE);
    }

    public Settings with(Limits other) {
      return new Settings(bind, port, other, http, admin, front, services, base, members);
    }

    public Settings with(HttpLimits other) {
      return new Settings(bind, port, limits, other, admin, front, services, base, members);
    }

    public Settings with(AdminToken token) {
      return new Settings(
          bind, port, limits, http, Optional.of(token), front, services, base, members);
    }

    public Settings with(Front other) {
      return new Settings(bind, port, limits, http, admin, other, services, base, members);
    }

    public Settings with(Services other) {
      return new Settings(bind, port, limits, http, admin, front, other, base, members);
    }

    public Settings with(Base other) {
      return new Settings(bind, port, limits, http, admin, front, services, other, members);
    }

    public Settings with(Members other) {
      return new Settings(bind, port, limits, http, admin, front, services, base, other);
    }

    Optional<Tls> tls() {
      return front.tls();
    }
  }

  /** Whom clients talk to: the server with a certificate, or a proxy that speaks for them. */
  public record Front(Optional<Tls> tls, TrustedProxies proxies) {
    static final Front NONE = new Front(Optional.empty(), new TrustedProxies(List.of()));
  }

  /** Starts serving a data set that stays the same; returns when requests are answered. */
  public static Outcome<PolicyServer> start(
      DatasetGraph dataset, NamedQueries named, Settings settings) {
    return start(Edition.serving(dataset, named), named, settings);
  }

  /** Starts serving an edition that stays the same; returns when requests are answered. */
  public static Outcome<PolicyServer> start(
      Edition edition, NamedQueries named, Settings settings) {
    return start(new FixedStock(new Current(edition)), named, settings);
  }

  /** Starts serving what is current in the stock; returns when requests are answered. */
  public static Outcome<PolicyServer> start(Stock stock, NamedQueries named, Settings settings) {
    return start(new PolicyServer(stock, named, settings), settings);
  }

  private Places places(Stock stock, NamedQueries named) {
    Answers answers = new Answers(queries, settings.limits(), cache);
    SparqlDescription description = new SparqlDescription(named, settings.base());
    Places places =
        new Places(answers)
            .add(
                sparql(
                    (question, format, partial, request, response) ->
                        answers.send(question, format, request, response),
                    description),
                List.of("GET", "HEAD", "POST"),
                "/sparql")
            .addCheap(new QueriesServlet(answers, named), "/queries/*")
            .add(
                new ReconcileServlet(answers, settings.base(), settings.http()),
                List.of("GET", "HEAD", "POST"),
                "/reconcile/*")
            .add(new AssistantServlet(queries, settings.base()), List.of("GET", "POST"), "/mcp")
            .addCheap(new HealthServlet(), "/health")
            .addCheap(new ReadinessServlet(() -> attendance.isLeaving()), "/health/ready")
            .addCheap(new MetricsServlet(metrics, settings.admin()), "/metrics")
            .addCheap(new AssetsServlet(), "/assets/*")
            .addWholes(new DataServlet(), DataServlet.places().toArray(String[]::new))
            .addPages(new VoidServlet(settings.base()), VoidServlet.places().toArray(String[]::new))
            .addPages(new PagesServlet(), PagesServlet.places().toArray(String[]::new))
            .addPages(
                new LinkedDataServlet(settings.base()),
                LinkedDataServlet.places().toArray(String[]::new));
    settings.admin().ifPresent(token -> administer(places, token, stock));
    if (!settings.members().addresses().isEmpty()) {
      // Made when the first one asks: its classes take longer to load than the server to start.
      places.add(
          sparql(
              (question, format, partial, request, response) ->
                  federated(answers).send(question, format, partial, request, response),
              description),
          List.of("GET", "HEAD", "POST"),
          "/federated");
    }
    return places;
  }

  private SparqlServlet sparql(SparqlServlet.Target target, SparqlDescription description) {
    return new SparqlServlet(target, description, settings.limits(), settings.http());
  }

  private synchronized Federated federated(Answers answers) {
    if (federated.isEmpty()) {
      federated =
          Optional.of(new Federated(answers, queries, settings.limits(), settings.members()));
    }
    return federated.get();
  }

  private void administer(Places places, AdminToken token, Stock stock) {
    places
        .addAdmin(
            token, new AdminServlet(queries), List.of("GET", "HEAD", "DELETE"), "/admin/queries/*")
        .addAdmin(token, new ReloadServlet(stock), List.of("POST"), "/admin/reload")
        .addAdmin(
            token,
            new DocumentsServlet(stock, settings.http().request()),
            List.of("PUT", "DELETE"),
            "/documents/*");
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
    String host = settings.bind();
    String name = host.contains(":") ? "[" + host + "]" : host;
    return (settings.tls().isPresent() ? "https://" : "http://") + name + ":" + port() + "/";
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
    stop(Duration.ZERO);
  }

  private synchronized void closeFederated() {
    federated.ifPresent(Federated::close);
  }

  /** Takes no new connection, gives the requests that run so much time to end, and stops. */
  public void stop(Duration grace) {
    try {
      attendance.startLeaving();
      ((ServerConnector) jetty.getConnectors()[0]).close();
      attendance.awaitEmpty(grace);
      queries.close();
      closeFederated();
      jetty.stop();
      metrics.close();
    } catch (Exception e) {
      throw new IllegalStateException("the server could not be stopped", e);
    }
  }
}
