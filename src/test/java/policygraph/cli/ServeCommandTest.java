package policygraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The server as a process of its own. */
final class ServeCommandTest {
  private static final String ANNOUNCEMENT =
      """
      1 document, [0-9,]+ triples, ready after [0-9.]+ s

        pages   (http://127\\.0\\.0\\.1:([0-9]+)/)
        SPARQL  \\1sparql

      Which agencies cover cloud computing\\? Paste this into another terminal:

        curl -s -H 'Accept: text/csv' \\1sparql --data-urlencode query='
      ([^']+)'

      Stop with Ctrl-C\\.
      """;

  @TempDir private Path folder;

  @Test
  @Timeout(120)
  void itPrintsItsAddressAnswersAndStopsWhenTold() throws Exception {
    Path err = folder.resolve("err");
    Process process =
        new ProcessBuilder(CommandRun.command(List.of(), "serve", "--port", 0))
            .redirectError(err.toFile())
            .start();
    try {
      Matcher announced = Pattern.compile(ANNOUNCEMENT).matcher("");
      assertTrue(announced.reset(printed(process)).matches(), announced.toString());
      String address = announced.group(1);
      int port = Integer.parseInt(announced.group(2));
      assertEquals("ok\n", get(address + "health").body());
      HttpResponse<String> answer =
          get(
              address
                  + "sparql?query="
                  + URLEncoder.encode(announced.group(3), StandardCharsets.UTF_8));
      assertEquals(200, answer.statusCode());
      List<String> names = answer.body().lines().toList();
      assertEquals("name", names.getFirst());
      assertTrue(names.contains("Ministry of Industry and Information Technology"), answer.body());

      process.destroy();
      assertTrue(process.waitFor(20, TimeUnit.SECONDS), "still running");
      assertTrue(List.of(0, 143).contains(process.exitValue()), "exit " + process.exitValue());
      assertEquals("", Files.readString(err));
      try (ServerSocket freed = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
        assertEquals(port, freed.getLocalPort());
      }
    } finally {
      process.destroyForcibly();
    }
  }

  /** What is printed up to the line that says how to stop. */
  private static String printed(Process process) throws Exception {
    StringBuilder printed = new StringBuilder();
    BufferedReader reader = process.inputReader(StandardCharsets.UTF_8);
    String line;
    do {
      line = reader.readLine();
      printed.append(line).append('\n');
    } while (line != null && !line.startsWith("Stop with"));
    return printed.toString();
  }

  private static HttpResponse<String> get(String address) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create(address)).header("Accept", "text/csv").build(),
          BodyHandlers.ofString(StandardCharsets.UTF_8));
    }
  }
}
