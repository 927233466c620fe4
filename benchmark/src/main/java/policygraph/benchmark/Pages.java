package policygraph.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * How long one client waits for whole pages of a running server, over HTTP and compressed as for a
 * browser. Each page is asked for until it is warm, then timed; a page comes in its turn, so that
 * none has the caches of the processor to itself.
 *
 * <p>Prints a Markdown table, the slowest first; ends with 1 where a page took 100 ms or more at
 * the 95th percentile.
 */
public final class Pages {
  private static final double LIMIT_MS = 100;
  private static final int WARM_UP = 30;

  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(Redirect.NORMAL).build();
  private final String server;

  private Pages(String server) {
    this.server = server.replaceFirst("/$", "");
  }

  private record Line(String path, int bytes, List<Double> times) {
    double at(double share) {
      return times.get((int) Math.ceil(share * times.size()) - 1);
    }
  }

  /**
   * @param args the address of the server, how often to ask for each page (100), and a file of
   *     paths (those that the tests look at)
   */
  public static void main(String[] args) throws Exception {
    Pages pages = new Pages(args[0]);
    int times = args.length > 1 ? Integer.parseInt(args[1]) : 100;
    Path file = Path.of(args.length > 2 ? args[2] : "src/test/resources/site/pages.txt");
    List<String> paths =
        Files.readAllLines(file).stream()
            .filter(line -> line.startsWith("/"))
            .map(line -> line.replaceFirst("\\s.*", ""))
            .toList();
    System.exit(pages.measure(paths, times) ? 0 : 1);
  }

  private boolean measure(List<String> paths, int times) throws Exception {
    for (int round = 0; round < WARM_UP; round++) {
      for (String path : paths) {
        ask(path);
      }
    }
    List<Line> lines = new ArrayList<>();
    paths.forEach(path -> lines.add(new Line(path, 0, new ArrayList<>())));
    for (int round = 0; round < times; round++) {
      for (int i = 0; i < lines.size(); i++) {
        Line line = lines.get(i);
        long start = System.nanoTime();
        int bytes = ask(line.path());
        line.times().add((System.nanoTime() - start) / 1e6);
        lines.set(i, new Line(line.path(), bytes, line.times()));
      }
    }
    lines.forEach(line -> line.times().sort(Comparator.naturalOrder()));
    lines.sort(Comparator.comparing((Line line) -> line.at(0.95)).reversed());
    print(lines);
    return lines.stream().allMatch(line -> line.at(0.95) < LIMIT_MS);
  }

  private int ask(String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server + path))
            .header("Accept", "text/html")
            .header("Accept-Encoding", "gzip")
            .build();
    HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
    if (response.statusCode() != 200 && response.statusCode() != 404) {
      throw new IOException(response.statusCode() + " for " + path);
    }
    return response.body().length;
  }

  private static void print(List<Line> lines) {
    System.out.println("| page | KB sent | p50, ms | p95, ms |\n|---|--:|--:|--:|");
    for (Line line : lines) {
      System.out.printf(
          Locale.ROOT,
          "| `%s` | %.1f | %.1f | %.1f |%n",
          line.path().replaceFirst("(.{60}).+", "$1…"),
          line.bytes() / 1e3,
          line.at(0.5),
          line.at(0.95));
    }
  }
}
