package policygraph.snapshot;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import policygraph.Problem;

/**
 * Puts files so that they are there, whole, after the machine has lost its power: what is written
 * is forced to the disk before it gets its name, and so is the folder that holds the name.
 */
final class DurableFiles {
  private DurableFiles() {}

  /** Gives the file these bytes, at once: nobody sees a part of them. */
  static void replace(Path file, byte[] bytes) throws IOException {
    Path beside = file.resolveSibling(".policygraph.part");
    Files.write(beside, bytes);
    force(beside);
    move(beside, file);
  }

  /** Moves a file or folder, whose content is forced already, to a name in a folder. */
  static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    force(to.toAbsolutePath().getParent());
  }

  /** Forces a file's content, or a folder's names, to the disk. */
  static void force(Path place) throws IOException {
    try (FileChannel channel = FileChannel.open(place, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  static void deleteAll(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> below;
    try (Stream<Path> all = Files.walk(folder)) {
      below = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path each : below) {
      Files.deleteIfExists(each);
    }
  }

  /** Nothing has changed, and why. */
  static Problem cannotWrite(Path place, IOException failure) {
    return new Problem(
        place.toString(),
        "cannot-write",
        "nothing was written: " + reason(failure),
        "choose a place that exists, may be written to and has room");
  }

  static String reason(IOException failure) {
    return switch (failure) {
      case AccessDeniedException denied -> "no permission for " + denied.getFile();
      case FileSystemException fault when fault.getReason() != null ->
          fault.getFile() + ": " + fault.getReason();
      default -> String.valueOf(failure.getMessage());
    };
  }
}
