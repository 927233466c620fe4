package policygraph.server;

import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Makes a Jetty that keeps to the limits; what it serves comes later. */
final class Jetty {
  private static final int THREADS = 32;
  private static final int WAITING_CONNECTIONS = 256;
  private static final long LOOK_SECONDS = 2;

  /** Virtual threads give way to each other only where they wait: a long body keeps one busy. */
  private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";

  private static final int CARRIERS_AT_LEAST = 16;

  static {
    if (System.getProperty(CARRIERS) == null) {
      int processors = Runtime.getRuntime().availableProcessors();
      System.setProperty(CARRIERS, Integer.toString(Math.max(CARRIERS_AT_LEAST, processors)));
    }
  }

  private Jetty() {}

  /** Requests run on virtual threads: one that waits for a slow client costs next to nothing. */
  static Server server(PolicyServer.Settings settings) {
    QueuedThreadPool threads = new QueuedThreadPool(THREADS);
    threads.setName("http");
    threads.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
    Server server = new Server(threads);
    ServerConnector connector = connector(server, settings);
    connector.setHost(settings.bind());
    connector.setPort(settings.port());
    connector.setIdleTimeout(settings.http().idle().toMillis());
    connector.setAcceptQueueSize(WAITING_CONNECTIONS);
    server.addConnector(connector);
    NetworkConnectionLimit limit =
        new NetworkConnectionLimit(settings.http().connections(), connector);
    limit.setEndPointIdleTimeout(TimeUnit.SECONDS.toMillis(1));
    server.addBean(limit);
    server.addBean(new SlowClients(connector, settings.http().request(), LOOK_SECONDS));
    server.setErrorHandler(new ErrorPages());
    server.setStopTimeout(0);
    return server;
  }

  private static ServerConnector connector(Server server, PolicyServer.Settings settings) {
    return new ServerConnector(server, 1, 1, protocols(settings)) {
      @Override
      protected Connection newEndPoint(
          SocketChannel channel, ManagedSelector selector, SelectionKey key) {
        Connection connection = new Connection(channel, selector, key, getScheduler());
        connection.setIdleTimeout(getIdleTimeout());
        return connection;
      }
    };
  }

  private static ConnectionFactory[] protocols(PolicyServer.Settings settings) {
    HttpConfiguration configuration = configuration();
    HttpConnectionFactory http = new HttpConnectionFactory(configuration);
    return settings
        .tls()
        .map(
            tls -> {
              // The certificate is the client's to check, and Host may be any name of this server.
              configuration.addCustomizer(new SecureRequestCustomizer(false));
              SslContextFactory.Server context = new SslContextFactory.Server();
              context.setSslContext(tls.context());
              context.setIncludeProtocols("TLSv1.3", "TLSv1.2");
              return new ConnectionFactory[] {
                new SslConnectionFactory(context, http.getProtocol()), http
              };
            })
        .orElseGet(() -> new ConnectionFactory[] {http});
  }

  private static HttpConfiguration configuration() {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
    http.setRequestHeaderSize(HttpLimits.REQUEST_HEAD_BYTES);
    http.setResponseHeaderSize(HttpLimits.RESPONSE_HEAD_BYTES);
    http.setHttpCompliance(HttpCompliance.RFC7230);
    http.setUriCompliance(UriCompliance.RFC3986);
    http.setRelativeRedirectAllowed(true);
    return http;
  }
}
