package policygraph.server;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Asks a server for long what its users ask, while a document is exchanged every ten seconds and
 * attacks come in between; see benchmark/soak.sh. Ends with 1 where a user was failed, or saw a
 * mixture of two snapshots.
 */
final class Soak {
  private static final int USERS = 4;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Both words stand in the document that is exchanged, and always change together. */
  private static final String BOTH =
      "PREFIX pg: <https://w3id.org/policygraph/ontology#> SELECT DISTINCT ?t {"
          + " ?mention pg:technology ?t ; pg:unit ?unit ."
          + " FILTER (STRSTARTS(STR(?unit), 'https://w3id.org/policygraph/id/document/soak')) }"
          + " ORDER BY ?t";

  private static final List<List<String>> EDITIONS =
      List.of(List.of("big data", "cloud computing"), List.of("blockchain", "Internet of Things"));

  private static final List<String> PATHS =
      List.of(
          "",
          "health",
          "ontology",
          "queries/units.csv",
          "queries/agency-technology.json",
          "queries/targets.html",
          "id/document/cn-guofa-2015-40",
          "id/technology/cloud-computing.ttl",
          "sparql?query=" + Served.encoded("ASK { ?s ?p ?o }"));

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final AtomicLong answered = new AtomicLong();
  private final AtomicLong slowest = new AtomicLong();
  private final AtomicInteger busy = new AtomicInteger();
  private final Map<String, AtomicInteger> failures = new TreeMap<>();
  private final String server;
  private final String token;
  private final long end;

  private Soak(String server, String token, Duration time) {
    this.server = server;
    this.token = token;
    this.end = System.nanoTime() + time.toNanos();
  }

  public static void main(String[] arguments) throws Exception {
    Duration time = Duration.ofSeconds(Long.parseLong(arguments[2]));
    System.exit(new Soak(arguments[0], arguments[1], time).run() ? 0 : 1);
  }

  private boolean run() throws Exception {
    exchange(0);
    try (ExecutorService work = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < USERS; i++) {
        int user = i;
        work.submit(() -> use(user));
      }
      work.submit(this::attack);
      int swaps = 0;
      while (System.nanoTime() < end) {
        TimeUnit.SECONDS.sleep(10);
        exchange(++swaps);
        if (swaps % 6 == 0) {
          out.printf(
              Locale.ROOT,
              "%d swaps, %,d answers, slowest %.1f s, %d busy, failures %s, heap %s%n",
              swaps,
              answered.get(),
              slowest.get() / 1e9,
              busy.get(),
              failures,
              metric("policygraph_heap_used_bytes"));
        }
      }
    }
    out.printf(Locale.ROOT, "%,d answers, failures %s%n", answered.get(), failures);
    return failures.isEmpty();
  }

  private void exchange(int number) throws Exception {
    List<String> words = EDITIONS.get(number % EDITIONS.size());
    String text =
        "Opinions on Soaking\n\nI, Requirements\n\n(1) Use. Towns are to use %s.\n\n(2) More. Towns are to use %s.\n"
            .formatted(words.get(0), words.get(1));
    int status =
        client
            .send(
                request("documents/soak.txt")
                    .header("Authorization", "Bearer " + token)
                    .PUT(BodyPublishers.ofString(text))
                    .build(),
                BodyHandlers.discarding())
            .statusCode();
    if (status >= 300) {
      failed("PUT " + status);
    }
  }

  private void use(int user) {
    for (int i = user; System.nanoTime() < end; i++) {
      if (i % 3 == 0) {
        ask("sparql?query=" + Served.encoded(BOTH), true);
      } else {
        ask(PATHS.get(i % PATHS.size()), false);
      }
    }
  }

  /** A user who is told to come again does so. */
  private void ask(String path, boolean both) {
    long start = System.nanoTime();
    try {
      HttpResponse<String> answer = get(path);
      while (answer.statusCode() == 503 && answer.headers().firstValue("Retry-After").isPresent()) {
        busy.incrementAndGet();
        TimeUnit.SECONDS.sleep(1);
        answer = get(path);
      }
      if (answer.statusCode() != 200) {
        failed(path + " " + answer.statusCode());
      } else if (both && !isOfOneEdition(answer.body())) {
        failed("mixture " + answer.body().replace("\r\n", " "));
      }
      answered.incrementAndGet();
      slowest.accumulateAndGet(System.nanoTime() - start, Math::max);
    } catch (Exception e) {
      failed(path + " " + e);
    }
  }

  private HttpResponse<String> get(String path) throws Exception {
    return client.send(
        request(path).header("Accept", "text/csv, text/html;q=0.9, */*;q=0.8").build(),
        BodyHandlers.ofString());
  }

  private static boolean isOfOneEdition(String csv) {
    List<String> found =
        csv.lines().skip(1).map(each -> each.replaceFirst(".*/", "").strip()).toList();
    return found.equals(List.of("big-data", "cloud-computing"))
        || found.equals(List.of("blockchain", "internet-of-things"));
  }

  /** Whatever comes of them. */
  private Void attack() throws IOException {
    List<Attack> attacks = Attack.all();
    while (System.nanoTime() < end) {
      for (Attack attack : attacks) {
        try {
          client.send(
              request("sparql")
                  .header("Content-Type", "application/sparql-query")
                  .POST(BodyPublishers.ofString(attack.query()))
                  .build(),
              BodyHandlers.discarding());
        } catch (IOException brokenOff) {
          continue;
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          return null;
        }
        if (System.nanoTime() > end) {
          return null;
        }
      }
    }
    return null;
  }

  private String metric(String name) throws Exception {
    return get("metrics")
        .body()
        .lines()
        .filter(line -> line.startsWith(name + " "))
        .map(line -> line.substring(name.length() + 1))
        .findFirst()
        .orElse("unknown");
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server + path)).timeout(PATIENCE);
  }

  private synchronized void failed(String what) {
    failures.computeIfAbsent(what, first -> new AtomicInteger()).incrementAndGet();
  }
}
