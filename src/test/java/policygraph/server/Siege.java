package policygraph.server;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/**
 * What a user of an endpoint waits while many attack it; see benchmark/siege.sh, which runs each of
 * the three parts as a process of its own, so that the attackers' memory is not the user's.
 */
final class Siege {
  private static final int ATTACKERS = 50;
  private static final long EVERY_MILLIS = 200;

  /** Requests to the bare server until this program itself has warmed up. */
  private static final int WARMING = 50;

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final List<String> CHEAP =
      List.of(
          "ASK {}",
          "ASK { ?s ?p ?o }",
          "PREFIX pg: <https://w3id.org/policygraph/ontology#> ASK { ?a a pg:Responsibility ; pg:agency ?b }");

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final Map<String, LongAdder> outcomes = new ConcurrentSkipListMap<>();

  private Siege() {}

  /** Either {@code bare PORT}, {@code attack URL SECONDS} or {@code ask URL BARE-URL SECONDS}. */
  public static void main(String[] arguments) throws Exception {
    Siege siege = new Siege();
    switch (arguments[0]) {
      case "bare" -> siege.bare(Integer.parseInt(arguments[1]));
      case "attack" -> siege.attack(URI.create(arguments[1]), end(arguments[2]));
      default -> siege.ask(arguments[1], arguments[2], end(arguments[3]));
    }
  }

  private static long end(String seconds) {
    return System.nanoTime() + TimeUnit.SECONDS.toNanos(Long.parseLong(seconds));
  }

  /** A server that does nothing: what a user waits for it is the machine's doing. */
  private void bare(int port) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, 1);
          exchange.getResponseBody().write('1');
          exchange.close();
        });
    server.start();
  }

  /**
   * Each attacker tries one attack after the other, in random order, the same in each run, without
   * a pause.
   */
  private void attack(URI endpoint, long end) throws Exception {
    List<Attack> attacks = Attack.all();
    List<Thread> attackers = new ArrayList<>();
    for (int i = 0; i < ATTACKERS; i++) {
      Random order = new Random(i);
      attackers.add(Thread.ofPlatform().start(() -> attack(endpoint, attacks, order, end)));
    }
    for (Thread attacker : attackers) {
      attacker.join();
    }
    out.println("answers to the attackers: " + outcomes);
  }

  private void attack(URI endpoint, List<Attack> attacks, Random order, long end) {
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      while (System.nanoTime() < end) {
        count(status(client, endpoint, attacks.get(order.nextInt(attacks.size())).query()));
      }
      client.shutdownNow();
    }
  }

  private void count(String outcome) {
    outcomes.computeIfAbsent(outcome, first -> new LongAdder()).increment();
  }

  private static String status(HttpClient client, URI endpoint, String query) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(endpoint)
              .timeout(PATIENCE)
              .header("Content-Type", "application/sparql-query")
              .POST(BodyPublishers.ofString(query))
              .build();
      return Integer.toString(client.send(request, BodyHandlers.discarding()).statusCode());
    } catch (IOException e) {
      return "broken off";
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Asks one cheap query after the other in a steady rhythm, and the bare server with each. */
  private void ask(String endpoint, String bare, long end) throws Exception {
    List<List<Long>> waited = new ArrayList<>();
    for (int i = 0; i <= CHEAP.size(); i++) {
      waited.add(new ArrayList<>());
    }
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (int turn = 0; turn < WARMING; turn++) {
        wait(client, URI.create(bare), "");
      }
      outcomes.clear();
      for (int turn = 0; System.nanoTime() < end; turn++) {
        int which = turn % CHEAP.size();
        waited.get(which).add(wait(client, URI.create(endpoint), CHEAP.get(which)));
        waited.getLast().add(wait(client, URI.create(bare), ""));
        TimeUnit.MILLISECONDS.sleep(EVERY_MILLIS);
      }
    }
    for (int i = 0; i < CHEAP.size(); i++) {
      print(CHEAP.get(i).replaceFirst("PREFIX.*> ", ""), waited.get(i));
    }
    print("bare server", waited.getLast());
    out.println("answers to the user: " + outcomes);
  }

  /** Milliseconds. */
  private long wait(HttpClient client, URI server, String query) {
    long start = System.nanoTime();
    String status = status(client, server, query);
    long waited = System.nanoTime() - start;
    count(status);
    return TimeUnit.NANOSECONDS.toMillis(waited);
  }

  private void print(String what, List<Long> waited) {
    List<Long> sorted = waited.stream().sorted().toList();
    out.printf(
        Locale.ROOT,
        "%-42s %4d times: p50 %d ms, p95 %d ms, max %d ms%n",
        what,
        sorted.size(),
        sorted.get(sorted.size() / 2),
        sorted.get(sorted.size() * 95 / 100),
        sorted.getLast());
  }
}
