package policygraph.snapshot;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The names of the snapshots that a store keeps, the current one first. It is one small file and
 * replaced at once, so that which is current and which are kept never disagree.
 */
record Pointer(List<String> snapshots) {
  static final String FILE = "current";
  private static final Pointer NONE = new Pointer(List.of());

  Pointer {
    snapshots = List.copyOf(snapshots);
  }

  static Pointer read(Path store) throws IOException {
    Path file = store.resolve(FILE);
    if (!Files.exists(file)) {
      return NONE;
    }
    List<String> lines =
        new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
    if (lines.isEmpty() || !lines.stream().allMatch(Pointer::isName)) {
      throw new IOException("the file \"" + FILE + "\" does not list names of snapshots");
    }
    return new Pointer(lines);
  }

  static boolean isName(String text) {
    return text.length() == 64
        && text.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
  }

  /** One that points to this snapshot, and keeps as many as told. */
  Pointer to(String snapshot, int kept) {
    return new Pointer(
        Stream.concat(Stream.of(snapshot), snapshots.stream()).distinct().limit(kept).toList());
  }

  void write(Path store) throws IOException {
    String text = String.join("\n", snapshots) + "\n";
    DurableFiles.replace(store.resolve(FILE), text.getBytes(StandardCharsets.UTF_8));
  }
}
