package policygraph.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import policygraph.Outcome;
import policygraph.Problem;

/** Putting documents into a folder that is served, and taking them out. */
final class DocumentFolderTest {
  private static final String TEXT =
      """
      Opinions on Farming

      I, Programme requirements

      (1) Work. Farming is to use %s. (Ministry of Agriculture is responsible)
      """;

  @TempDir private Path place;

  private final SnapshotBuilder builder = new SnapshotBuilder(ReferenceSnapshot.vocabularies());
  private Path folder;
  private Shelf shelf;
  private DocumentFolder documents;

  @BeforeEach
  void aFolderWithOneDocumentIsServed() throws IOException {
    folder = Files.createDirectory(place.resolve("documents"));
    Files.writeString(folder.resolve("first.txt"), TEXT.formatted("big data"));
    shelf = new Shelf(builder, () -> Outcome.done(texts()));
    ReferenceSnapshot.done(shelf.refresh(file -> {}));
    documents = new DocumentFolder(folder, builder, shelf);
  }

  @Test
  void aDocumentThatIsPutIsInTheFolderAndInTheSnapshot() throws IOException {
    DocumentFolder.Changed changed = put("农业 2.txt", TEXT.formatted("cloud computing"));
    assertEquals(2, changed.snapshot().documents().size());
    assertEquals(1, changed.documents().size());
    assertEquals(false, changed.replaced());
    assertEquals(
        Map.of(
            "first.txt", TEXT.formatted("big data"),
            "农业 2.txt", TEXT.formatted("cloud computing")),
        content());
    assertFolderIsServed(changed);
  }

  @Test
  void aDocumentTakesThePlaceOfTheOneBefore() {
    DocumentFolder.Changed changed = put("first.txt", TEXT.formatted("cloud computing"));
    assertEquals(List.of(true, List.of("first")), List.of(changed.replaced(), changed.documents()));
    assertFolderIsServed(changed);
  }

  @Test
  void metadataComesBeforeOrAfterItsDocumentAndGoesWithIt() throws IOException {
    assertEquals(List.of(), put("second.yml", "id: cn-2\n").documents());
    assertEquals(List.of("cn-2"), put("second.txt", TEXT.formatted("drones")).documents());
    assertEquals(List.of("cn-3"), put("second.yml", "id: cn-3\n").documents());
    assertEquals(List.of("first", "cn-3").stream().sorted().toList(), served());
    remove("second.txt");
    assertEquals(Map.of("first.txt", TEXT.formatted("big data")), content());
    assertEquals(List.of("first"), served());
  }

  @Test
  void withoutItsMetadataADocumentIsBuiltAgain() {
    put("first.yml", "id: cn-1\n");
    assertEquals(List.of("cn-1"), served());
    remove("first.yml");
    assertEquals(List.of("first"), served());
  }

  @Test
  void aDocumentAtFaultChangesNothing() throws IOException {
    put("second.yml", "id: cn-2\n");
    Map<String, String> before = content();
    assertEquals(problem("first.txt", "empty-file"), rejected("first.txt", " \n"));
    assertEquals(problem("second.txt", "empty-file"), rejected("second.txt", ""));
    assertEquals(problem("first.txt:1", "binary-file"), rejected("first.txt", "a\u0001"));
    assertEquals(problem("first.yml:2:1", "bad-metadata"), rejected("first.yml", "id: [\n"));
    assertEquals(problem("third.yml", "bad-metadata"), rejected("third.yml", "nonsense: 1\n"));
    put("second.txt", TEXT.formatted("drones"));
    before.put("second.txt", TEXT.formatted("drones"));
    assertEquals(before, content());
    assertEquals(List.of("cn-2", "first"), served());
  }

  @Test
  void anIdThatAnotherDocumentHasIsRefused() throws IOException {
    put("second.yml", "id: first\n");
    assertEquals(
        problem(folder.resolve("second.txt").toString(), "same-document"),
        rejected("second.txt", TEXT.formatted("drones")));
    assertEquals(List.of("first"), served());
  }

  @Test
  void theLastDocumentStays() throws IOException {
    assertEquals(problem("documents", "no-documents"), rejected(documents.remove("first.txt")));
    assertEquals(Map.of("first.txt", TEXT.formatted("big data")), content());
  }

  @Test
  void whatIsNotThereCannotBeRemoved() {
    assertEquals(problem("second.txt", "missing-file"), rejected(documents.remove("second.txt")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        ".",
        "..",
        "../out.txt",
        "/etc/out.txt",
        "a/b.txt",
        "a\\b.txt",
        "..\\out.txt",
        ".hidden.txt",
        "README.txt",
        "readme.md",
        "a.txt\u0000.yml",
        "a\n.txt",
        "C:a.txt",
        "a\u202Etxt.txt",
        "a.exe",
        "a",
        "a.txt/",
        "a.ttl",
        "\ud800.txt"
      })
  void aNameIsOneOfADocumentInTheFolder(String name) throws IOException {
    assertEquals(problem("documents", "bad-name"), rejected(name, TEXT));
    assertEquals(problem("documents", "bad-name"), rejected(documents.remove(name)));
    assertEquals(1, content().size());
  }

  @Test
  void aLinkIsReplacedAndWhatItPointsToIsNot() throws IOException {
    Path outside = Files.writeString(place.resolve("outside.txt"), TEXT.formatted("drones"));
    Files.createSymbolicLink(folder.resolve("link.txt"), outside);
    put("link.txt", TEXT.formatted("cloud computing"));
    assertEquals(TEXT.formatted("drones"), Files.readString(outside));
    assertEquals(TEXT.formatted("cloud computing"), content().get("link.txt"));
  }

  private DocumentFolder.Changed put(String name, String text) {
    return ReferenceSnapshot.done(documents.put(name, text.getBytes(StandardCharsets.UTF_8)));
  }

  private void remove(String name) {
    ReferenceSnapshot.done(documents.remove(name));
  }

  private List<String> rejected(String name, String text) {
    return rejected(documents.put(name, text.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<String> rejected(Outcome<DocumentFolder.Changed> outcome) {
    Problem problem = ((Outcome.Rejected<DocumentFolder.Changed>) outcome).problems().getFirst();
    return problem(problem.where(), problem.code());
  }

  private static List<String> problem(String where, String code) {
    return List.of(where, code);
  }

  private List<String> served() {
    return ReferenceSnapshot.done(shelf.refresh(file -> {})).documents().stream()
        .map(each -> each.document().metadata().id())
        .toList();
  }

  private void assertFolderIsServed(DocumentFolder.Changed changed) {
    Snapshot fresh = ReferenceSnapshot.done(builder.build(texts(), file -> {}));
    assertEquals(
        SnapshotStoreTest.quads(fresh.dataset()),
        SnapshotStoreTest.quads(changed.snapshot().dataset()));
  }

  private Map<String, String> content() throws IOException {
    Map<String, String> content = new TreeMap<>();
    try (Stream<Path> all = Files.list(folder)) {
      for (Path each : all.toList()) {
        content.put(each.getFileName().toString(), Files.readString(each));
      }
    }
    return content;
  }

  private List<Path> texts() {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(each -> each.toString().endsWith(".txt")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
