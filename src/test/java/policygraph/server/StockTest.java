package policygraph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import policygraph.Outcome;
import policygraph.query.NamedQueries;
import policygraph.snapshot.DocumentFolder;
import policygraph.snapshot.ReferenceSnapshot;
import policygraph.snapshot.Shelf;
import policygraph.snapshot.SnapshotBuilder;
import policygraph.snapshot.SnapshotStore;

/** Documents and stores that change while they are served. */
@Timeout(120)
final class StockTest {
  private static final String TOKEN = "not-to-be-guessed-here";

  /** The technology of each document. */
  private static final String TECHNOLOGIES =
      "PREFIX pg: <https://w3id.org/policygraph/ontology#> SELECT DISTINCT ?t"
          + " { ?mention pg:technology ?t ; pg:unit ?unit } ORDER BY ?t";

  private static final SnapshotBuilder BUILDER =
      new SnapshotBuilder(ReferenceSnapshot.vocabularies());

  @TempDir private Path folder;

  private final HttpClient client = HttpClient.newHttpClient();
  private final NamedQueries queries = Served.shippedQueries();
  private Path documents;
  private SnapshotStore store;
  private Shelf shelf;
  private Edition first;
  private Stock stock;
  private PolicyServer server;

  @BeforeEach
  void aFolderIsServed() throws IOException {
    documents = Files.createDirectory(folder.resolve("documents"));
    store = new SnapshotStore(folder.resolve("store"), 3);
    Files.writeString(documents.resolve("first.txt"), text("big data"));
    shelf = new Shelf(BUILDER, this::texts);
    first = Edition.serving(Served.value(shelf.refresh(file -> {})).dataset(), queries);
    stock = stock(Optional.empty());
    server = start(stock);
  }

  private Stock stock(Optional<Publisher> publisher) {
    DocumentFolder served = new DocumentFolder(documents, BUILDER, shelf);
    return new FolderStock(
        new FolderStock.Source(this::texts, shelf, Optional.of(served)), publisher, queries, first);
  }

  @AfterEach
  void stop() {
    client.close();
    server.close();
    stock.close();
  }

  @Test
  void aDocumentThatIsPutIsInTheGraphWhenTheAnswerComes() throws Exception {
    HttpResponse<String> put = send("PUT", "documents/second.txt", text("cloud computing"));
    assertEquals(List.of(201, "Put: 2 documents are served\n"), statusAndText(put));
    assertEquals("big-data cloud-computing", technologies());
    put = send("PUT", "documents/second.txt", text("Internet of Things"));
    assertEquals(List.of(200, "Put: 2 documents are served\n"), statusAndText(put));
    assertEquals("big-data internet-of-things", technologies());
    HttpResponse<String> removed = send("DELETE", "documents/second.txt", "");
    assertEquals(List.of(200, "Removed: 1 documents are served\n"), statusAndText(removed));
    assertEquals("big-data", technologies());
  }

