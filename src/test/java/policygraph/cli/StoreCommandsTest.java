package policygraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A store by the command line: built into, served, damaged, backed up. */
@Timeout(180)
final class StoreCommandsTest {
  private static final String TOKEN = "not-to-be-guessed-here";

  @TempDir private Path folder;

  private Path ontology;
  private Path documents;
  private Path store;

  @BeforeEach
  void aSmallFolder() throws Exception {
    ontology = CommandRun.smallOntology(folder);
    documents = Files.createDirectory(folder.resolve("documents"));
    CommandRun.smallDocument(documents.resolve("small.txt"));
    store = folder.resolve("store");
  }

  @Test
  void aBuildIsStoredVerifiedBackedUpAndRestored() throws Exception {
    String name = built();
    CommandRun verified = CommandRun.of("verify", store);
    assertEquals(0, verified.status());
    assertTrue(
        verified.out().matches(name + " whole: [0-9,]+ quads of 1 document, by policygraph .*\n"),
        verified.out());

    Path zip = folder.resolve("backup.zip");
    CommandRun backup = CommandRun.of("backup", store, "--out", zip, "--documents", documents);
    assertEquals(new CommandRun(0, "", "wrote " + zip + ": snapshot " + name + "\n"), backup);
    Path elsewhere = folder.resolve("elsewhere");
    CommandRun restored =
        CommandRun.of("restore", zip, elsewhere, "--documents", folder.resolve("again"));
    assertEquals(new CommandRun(0, "", "snapshot " + name + " is the current one\n"), restored);
    assertEquals(verified, CommandRun.of("verify", elsewhere));
    assertEquals(List.of("small.txt"), CommandRun.filesBelow(folder.resolve("again")));
  }

  @Test
  void theSameDocumentsAreTheSameSnapshot() throws Exception {
    String name = built();
    Files.setLastModifiedTime(
        documents.resolve("small.txt"), java.nio.file.attribute.FileTime.fromMillis(0));
    assertEquals(name, built());
  }

  @Test
  void aDamagedSnapshotIsToldByVerify() throws Exception {
    Path data = store.resolve("snapshots").resolve(built()).resolve("data.nq.gz");
    Files.write(data, new byte[0]);
    CommandRun verified = CommandRun.of("verify", store);
    assertEquals(1, verified.status());
    assertTrue(verified.err().contains("[bad-snapshot]"), verified.err());
    CommandRun served =
        CommandRun.of("serve", "--store", store, "--port", 0, "--ontology", ontology);
    assertEquals(1, served.status());
    assertTrue(served.err().contains("[bad-snapshot]"), served.err());
  }

  @Test
  void anEmptyStoreCannotBeServed() {
    CommandRun served =
        CommandRun.of("serve", "--store", store, "--port", 0, "--ontology", ontology);
    assertEquals(1, served.status());
    assertTrue(served.err().contains("[no-snapshot]"), served.err());
  }

