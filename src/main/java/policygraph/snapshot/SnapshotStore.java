package policygraph.snapshot;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.apache.jena.sparql.core.DatasetGraph;
import policygraph.Outcome;
import policygraph.Problem;

/**
 * Snapshots on disk, each in a folder named by the digest of its quads, and a pointer to the
 * current one.
 *
 * <p>A snapshot is written beside the others and moved into place when it is whole; then the
 * pointer is replaced. A program that is killed at any moment leaves the pointer as it was or as it
 * is to be, and perhaps a folder that no pointer names, which the next one to write clears away.
 * One process writes at a time; readers need no lock and no permission to write.
 */
public final class SnapshotStore {
  public static final int KEPT = 3;
  static final String DATA = "data.nq.gz";
  private static final String NEW = ".new";
  private static final String SNAPSHOTS = "snapshots";

  /** A lock of a file is the whole Java machine's. */
  private static final Object WRITING = new Object();

  private final Path folder;
  private final int kept;

  /**
   * @param kept how many snapshots are kept, the current one among them
   */
  public SnapshotStore(Path folder, int kept) {
    if (kept < 1) {
      throw new IllegalArgumentException("a store keeps at least one snapshot, got " + kept);
    }
    this.folder = folder;
    this.kept = kept;
  }

  public Path folder() {
    return folder;
  }

  /** Stores a built snapshot and makes it the current one. */
  public Outcome<Manifest> publish(Snapshot snapshot) {
    return publish(snapshot.dataset(), snapshot.inputs());
  }

  Outcome<Manifest> publish(DatasetGraph dataset, List<Manifest.Input> inputs) {
    return writing(
        failure -> DurableFiles.cannotWrite(folder, failure),
        () -> {
          Pointer before = pointerOrNewest();
          Path fresh = snapshots().resolve(NEW);
          Files.createDirectory(fresh);
          Manifest manifest = StoredFiles.write(dataset, inputs, nextNumber(before), fresh);
          putInPlace(fresh, place(manifest.snapshot()));
          before.to(manifest.snapshot(), kept).write(folder);
          clear();
          return manifest;
        });
  }

  /** What was to be adopted is not whole. */
  static final class Damaged extends IOException {
    private static final long serialVersionUID = 1L;

    Damaged(IOException cause) {
      super(DurableFiles.reason(cause), cause);
    }
  }

  private static Manifest checked(Path folder) throws Damaged {
    try {
      return StoredFiles.read(folder).manifest();
    } catch (IOException e) {
      throw new Damaged(e);
    }
  }

  /** Puts the files of a snapshot into a folder. */
  @FunctionalInterface
  interface Filling {
    void into(Path folder) throws IOException;
  }

  /**
   * Makes a snapshot that was stored elsewhere the current one, if it is whole.
   *
   * @param fault what a failure is a problem of
   */
  Outcome<Manifest> adopt(String snapshot, Filling filling, Function<IOException, Problem> fault) {
    return writing(
        fault,
        () -> {
          Path fresh = Files.createDirectories(snapshots().resolve(NEW).resolve(snapshot));
          filling.into(fresh);
          Manifest manifest = checked(fresh);
          putInPlace(fresh, place(snapshot));
          pointerOrNewest().to(snapshot, kept).write(folder);
          clear();
          return manifest;
        });
  }

  private interface Writing<T> {
    T run() throws IOException;
  }

  private <T> Outcome<T> writing(Function<IOException, Problem> fault, Writing<T> work) {
    synchronized (WRITING) {
      try {
        Files.createDirectories(snapshots());
        try (FileChannel channel = lockFile()) {
          channel.lock(); // until the channel is closed, or the process is gone
          clear();
          return Outcome.done(work.run());
        }
      } catch (IOException e) {
        return Outcome.rejected(fault.apply(e));
      }
    }
  }

