package policygraph.site;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import policygraph.query.NamedQueries;
import policygraph.server.PolicyServer;
import policygraph.snapshot.ReferenceSnapshot;

/** The real server over what data/ holds: started once for all tests, on a free port. */
public final class Website {
  private static final String BROWSER =
      "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private Website() {}

  private static final class Once {
    static final PolicyServer SERVER = start();
    static final HttpClient CLIENT =
        HttpClient.newBuilder().followRedirects(Redirect.NORMAL).build();
  }

  private static PolicyServer start() {
    NamedQueries queries =
        ReferenceSnapshot.done(NamedQueries.read(ReferenceSnapshot.ontology().resolve("queries")));
    PolicyServer server =
        ReferenceSnapshot.done(
            PolicyServer.start(
                ReferenceSnapshot.get().dataset(),
                queries,
                PolicyServer.Settings.at("127.0.0.1", 0)));
    Runtime.getRuntime().addShutdownHook(new Thread(server::close));
    return server;
  }

  /** Where a path is, which begins with a slash; without the slash at the end for the empty one. */
  public static String address(String path) {
    return Once.SERVER.address().replaceFirst("/$", "") + path;
  }

  /** What a browser would get, redirections followed. */
  public static HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return get(path, BROWSER);
  }

  public static HttpResponse<String> get(String path, String accept)
      throws IOException, InterruptedException {
    return Once.CLIENT.send(
        request(path, accept).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  /** As it goes over the wire to a browser, which all take gzip. */
  static HttpResponse<byte[]> compressed(String path) throws IOException, InterruptedException {
    HttpRequest.Builder request = request(path, BROWSER).header("Accept-Encoding", "gzip");
    return Once.CLIENT.send(request.build(), BodyHandlers.ofByteArray());
  }

  private static HttpRequest.Builder request(String path, String accept) {
    return HttpRequest.newBuilder(URI.create(address(path)))
        .timeout(PATIENCE)
        .header("Accept", accept)
        .header("Accept-Language", "en");
  }
}
