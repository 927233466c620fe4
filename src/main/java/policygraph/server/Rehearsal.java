package policygraph.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import policygraph.query.NamedQueries;
import policygraph.query.NamedQuery;

/**
 * Asks a server what its users will ask first, so that the Java machine can record which classes
 * and methods that needs (JEP 483, JEP 515): the next start finds them ready.
 */
public final class Rehearsal {
  private Rehearsal() {}

  public static void run(PolicyServer server, NamedQueries queries)
      throws IOException, InterruptedException {
    List<String> paths = new ArrayList<>(List.of("", "health", "sparql"));
    queries.all().stream()
        .map(NamedQuery::name)
        .forEach(
            name ->
                paths.addAll(List.of("queries/" + name + ".json", "queries/" + name + ".html")));
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (String path : paths) {
        send(client, HttpRequest.newBuilder(URI.create(server.address() + path)));
      }
      for (NamedQuery query : queries.all()) {
        HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.ofString(query.text());
        send(
            client,
            HttpRequest.newBuilder(URI.create(server.address() + "sparql"))
                .header("Content-Type", "application/sparql-query")
                .POST(body));
      }
    }
  }

  private static void send(HttpClient client, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    HttpResponse<Void> response =
        client.send(request.build(), HttpResponse.BodyHandlers.discarding());
    if (response.statusCode() != 200) {
      throw new IOException(
          "the rehearsal got " + response.statusCode() + " for " + response.uri());
    }
  }
}