  @Test
  void whereNothingCanBeWrittenTheBuildSaysSo() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");
    CommandRun run = CommandRun.of("build", documents, "--store", file, "--ontology", ontology);
    assertEquals(1, run.status());
    assertTrue(run.err().contains("[cannot-write]"), run.err());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --keep=0         | --keep is a number from 1, got 0
          --grace=-1       | --grace is a number of seconds from 0, got -1
          --log-format=xml | --log-format is text or json, got xml
          """)
  void aWrongOptionIsNamed(String option, String message) {
    CommandRun run = CommandRun.of("serve", documents, "--store", store, option);
    assertEquals(2, run.status());
    assertTrue(run.err().startsWith(message), run.err());
  }

  /** What was answered before the kill is there after it, and the store is whole. */
  @Test
  void aKilledServerLosesNoDocumentThatItHasConfirmed() throws Exception {
    try (Running server = new Running(documents, "--store", store)) {
      for (int i = 0; i < 5; i++) {
        assertEquals(
            201, server.put("more" + i + ".txt", "Opinions\n\nI, One\n\nTest " + i + ".\n"));
      }
      server.process.toHandle().destroyForcibly();
      server.process.waitFor();
    }
    for (int i = 0; i < 5; i++) {
      assertEquals(
          "Opinions\n\nI, One\n\nTest " + i + ".\n",
          Files.readString(documents.resolve("more" + i + ".txt")));
    }
    try (Running server = new Running(documents, "--store", store)) {
      assertEquals("6 documents", server.said.substring(0, 11));
    }
    assertEquals(0, CommandRun.of("verify", store).status());
  }

  @Test
  void aServerStartsWithTheLastSnapshotWhereADocumentIsAtFault() throws Exception {
    built();
    Files.writeString(documents.resolve("bad.txt"), "");
    try (Running server = new Running(documents, "--store", store)) {
      assertTrue(server.said.startsWith("1 document,"), server.said);
      assertEquals(200, server.put("bad.txt", "Opinions\n\nI, One\n\nTest.\n"));
      assertTrue(server.get("data?default").body().contains("document/bad"));
    }
    assertTrue(Files.readString(folder.resolve("err")).contains("[empty-file]"));
  }

  @Test
  void aStoreIsWatchedAndTheLogIsJsonWhereAskedFor() throws Exception {
    built();
    try (Running server = new Running("--store", store, "--watch", "--log-format", "json")) {
      assertTrue(server.said.startsWith("1 document,"), server.said);
      Files.copy(documents.resolve("small.txt"), documents.resolve("second.txt"));
      built();
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
      while (!server.get("data?default").body().contains("document/second")) {
        assertTrue(System.nanoTime() < end, "not served");
      }
      assertEquals(
          422, server.get("sparql?query=SELECT*%7BSERVICE%3Ca:b%3E%7B%7D%7D").statusCode());
    }
    String log = Files.readString(folder.resolve("err"));
    assertTrue(
        log.matches(
            "(?s).*\\{\"time\":\"[^\"]+\",\"level\":\"WARN\",\"logger\":\"policygraph.query\",\"request\":\"[0-9a-z]+\",\"message\":\"request .*\",\"failure\":\"\"}\n"),
        log);
  }

  private String built() {
    CommandRun run = CommandRun.of("build", documents, "--store", store, "--ontology", ontology);
    assertEquals(0, run.status(), run.err());
    return run.err().replaceFirst("(?s).*snapshot ([0-9a-f]{64}) is the current one.*", "$1");
  }

  /** A server as a process of its own. */
  private final class Running implements AutoCloseable {
    private final Process process;
    private final String said;
    private final String address;
    private final HttpClient client = HttpClient.newHttpClient();

    private Running(Object... arguments) throws Exception {
      List<Object> all = new ArrayList<>(List.of("serve", "--port", 0, "--ontology", ontology));
      all.addAll(List.of(arguments));
      ProcessBuilder builder =
          new ProcessBuilder(CommandRun.command(List.of("-XX:TieredStopAtLevel=1"), all.toArray()));
      builder.environment().put("POLICYGRAPH_ADMIN_TOKEN", TOKEN);
      process = builder.redirectError(folder.resolve("err").toFile()).start();
      BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
      said = out.readLine();
      out.readLine();
      String pages = out.readLine();
      assertTrue(pages != null, Files.readString(folder.resolve("err")));
      address = pages.replaceFirst(" *pages *", "");
    }

    private HttpResponse<String> get(String path) throws Exception {
      return client.send(
          HttpRequest.newBuilder(URI.create(address + path)).build(), BodyHandlers.ofString());
    }

    private int put(String name, String text) throws Exception {
      return client
          .send(
              HttpRequest.newBuilder(URI.create(address + "documents/" + name))
                  .header("Authorization", "Bearer " + TOKEN)
                  .PUT(BodyPublishers.ofString(text))
                  .build(),
              BodyHandlers.ofString())
          .statusCode();
    }

    @Override
    public void close() {
      client.close();
      process.destroy();
      process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
    }
  }
}