  @Test
  void aDocumentAtFaultIsReportedAndChangesNothing() throws Exception {
    HttpResponse<String> put = send("PUT", "documents/first.txt", " ");
    assertEquals(
        List.of(
            422,
            """
            first.txt: the file holds no text [empty-file]
                fix: give a file that holds the document's text
            Nothing was changed
            """),
        statusAndText(put));
    HttpResponse<String> json =
        send("PUT", "documents/first.txt", " ", "Accept", "application/json");
    assertEquals("application/problem+json", Served.type(json));
    assertTrue(json.body().contains("\"code\" : \"empty-file\""), json.body());
    assertEquals("big-data", technologies());
    assertEquals(text("big data"), Files.readString(documents.resolve("first.txt")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "documents/..%2Fout.txt",
        "documents/%2e%2e/out.txt",
        "documents/a%5Cb.txt",
        "documents/.a.txt",
        "documents/a.exe",
        "documents/",
        "documents",
        "documents/a/b.txt",
        "documents/a%00.txt",
        "documents/README.md"
      })
  void aNameLeadsNowhereElse(String path) throws Exception {
    HttpResponse<String> put = send("PUT", path, text("cloud computing"));
    assertTrue(List.of(400, 404, 405).contains(put.statusCode()), put.toString());
    assertEquals(List.of("documents"), names(folder));
    assertEquals(List.of("first.txt"), names(documents));
  }

  @Test
  void aDocumentHasABoundedSize() throws Exception {
    assertEquals(413, send("PUT", "documents/a.txt", "a".repeat(9 << 20)).statusCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT documents/a.txt", "DELETE documents/first.txt", "POST admin/reload"})
  void changesNeedTheToken(String request) throws Exception {
    String[] parts = request.split(" ");
    for (String shown :
        List.of("", "Bearer ", "Bearer wrong-wrong-wrong-wrong", "Basic " + TOKEN)) {
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(address(parts[1]))
                  .header("Authorization", shown)
                  .method(parts[0], BodyPublishers.ofString(text("cloud computing")))
                  .build(),
              BodyHandlers.ofString());
      assertEquals(401, answer.statusCode());
    }
    assertEquals("big-data", technologies());
  }

  @Test
  void reloadServesWhatIsNewInTheFolder() throws Exception {
    Files.writeString(documents.resolve("second.txt"), text("cloud computing"));
    assertEquals("big-data", technologies());
    String said = send("POST", "admin/reload", "").body();
    assertTrue(said.matches("Reloaded: 2 documents, [0-9,]+ triples\n"), said);
    assertEquals("big-data cloud-computing", technologies());
    said = send("POST", "admin/reload", "").body();
    assertTrue(said.matches("Nothing new: 2 documents, [0-9,]+ triples\n"), said);
  }

  @Test
  void aWatchedFolderIsServedAsItIsAndABadDocumentAsItWas() throws Exception {
    try (Watch watch = Watch.over(stock)) {
      Files.writeString(documents.resolve("second.txt"), text("cloud computing"));
      awaitTechnologies("big-data cloud-computing");
      Files.writeString(documents.resolve("first.txt"), "");
      Files.writeString(documents.resolve("second.txt"), text("Internet of Things"));
      awaitTechnologies("big-data internet-of-things");
      Files.delete(documents.resolve("first.txt"));
      awaitTechnologies("internet-of-things");
      assertTrue(watch != null);
    }
  }

  @Test
  void whatIsServedIsStoredToo() throws Exception {
    Stock stored = stock(Optional.of(new Publisher(store)));
    Files.writeString(documents.resolve("second.txt"), text("cloud computing"));
    assertEquals(Outcome.done(true), stored.reload());
    stored.close();
    assertEquals(
        List.of("first.txt", "second.txt"),
        Served.value(store.current()).manifest().inputs().stream()
            .map(input -> input.file())
            .toList());
  }

  /** Two documents that change together, published again and again, and asked all the time. */
  @Test
  void eachAnswerComesWholeFromOneSnapshotWhileSnapshotsAreSwapped() throws Exception {
    publish("big data", "cloud computing");
    StoreStock stored = Served.value(StoreStock.open(store, queries));
    try (PolicyServer following = start(stored)) {
      AtomicBoolean ended = new AtomicBoolean();
      AtomicInteger asked = new AtomicInteger();
      List<CompletableFuture<Void>> readers =
          Stream.of(1, 2, 3)
              .map(n -> CompletableFuture.runAsync(() -> read(following, ended, asked)))
              .toList();
      for (int i = 0; i < 4; i++) {
        publish(
            i % 2 == 0 ? "Internet of Things" : "big data",
            i % 2 == 0 ? "drones" : "cloud computing");
        assertEquals(Outcome.done(true), stored.reload());
      }
      ended.set(true);
      for (CompletableFuture<Void> reader : readers) {
        reader.get(20, TimeUnit.SECONDS);
      }
      assertTrue(asked.get() >= 4, "asked " + asked);
    }
  }

  private void read(PolicyServer following, AtomicBoolean ended, AtomicInteger asked) {
    try (HttpClient reader = HttpClient.newHttpClient()) {
      while (!ended.get()) {
        String found = technologies(reader, following);
        assertTrue(
            List.of("big-data cloud-computing", "internet-of-things unmanned-aerial-vehicle")
                .contains(found),
            found);
        asked.incrementAndGet();
      }
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private void publish(String one, String two) throws IOException {
    Path both = Files.createDirectories(folder.resolve("both"));
    List<Path> files =
        List.of(
            Files.writeString(both.resolve("one.txt"), text(one)),
            Files.writeString(both.resolve("two.txt"), text(two)));
    Served.value(store.publish(ReferenceSnapshot.build(files)));
  }

  @Test
  void aStoppingServerLetsRequestsEndAndIsNotReady() throws Exception {
    assertEquals("ready\n", get("health/ready").body());
    assertEquals("ok\n", get("health").body());
    String slow =
        "sparql?timeout=2&query="
            + Served.encoded(
                "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER (?c < ?i) }");
    CompletableFuture<HttpResponse<String>> running =
        client.sendAsync(HttpRequest.newBuilder(address(slow)).build(), BodyHandlers.ofString());
    while (!send("GET", "admin/queries", "").body().contains("COUNT")) {
      Thread.onSpinWait();
    }
    CompletableFuture<Void> stopped =
        CompletableFuture.runAsync(() -> server.stop(Duration.ofSeconds(30)));
    assertEquals("Query timed out\n", Served.said(running.get(20, TimeUnit.SECONDS)));
    stopped.get(20, TimeUnit.SECONDS);
  }

  @Test
  void metricsTellOfRequestsAndWithTheTokenOfTheMachine() throws Exception {
    technologies();
    String open = get("metrics").body();
    assertTrue(
        open.contains("policygraph_requests_seconds_count{kind=\"sparql\",status=\"200\"}"), open);
    assertTrue(open.contains("\npolicygraph_snapshot_age_seconds "), open);
    assertTrue(open.contains("\npolicygraph_queries_waiting 0.0\n"), open);
    assertTrue(!open.contains("jvm_"), open);
    assertTrue(send("GET", "metrics", "").body().contains("\njvm_memory_used_bytes{"));
  }

  private void awaitTechnologies(String expected) throws Exception {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    String found = technologies();
    while (!found.equals(expected) && System.nanoTime() < end) {
      found = technologies();
    }
    assertEquals(expected, found);
  }

  private String technologies() throws Exception {
    return technologies(client, server);
  }

  private static String technologies(HttpClient client, PolicyServer server) throws Exception {
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(
                    URI.create(server.address() + "sparql?query=" + Served.encoded(TECHNOLOGIES)))
                .header("Accept", "text/csv")
                .build(),
            BodyHandlers.ofString());
    assertEquals(200, answer.statusCode(), answer.body());
    return String.join(
        " ",
        answer.body().lines().skip(1).map(iri -> iri.replaceFirst(".*/", "")).sorted().toList());
  }

  private HttpResponse<String> get(String path) throws Exception {
    return client.send(HttpRequest.newBuilder(address(path)).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> send(String method, String path, String body, String... headers)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address(path))
            .header("Authorization", "Bearer " + TOKEN)
            .method(method, Served.utf8(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try (HttpClient fresh = HttpClient.newHttpClient()) {
      return fresh.send(request.build(), BodyHandlers.ofString());
    }
  }

  private URI address(String path) {
    return URI.create(server.address() + path);
  }

  private PolicyServer start(Stock served) {
    return Served.value(
        PolicyServer.start(served, queries, Served.settings().with(new AdminToken(TOKEN))));
  }

  private Outcome<List<Path>> texts() {
    try (Stream<Path> all = Files.list(documents)) {
      return Outcome.done(all.filter(each -> each.toString().endsWith(".txt")).sorted().toList());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<String> names(Path place) throws IOException {
    try (Stream<Path> all = Files.list(place)) {
      return all.map(each -> each.getFileName().toString()).sorted().toList();
    }
  }

  private static List<Object> statusAndText(HttpResponse<String> response) {
    return List.of(response.statusCode(), Served.said(response));
  }

  private static String text(String technology) {
    return """
        Opinions on Farming

        I, Programme requirements

        (1) Work. Farming is to use %s. (Ministry of Agriculture is responsible)
        """
        .formatted(technology);
  }
}
