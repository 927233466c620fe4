package policygraph.snapshot;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import policygraph.Outcome;
import policygraph.Problem;
import policygraph.document.DocumentReader;

/**
 * One file with the current snapshot of a store and, where asked for, the documents that it is
 * built from. A restored backup is checked before it is used, and replaces nothing but the pointer.
 */
public final class Backup {
  private static final String SNAPSHOTS = "snapshots/";
  private static final String DOCUMENTS = "documents/";

  private final Path file;

  public Backup(Path file) {
    this.file = file;
  }

  /** Writes it; there is a whole file or none. */
  public Outcome<Manifest> write(SnapshotStore store, Optional<Path> documents) {
    return store.current().then(current -> write(store, current.manifest(), documents));
  }

  private Outcome<Manifest> write(
      SnapshotStore store, Manifest manifest, Optional<Path> documents) {
    Path part = file.resolveSibling("." + file.getFileName() + ".part");
    try {
      try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(part))) {
        Path place = store.place(manifest.snapshot());
        for (String name : List.of(SnapshotStore.DATA, StoredFiles.MANIFEST)) {
          add(zip, SNAPSHOTS + manifest.snapshot() + "/" + name, place.resolve(name));
        }
        if (documents.isPresent()) {
          addAll(zip, documents.get());
        }
      }
      DurableFiles.force(part);
      DurableFiles.move(part, file);
      return Outcome.done(manifest);
    } catch (IOException e) {
      return Outcome.rejected(DurableFiles.cannotWrite(file, e));
    }
  }

  private static void addAll(ZipOutputStream zip, Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.filter(Backup::isOfADocument).sorted().toList()) {
        add(zip, DOCUMENTS + folder.relativize(each).toString().replace('\\', '/'), each);
      }
    }
  }

  private static boolean isOfADocument(Path file) {
    return Files.isRegularFile(file)
        && (DocumentReader.isSource(file) || file.toString().endsWith(".yml"));
  }

  private static void add(ZipOutputStream zip, String name, Path file) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(0); // the same content gives the same file
    zip.putNextEntry(entry);
    Files.copy(file, zip);
    zip.closeEntry();
  }

  /** Makes its snapshot the current one, and puts its documents into a folder that is empty. */
  public Outcome<Manifest> restore(SnapshotStore store, Optional<Path> documents) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      String snapshot = snapshot(zip);
      Optional<Problem> occupied = documents.filter(Backup::isOccupied).map(Backup::occupied);
      if (occupied.isPresent()) {
        return Outcome.rejected(occupied.get());
      }
      Outcome<Manifest> restored =
          store.adopt(
              snapshot,
              folder -> extract(zip, SNAPSHOTS + snapshot + "/", folder),
              failure -> fault(failure, store.folder()));
      return restored.then(manifest -> restoreDocuments(zip, manifest, documents));
    } catch (IOException e) {
      return Outcome.rejected(damaged(e));
    }
  }

  /** Either what is read is at fault, or where it is written to. */
  private Problem fault(IOException failure, Path place) {
    return switch (failure) {
      case SnapshotStore.Damaged inside -> damaged(inside);
      case ZipException inside -> damaged(inside);
      case EOFException inside -> damaged(inside);
      default -> DurableFiles.cannotWrite(place, failure);
    };
  }

  private Problem damaged(IOException failure) {
    return new Problem(
        file.toString(),
        "bad-backup",
        "the file cannot be restored: " + DurableFiles.reason(failure),
        "give a file that \"policygraph backup\" wrote, as it was written");
  }

  private static String snapshot(ZipFile zip) throws IOException {
    return zip.stream()
        .map(ZipEntry::getName)
        .filter(name -> name.startsWith(SNAPSHOTS) && name.endsWith("/" + StoredFiles.MANIFEST))
        .map(name -> name.substring(SNAPSHOTS.length()).replaceFirst("/.*", ""))
        .filter(Pointer::isName)
        .findFirst()
        .orElseThrow(() -> new ZipException("it holds no snapshot"));
  }

  private static boolean isOccupied(Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      return all.findAny().isPresent();
    } catch (IOException notThere) {
      return Files.exists(folder);
    }
  }

  private static Problem occupied(Path folder) {
    return new Problem(
        folder.toString(),
        "not-empty",
        "there is something in the folder already, and nothing is overwritten",
        "give an empty folder, or one that is not there yet");
  }

  private Outcome<Manifest> restoreDocuments(
      ZipFile zip, Manifest manifest, Optional<Path> documents) {
    if (documents.isEmpty()) {
      return Outcome.done(manifest);
    }
    try {
      Files.createDirectories(documents.get());
      extract(zip, DOCUMENTS, documents.get());
      return Outcome.done(manifest);
    } catch (IOException e) {
      return Outcome.rejected(fault(e, documents.get()));
    }
  }

  private static void extract(ZipFile zip, String prefix, Path folder) throws IOException {
    for (ZipEntry entry : zip.stream().filter(each -> isBelow(each, prefix)).toList()) {
      Path place = folder.resolve(entry.getName().substring(prefix.length())).normalize();
      if (!place.startsWith(folder.normalize())) {
        throw new ZipException("it names a place outside: " + entry.getName());
      }
      Files.createDirectories(place.getParent());
      try (InputStream in = zip.getInputStream(entry);
          OutputStream out = Files.newOutputStream(place)) {
        in.transferTo(out);
      }
      DurableFiles.force(place);
    }
    DurableFiles.force(folder);
  }

  private static boolean isBelow(ZipEntry entry, String prefix) {
    return !entry.isDirectory() && entry.getName().startsWith(prefix);
  }
}
