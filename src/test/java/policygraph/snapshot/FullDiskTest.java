package policygraph.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policygraph.Outcome;
import policygraph.Problem;

/** A disk of 1 MiB; skipped where none can be mounted, which needs root. */
final class FullDiskTest {
  @TempDir private Path folder;

  private Path disk;
  private boolean mounted;

  @BeforeEach
  void aSmallDisk() throws Exception {
    disk = Files.createDirectory(folder.resolve("disk"));
    mounted = run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk.toString());
    assumeTrue(mounted, "a disk can be mounted here");
  }

  @AfterEach
  void takeTheDiskAway() throws Exception {
    if (mounted) {
      assertTrue(run("umount", disk.toString()));
    }
  }

  @Test
  void aSnapshotThatDoesNotFitChangesNothing() throws Exception {
    SnapshotStore store = new SnapshotStore(disk.resolve("store"), 3);
    Manifest first = ReferenceSnapshot.done(store.publish(KilledWriterTest.dataset(1), List.of()));
    Path filler = Files.write(disk.resolve("filler"), new byte[900 << 10]);
    Outcome<Manifest> second = store.publish(KilledWriterTest.dataset(2), List.of());
    Problem problem = ((Outcome.Rejected<Manifest>) second).problems().getFirst();
    assertEquals("cannot-write", problem.code());
    assertTrue(problem.what().contains("No space left on device"), problem.what());
    assertEquals(first, ReferenceSnapshot.done(store.current()).manifest());

    Files.delete(filler);
    Manifest again = ReferenceSnapshot.done(store.publish(KilledWriterTest.dataset(2), List.of()));
    assertEquals(again, ReferenceSnapshot.done(store.current()).manifest());
  }

  /** At whichever byte the disk is full, also within the pointer. */
  @Test
  void howeverMuchRoomIsLeftTheSnapshotBeforeIsCurrentOrTheNewOne() throws Exception {
    SnapshotStore store = new SnapshotStore(disk.resolve("store"), 3);
    Manifest first = ReferenceSnapshot.done(store.publish(KilledWriterTest.dataset(1), List.of()));
    for (int room = 0; room <= 200; room += 4) {
      Path filler = disk.resolve("filler");
      long free = Files.getFileStore(disk).getUsableSpace();
      Files.write(filler, new byte[(int) Math.max(0, free - (room << 10))]);
      Outcome<Manifest> published = store.publish(KilledWriterTest.dataset(2), List.of());
      String current = ReferenceSnapshot.done(store.current()).manifest().snapshot();
      if (published instanceof Outcome.Done<Manifest> done) {
        assertEquals(done.value().snapshot(), current);
        return;
      }
      assertEquals(first.snapshot(), current);
      Files.delete(filler);
    }
    throw new AssertionError("it never fitted");
  }

  private static boolean run(String... command) throws Exception {
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    } catch (java.io.IOException noSuchCommand) {
      return false;
    }
  }
}
