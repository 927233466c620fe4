package policygraph.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import policygraph.Outcome;
import policygraph.Problem;
import policygraph.document.DocumentReader;
import policygraph.query.NamedQueries;
import policygraph.snapshot.DocumentFolder;
import policygraph.snapshot.Shelf;
import policygraph.snapshot.Snapshot;

/**
 * Serves documents as they are in their files, and stores what it serves where there is a store:
 * after it serves it, because the documents are on disk already.
 */
public final class FolderStock implements Stock {
  private final Supplier<Outcome<List<Path>>> files;
  private final Shelf shelf;
  private final Optional<DocumentFolder> folder;
  private final Optional<Publisher> publisher;
  private final NamedQueries queries;
  private final Current current;
  private Optional<Snapshot> served;

  /**
   * Where documents come from.
   *
   * @param files the source files of the moment
   * @param folder to put documents into, if there is one
   */
  public record Source(
      Supplier<Outcome<List<Path>>> files, Shelf shelf, Optional<DocumentFolder> folder) {}

  /**
   * @param first what is served until something changes; of the shelf, or of the store where the
   *     documents are at fault
   */
  public FolderStock(
      Source source, Optional<Publisher> publisher, NamedQueries queries, Edition first) {
    this.files = source.files;
    this.shelf = source.shelf;
    this.folder = source.folder;
    this.publisher = publisher;
    this.queries = queries;
    this.current = new Current(first);
    this.served = shelf.snapshot();
    served.ifPresent(snapshot -> publisher.ifPresent(to -> to.publish(snapshot)));
  }

  @Override
  public Current current() {
    return current;
  }

  @Override
  public Outcome<Boolean> reload() {
    return shelf.refresh(file -> {}).then(snapshot -> Outcome.done(turnTo(snapshot)));
  }

  /** Two may have built at the same time: what the shelf has last is what counts. */
  private synchronized boolean turnTo(Snapshot built) {
    Snapshot snapshot = shelf.snapshot().orElse(built);
    boolean changed = served.filter(before -> before == snapshot).isEmpty();
    if (changed) {
      served = Optional.of(snapshot);
      current.swap(Edition.serving(snapshot.dataset(), queries));
      publisher.ifPresent(to -> to.publish(snapshot));
    }
    return changed;
  }

  /** By size and date, of which any other one tells a change, a later one or not. */
  @Override
  public String state() {
    return switch (files.get()) {
      case Outcome.Rejected<List<Path>> rejected -> rejected.problems().toString();
      case Outcome.Done<List<Path>>(List<Path> found, List<Problem> remarks) -> {
        StringBuilder state = new StringBuilder();
        for (Path file : found) {
          state.append(file).append(stateOf(file));
          state.append(stateOf(DocumentReader.metadataBeside(file))).append('\n');
        }
        yield state.toString();
      }
    };
  }

  private static String stateOf(Path file) {
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      return " " + now.size() + " " + now.lastModifiedTime() + " " + now.fileKey();
    } catch (IOException e) {
      return " none";
    }
  }

  @Override
  public Outcome<Documents> documents() {
    return folder
        .map(each -> Outcome.<Documents>done(new Served(each)))
        .orElseGet(
            () ->
                Outcome.rejected(
                    new Problem(
                        "documents",
                        "no-folder",
                        "what is served does not come from one folder",
                        "serve one folder: policygraph serve FOLDER")));
  }

  private final class Served implements Documents {
    private final DocumentFolder documents;

    private Served(DocumentFolder documents) {
      this.documents = documents;
    }

    @Override
    public Outcome<DocumentFolder.Changed> put(String name, byte[] bytes) {
      return served(documents.put(name, bytes));
    }

    @Override
    public Outcome<DocumentFolder.Changed> remove(String name) {
      return served(documents.remove(name));
    }

    private Outcome<DocumentFolder.Changed> served(Outcome<DocumentFolder.Changed> outcome) {
      return outcome.then(
          changed -> {
            turnTo(changed.snapshot());
            return Outcome.done(changed);
          });
    }
  }

  @Override
  public void close() {
    publisher.ifPresent(Publisher::close);
  }
}
