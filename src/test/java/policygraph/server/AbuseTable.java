package policygraph.server;

import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * Attacks a SPARQL endpoint, whoever's it is, one attack after the other; see benchmark/abuse.sh.
 */
final class AbuseTable {
  private AbuseTable() {}

  /** The outcome of each attack, and how long an ASK took that was asked meanwhile. */
  public static void main(String[] arguments) throws Exception {
    URI endpoint = URI.create(arguments[0]);
    Duration patience = Duration.ofSeconds(Long.parseLong(arguments[1]));
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (Attack attack : Attack.all()) {
      CompletableFuture<String> outcome =
          CompletableFuture.supplyAsync(() -> outcome(endpoint, attack.query(), patience));
      Thread.sleep(200);
      out.println(
          attack.name() + "\t" + outcome(endpoint, "ASK {}", patience) + "\t" + outcome.get());
    }
  }

  private static String outcome(URI endpoint, String query, Duration patience) {
    long start = System.nanoTime();
    String status;
    try (HttpClient client = HttpClient.newHttpClient()) {
      CompletableFuture<HttpResponse<Void>> answer =
          client.sendAsync(
              HttpRequest.newBuilder(endpoint)
                  .header("Content-Type", "application/sparql-query")
                  .POST(BodyPublishers.ofString(query))
                  .build(),
              BodyHandlers.discarding());
      status =
          answer
              .thenApply(response -> Integer.toString(response.statusCode()))
              .completeOnTimeout(
                  "no end", patience.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS)
              .exceptionally(failure -> "broken off")
              .join();
      client.shutdownNow();
    }
    return "%s, %.1f s".formatted(status, (System.nanoTime() - start) / 1e9);
  }
}
