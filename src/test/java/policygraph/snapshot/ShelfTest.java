package policygraph.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policygraph.Outcome;
import policygraph.Problem;

/** Documents in a folder that change while they are served. */
final class ShelfTest {
  @TempDir private Path folder;

  private final SnapshotBuilder builder = new SnapshotBuilder(ReferenceSnapshot.vocabularies());
  private final List<String> read = new ArrayList<>();
  private Shelf shelf;

  @Test
  void onlyWhatHasChangedIsBuilt() throws IOException {
    write("one", "cloud computing");
    write("two", "big data");
    Snapshot first = refreshed();
    assertEquals(List.of("one.txt", "two.txt"), read);
    read.clear();
    assertSame(first, refreshed());
    assertEquals(List.of(), read);
    write("two", "the Internet of Things");
    refreshed();
    assertEquals(List.of("two.txt"), read);
    read.clear();
    Files.writeString(folder.resolve("one.yml"), "title:\n  en: One\n");
    refreshed();
    assertEquals(List.of("one.txt"), read);
  }

  @Test
  void afterEachChangeTheSnapshotIsThatOfABuildFromTheStart() throws IOException {
    write("one", "cloud computing");
    write("two", "big data");
    assertSameAsFromTheStart();
    write("three", "cloud computing");
    assertSameAsFromTheStart();
    write("one", "the Internet of Things");
    assertSameAsFromTheStart();
    Files.delete(folder.resolve("three.txt"));
    write("four", "cloud computing");
    assertSameAsFromTheStart();
    Files.delete(folder.resolve("two.txt"));
    Files.delete(folder.resolve("four.txt"));
    assertSameAsFromTheStart();
  }

  @Test
  void whoReadsTheSnapshotBeforeSeesNoChange() throws IOException {
    write("one", "cloud computing");
    write("two", "big data");
    Snapshot first = refreshed();
    var before = SnapshotStoreTest.quads(first.dataset());
    write("two", "the Internet of Things");
    Files.delete(folder.resolve("one.txt"));
    refreshed();
    assertEquals(before, SnapshotStoreTest.quads(first.dataset()));
  }

  @Test
  void theFirstTimeADocumentAtFaultIsAProblemOfAll() throws IOException {
    write("one", "cloud computing");
    Files.writeString(folder.resolve("two.txt"), "");
    assertEquals(List.of("empty-file"), codes(((Outcome.Rejected<Snapshot>) refresh()).problems()));
    write("two", "big data");
    assertEquals(List.of("one", "two"), ids(refreshed()));
  }

  @Test
  void laterADocumentAtFaultStaysWhatItWasWhileOthersChange() throws IOException {
    write("one", "cloud computing");
    write("two", "big data");
    refreshed();
    Files.writeString(folder.resolve("two.txt"), "");
    Files.writeString(folder.resolve("bad.txt"), "");
    write("three", "the Internet of Things");
    Outcome.Done<Snapshot> done = (Outcome.Done<Snapshot>) refresh();
    assertEquals(List.of("empty-file", "empty-file"), codes(done.remarks()).subList(0, 2));
    assertEquals(List.of("one", "three", "two"), ids(done.value()));
    write("two", "big data");
    Files.delete(folder.resolve("bad.txt"));
    assertSameAsFromTheStart();
  }

  @Test
  void twoDocumentsOfOneIdAreAFaultOfTheSecond() throws IOException {
    write("one", "cloud computing");
    refreshed();
    write("other", "big data");
    Files.writeString(folder.resolve("other.yml"), "id: one\n");
    Outcome.Done<Snapshot> done = (Outcome.Done<Snapshot>) refresh();
    assertTrue(codes(done.remarks()).contains("same-document"), done.remarks().toString());
    assertEquals(List.of("one"), ids(done.value()));
  }

  private void assertSameAsFromTheStart() {
    Snapshot now = refreshed();
    Snapshot fresh = ReferenceSnapshot.done(builder.build(files(), file -> {}));
    assertEquals(ids(fresh), ids(now));
    assertEquals(SnapshotStoreTest.quads(fresh.dataset()), SnapshotStoreTest.quads(now.dataset()));
    assertEquals(
        fresh.dataset().getDefaultGraph().find().toSet(),
        now.dataset().getDefaultGraph().find().toSet());
  }

  private void write(String name, String technology) throws IOException {
    Files.writeString(
        folder.resolve(name + ".txt"),
        """
        Opinions on %s

        I, Programme requirements

        (1) Work. Farming is to use %s. (Ministry of Agriculture, An Office Nobody Knows are responsible)
        """
            .formatted(name, technology));
  }

  private Outcome<Snapshot> refresh() {
    if (shelf == null) {
      shelf = new Shelf(builder, () -> Outcome.done(files()));
    }
    return shelf.refresh(file -> read.add(file.getFileName().toString()));
  }

  private Snapshot refreshed() {
    return ReferenceSnapshot.done(refresh());
  }

  private List<Path> files() {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(each -> each.toString().endsWith(".txt")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> ids(Snapshot snapshot) {
    return snapshot.documents().stream().map(each -> each.document().metadata().id()).toList();
  }

  private static List<String> codes(List<Problem> problems) {
    return problems.stream().map(Problem::code).toList();
  }
}