  private FileChannel lockFile() throws IOException {
    return FileChannel.open(
        folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  /** The same content may be there already, perhaps damaged: the new one takes its place. */
  private static void putInPlace(Path fresh, Path place) throws IOException {
    if (Files.exists(place)) {
      try {
        StoredFiles.check(place);
        DurableFiles.deleteAll(fresh);
        return;
      } catch (IOException damaged) {
        DurableFiles.deleteAll(place);
      }
    }
    DurableFiles.move(fresh, place);
  }

  /** Removes what no pointer names: old snapshots, and what a killed program left behind. */
  private void clear() throws IOException {
    List<String> named = pointerOrNewest().snapshots();
    for (Path each : folders()) {
      if (!named.contains(each.getFileName().toString())) {
        DurableFiles.deleteAll(each);
      }
    }
  }

  private long nextNumber(Pointer before) {
    return 1 + before.snapshots().stream().mapToLong(this::number).max().orElse(0);
  }

  private long number(String snapshot) {
    try {
      return StoredFiles.manifest(place(snapshot)).number();
    } catch (IOException damaged) {
      return 0;
    }
  }

  /** The current snapshot, or the newest before it that is whole; remarks say what is not. */
  public Outcome<Stored> current() {
    while (true) {
      List<Problem> problems = new ArrayList<>();
      List<String> names = names(problems);
      for (String name : names) {
        try {
          return new Outcome.Done<>(StoredFiles.read(place(name)), problems);
        } catch (IOException e) {
          problems.add(damaged(name, e));
        }
      }
      if (names.equals(names(new ArrayList<>()))) {
        return problems.isEmpty() ? Outcome.rejected(none()) : new Outcome.Rejected<>(problems);
      }
      // Others were published and these cleared away while they were read.
    }
  }

  /** Of all that are kept, those that are whole; of the others the remarks say what is wrong. */
  public Outcome<List<Manifest>> verify() {
    List<Problem> problems = new ArrayList<>();
    List<Manifest> whole = new ArrayList<>();
    for (String name : names(problems)) {
      try {
        whole.add(StoredFiles.read(place(name)).manifest());
      } catch (IOException e) {
        problems.add(damaged(name, e));
      }
    }
    return whole.isEmpty() && problems.isEmpty()
        ? Outcome.rejected(none())
        : new Outcome.Done<>(whole, problems);
  }

  /** The name of the current snapshot, which changes when another one is published. */
  public List<String> names() {
    return names(new ArrayList<>());
  }

  private List<String> names(List<Problem> problems) {
    try {
      return Pointer.read(folder).snapshots();
    } catch (IOException e) {
      problems.add(
          new Problem(
              folder.resolve(Pointer.FILE).toString(),
              "bad-pointer",
              DurableFiles.reason(e),
              "the newest snapshot is taken; publish another to mend it"));
      return newest();
    }
  }

  private Pointer pointerOrNewest() {
    return new Pointer(names(new ArrayList<>()));
  }

  /** All snapshots whose manifest can be read, the newest first. */
  private List<String> newest() {
    try {
      return folders().stream()
          .map(each -> each.getFileName().toString())
          .filter(name -> Pointer.isName(name) && number(name) > 0)
          .sorted(Comparator.comparingLong(this::number).reversed())
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private List<Path> folders() throws IOException {
    List<Path> folders = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(snapshots())) {
      all.forEach(folders::add);
    } catch (NoSuchFileException e) {
      return List.of();
    }
    return folders;
  }

  private Path snapshots() {
    return folder.resolve(SNAPSHOTS);
  }

  Path place(String snapshot) {
    return snapshots().resolve(snapshot);
  }

  private Problem damaged(String name, IOException failure) {
    return new Problem(
        place(name).toString(),
        "bad-snapshot",
        "the snapshot cannot be used: " + DurableFiles.reason(failure),
        "publish it again, or restore a backup");
  }

  private Problem none() {
    return new Problem(
        folder.toString(),
        "no-snapshot",
        "the store holds no snapshot",
        "build one: policygraph build INPUT --store " + folder);
  }
}
