package policygraph.snapshot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import policygraph.Outcome;
import policygraph.Problem;
import policygraph.document.DocumentReader;
import policygraph.snapshot.SnapshotBuilder.Built;

/**
 * The folder of a shelf's documents, to put some in and take some out while they are served. What
 * would be there is built elsewhere first; a document at fault changes nothing.
 */
public final class DocumentFolder {
  private static final int LONGEST_NAME = 200;
  private static final String METADATA = ".yml";

  private final Path folder;
  private final SnapshotBuilder builder;
  private final Shelf shelf;

  public DocumentFolder(Path folder, SnapshotBuilder builder, Shelf shelf) {
    this.folder = folder;
    this.builder = builder;
    this.shelf = shelf;
  }

  /** What a change led to; whether there was a file of that name before. */
  public record Changed(Snapshot snapshot, List<String> documents, boolean replaced) {
    public Changed {
      documents = List.copyOf(documents);
    }
  }

  /** Puts a document, or its metadata, in place of what has this name. */
  public synchronized Outcome<Changed> put(String name, byte[] bytes) {
    return checked(name).then(file -> change(file, candidate -> Files.write(candidate, bytes)));
  }

  /** Takes a document out with its metadata, or the metadata alone. */
  public synchronized Outcome<Changed> remove(String name) {
    return checked(name)
        .then(
            file ->
                Files.exists(file) ? change(file, Files::delete) : Outcome.rejected(missing(name)));
  }

  private static Problem missing(String name) {
    return new Problem(name, "missing-file", "there is no such document", "check the name");
  }

  /** A name is one of a file in the folder, and no way out of it. */
  private Outcome<Path> checked(String name) {
    if (!isFit(name)) {
      return Outcome.rejected(
          new Problem(
              "documents",
              "bad-name",
              "\"" + name + "\" is no name of a document",
              "use a plain name that ends in .txt, .html, .md or .yml"));
    }
    return Outcome.done(folder.resolve(name));
  }

  private static boolean isFit(String name) {
    return !name.isBlank()
        && name.length() <= LONGEST_NAME
        && !name.startsWith(".")
        && name.codePoints().noneMatch(DocumentFolder::isUnfit)
        && (name.endsWith(METADATA) || DocumentReader.isSource(Path.of(name)))
        && !DocumentReader.isReadme(Path.of(name));
  }

  /** Characters that are part of a path, or that do not show. */
  private static boolean isUnfit(int c) {
    return "/\\:*?\"<>|".indexOf(c) >= 0
        || Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT
        || Character.getType(c) == Character.SURROGATE;
  }

  @FunctionalInterface
  private interface Change {
    void on(Path file) throws IOException;
  }

  /** Makes the change to copies of the files with this stem, and then, if all is well, to them. */
  private Outcome<Changed> change(Path file, Change change) {
    try {
      Path copies = Files.createTempDirectory("policygraph-");
      try {
        for (Path each : family(file)) {
          Files.copy(each, copies.resolve(each.getFileName()));
        }
        Path copy = copies.resolve(file.getFileName());
        change.on(copy);
        dropLonelyMetadata(copy);
        return built(copy).then(built -> exchange(file, copy, built));
      } finally {
        DurableFiles.deleteAll(copies);
      }
    } catch (IOException e) {
      return Outcome.rejected(DurableFiles.cannotWrite(folder, e));
    }
  }

  /** Metadata may come before its document, but goes with it. */
  private static void dropLonelyMetadata(Path removed) throws IOException {
    if (!Files.exists(removed) && texts(removed).isEmpty()) {
      Files.deleteIfExists(DocumentReader.metadataBeside(removed));
    }
  }

  private Outcome<List<Built>> built(Path copy) throws IOException {
    List<Path> texts = texts(copy);
    List<Built> built = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    List<Problem> remarks = new ArrayList<>();
    if (texts.isEmpty() && Files.exists(copy)) {
      problems.addAll(DocumentReader.problemsOfMetadata(copy));
    }
    for (Path text : texts) {
      switch (builder.build(text)) {
        case Outcome.Rejected<Built> rejected -> problems.addAll(rejected.problems());
        case Outcome.Done<Built> done -> {
          built.add(inPlace(done.value()));
          remarks.addAll(done.remarks());
        }
      }
    }
    return problems.isEmpty()
        ? new Outcome.Done<>(built, located(remarks, copy))
        : new Outcome.Rejected<>(located(problems, copy));
  }

  private Built inPlace(Built built) {
    Path file = folder.resolve(built.file().getFileName());
    return new Built(file, built.annotated(), built.graph(), built.inferred());
  }

  /** Where a copy was is of no use to anybody. */
  private static List<Problem> located(List<Problem> problems, Path copy) {
    String elsewhere = copy.getParent() + "/";
    return problems.stream()
        .map(
            problem ->
                new Problem(
                    problem.where().replace(elsewhere, ""),
                    problem.code(),
                    problem.what().replace(elsewhere, ""),
                    problem.fix()))
        .toList();
  }

  private Outcome<Changed> exchange(Path file, Path copy, List<Built> built) {
    boolean replaced = Files.exists(file);
    try {
      Set<Path> out = new HashSet<>(texts(file));
      return shelf
          .exchange(folder, out, built, () -> place(file, copy))
          .then(
              snapshot ->
                  Outcome.done(
                      new Changed(snapshot, built.stream().map(Built::id).toList(), replaced)));
    } catch (IOException e) {
      return Outcome.rejected(DurableFiles.cannotWrite(folder, e));
    }
  }

  private void place(Path file, Path copy) throws IOException {
    if (Files.exists(copy)) {
      DurableFiles.replace(file, Files.readAllBytes(copy));
      return;
    }
    for (Path each : family(file)) {
      if (!Files.exists(copy.resolveSibling(each.getFileName()))) {
        Files.delete(each);
      }
    }
    DurableFiles.force(folder);
  }

  private static List<Path> texts(Path file) throws IOException {
    return family(file).stream().filter(DocumentReader::isSource).toList();
  }

  /** The files beside this one, and it, that have the same name up to the ending. */
  private static List<Path> family(Path file) throws IOException {
    Path metadata = DocumentReader.metadataBeside(file);
    try (Stream<Path> all = Files.list(file.toAbsolutePath().getParent())) {
      return all.filter(Files::isRegularFile)
          .map(each -> file.resolveSibling(each.getFileName()))
          .filter(each -> DocumentReader.metadataBeside(each).equals(metadata))
          .filter(each -> each.equals(metadata) || DocumentReader.isSource(each))
          .sorted()
          .toList();
    }
  }
}
