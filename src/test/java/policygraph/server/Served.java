package policygraph.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.apache.jena.sparql.core.DatasetGraph;
import policygraph.Outcome;
import policygraph.guard.Limits;
import policygraph.query.NamedQueries;
import policygraph.snapshot.ReferenceSnapshot;

/** A data set behind a server on a free port, and a client that asks it. */
final class Served implements AutoCloseable {
  /** What a test waits at most for one answer, so that a hanging server is a failure. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final Path HOME = Path.of(System.getProperty("policygraph.home", ""));

  final DatasetGraph dataset;
  final NamedQueries queries;
  private final PolicyServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  private Served(DatasetGraph dataset, NamedQueries queries, PolicyServer.Settings settings) {
    this.dataset = dataset;
    this.queries = queries;
    this.server = value(PolicyServer.start(dataset, queries, settings));
  }

  /** The reference document with its vocabularies. */
  static Served referenceDocument() {
    return of(ReferenceSnapshot.get().dataset(), shippedQueries(), Duration.ofSeconds(30));
  }

  static Served of(DatasetGraph dataset, NamedQueries queries, Duration timeout) {
    return of(dataset, queries, settings().with(Limits.standard().withTimeout(timeout)));
  }

  static Served of(DatasetGraph dataset, NamedQueries queries, PolicyServer.Settings settings) {
    return new Served(dataset, queries, settings);
  }

  static PolicyServer.Settings settings() {
    return PolicyServer.Settings.at("127.0.0.1", 0);
  }

  static NamedQueries shippedQueries() {
    return value(NamedQueries.read(HOME.resolve("ontology/queries")));
  }

  static <T> T value(Outcome<T> outcome) {
    return switch (outcome) {
      case Outcome.Done<T> done -> done.value();
      case Outcome.Rejected<T> rejected -> throw new AssertionError(rejected.problems());
    };
  }

  int port() {
    return server.port();
  }

  String address(String path) {
    return server.address() + path;
  }

  HttpResponse<String> get(String path, String... headers) throws Exception {
    return text(request(path, headers));
  }

  HttpResponse<String> head(String path) throws Exception {
    return text(request(path).method("HEAD", BodyPublishers.noBody()));
  }

  /** On a connection of its own: a server that refuses a body may close the one it came by. */
  HttpResponse<String> send(String method, String path, String type, String body) throws Exception {
    try (HttpClient fresh = HttpClient.newHttpClient()) {
      return fresh.send(
          request(path, "Content-Type", type).method(method, utf8(body)).build(),
          BodyHandlers.ofString(StandardCharsets.UTF_8));
    }
  }

  /** A GET for /sparql with a query. */
  HttpResponse<String> ask(String query, String... headers) throws Exception {
    return get("sparql?query=" + encoded(query), headers);
  }

  /** The same, without waiting for it. */
  CompletableFuture<HttpResponse<String>> later(String query) {
    return client.sendAsync(
        request("sparql?query=" + encoded(query)).build(),
        BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  HttpResponse<byte[]> bytes(String path, String... headers) throws Exception {
    return client.send(request(path, headers).build(), BodyHandlers.ofByteArray());
  }

  HttpResponse<String> text(HttpRequest.Builder request) throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address(path))).timeout(PATIENCE);
    return headers.length == 0 ? request : request.headers(headers);
  }

  static BodyPublisher utf8(String body) {
    return BodyPublishers.ofString(body, StandardCharsets.UTF_8);
  }

  static String encoded(String text) {
    return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** The media type of an answer, without its parameters. */
  static String type(HttpResponse<?> response) {
    return response.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
  }

  /** What a fault says, without the id of the request at its end. */
  static String said(HttpResponse<String> response) {
    return response.body().replaceFirst("\\(request [0-9a-z]+\\)\n$", "");
  }

  @Override
  public void close() {
    client.close();
    server.close();
  }
}
