package policygraph.snapshot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policygraph.Outcome;

final class BackupTest {
  @TempDir private Path folder;

  @Test
  void aRestoredStoreAndFolderAreWhatWasBackedUp() throws IOException {
    Manifest manifest = publish(store("one"), 1);
    Path documents = Files.createDirectories(folder.resolve("documents/below"));
    Files.writeString(documents.resolve("意见.txt"), "意见");
    Files.writeString(documents.resolve("意见.yml"), "id: a\n");
    Files.writeString(documents.resolve("no document.exe"), "");
    Backup backup = new Backup(folder.resolve("backup.zip"));
    Optional<Path> from = Optional.of(folder.resolve("documents"));
    assertEquals(manifest, ReferenceSnapshot.done(backup.write(store("one"), from)));

    Path to = folder.resolve("restored");
    assertEquals(manifest, ReferenceSnapshot.done(backup.restore(store("two"), Optional.of(to))));
    assertEquals(manifest, ReferenceSnapshot.done(store("two").current()).manifest());
    assertEquals("意见", Files.readString(to.resolve("below/意见.txt")));
    assertEquals("id: a\n", Files.readString(to.resolve("below/意见.yml")));
    assertFalse(Files.exists(to.resolve("below/no document.exe")));
  }

  @Test
  void whatIsThereAlreadyIsKept() throws IOException {
    publish(store("one"), 1);
    Backup backup = new Backup(folder.resolve("backup.zip"));
    ReferenceSnapshot.done(backup.write(store("one"), Optional.empty()));
    Manifest newer = publish(store("one"), 2);
    Path occupied = Files.createDirectory(folder.resolve("occupied"));
    Files.writeString(occupied.resolve("a.txt"), "mine");
    assertEquals("not-empty", code(backup.restore(store("one"), Optional.of(occupied))));
    assertEquals(newer, ReferenceSnapshot.done(store("one").current()).manifest());
    ReferenceSnapshot.done(backup.restore(store("one"), Optional.empty()));
    assertEquals(2, store("one").names().size());
    assertEquals(newer.snapshot(), store("one").names().get(1));
  }

  @Test
  void theSameStoreGivesTheSameBackup() throws IOException {
    publish(store("one"), 1);
    Path first = folder.resolve("first.zip");
    Path second = folder.resolve("second.zip");
    ReferenceSnapshot.done(new Backup(first).write(store("one"), Optional.empty()));
    ReferenceSnapshot.done(new Backup(second).write(store("one"), Optional.empty()));
    assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(second));
  }

  @Test
  void aDamagedBackupIsReportedAndChangesNothing() throws IOException {
    publish(store("one"), 1);
    Path file = folder.resolve("backup.zip");
    ReferenceSnapshot.done(new Backup(file).write(store("one"), Optional.empty()));
    byte[] bytes = Files.readAllBytes(file);
    Manifest before = publish(store("two"), 2);
    for (int length : new int[] {0, 10, bytes.length / 2, bytes.length - 1}) {
      Files.write(file, Arrays.copyOf(bytes, length));
      assertEquals("bad-backup", code(new Backup(file).restore(store("two"), Optional.empty())));
    }
    bytes[bytes.length / 3] ^= 1;
    Files.write(file, bytes);
    assertEquals("bad-backup", code(new Backup(file).restore(store("two"), Optional.empty())));
    Files.delete(file);
    assertEquals("bad-backup", code(new Backup(file).restore(store("two"), Optional.empty())));
    assertEquals(before, ReferenceSnapshot.done(store("two").current()).manifest());
  }

  @Test
  void aBackupNamesNoPlaceOutsideTheFolder() throws IOException {
    Manifest manifest = publish(store("one"), 1);
    Path file = folder.resolve("backup.zip");
    Path place = store("one").place(manifest.snapshot());
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String name : List.of("data.nq.gz", "manifest.json")) {
        zip.putNextEntry(new ZipEntry("snapshots/" + manifest.snapshot() + "/" + name));
        Files.copy(place.resolve(name), zip);
      }
      zip.putNextEntry(new ZipEntry("documents/../../outside.txt"));
      zip.write("outside".getBytes(StandardCharsets.UTF_8));
    }
    Path documents = folder.resolve("a/documents");
    Outcome<Manifest> outcome = new Backup(file).restore(store("two"), Optional.of(documents));
    assertEquals("bad-backup", code(outcome));
    assertFalse(Files.exists(folder.resolve("outside.txt")));
  }

  private SnapshotStore store(String name) {
    return new SnapshotStore(folder.resolve(name), 3);
  }

  private static Manifest publish(SnapshotStore store, int number) {
    return ReferenceSnapshot.done(store.publish(KilledWriterTest.dataset(number), List.of()));
  }

  private static String code(Outcome<Manifest> outcome) {
    return ((Outcome.Rejected<Manifest>) outcome).problems().getFirst().code();
  }
}
