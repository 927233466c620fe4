package policygraph.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import policygraph.Outcome;
import policygraph.Problem;
import policygraph.query.NamedQueries;
import policygraph.server.Edition;
import policygraph.server.FolderStock;
import policygraph.server.Publisher;
import policygraph.server.Stock;
import policygraph.server.StoreStock;
import policygraph.snapshot.DocumentFolder;
import policygraph.snapshot.Shelf;
import policygraph.snapshot.Snapshot;
import policygraph.snapshot.SnapshotBuilder;
import policygraph.snapshot.SnapshotStore;
import policygraph.snapshot.Stored;

/** What a server serves, by the arguments of its command. */
record Stocks(Path ontology, NamedQueries queries, Optional<SnapshotStore> store) {

  /** A store is served when no documents are named, and else what the documents say. */
  Outcome<? extends Stock> of(List<Path> inputs) {
    return inputs.isEmpty() && store.isPresent()
        ? StoreStock.open(store.get(), queries)
        : Inputs.builder(ontology).then(builder -> of(Inputs.named(inputs), builder));
  }

  private Outcome<FolderStock> of(List<Path> named, SnapshotBuilder builder) {
    Supplier<Outcome<List<Path>>> files = () -> Inputs.sources(named);
    Shelf shelf = new Shelf(builder, files);
    Optional<DocumentFolder> folder =
        named.size() == 1 && Files.isDirectory(named.getFirst())
            ? Optional.of(new DocumentFolder(named.getFirst(), builder, shelf))
            : Optional.empty();
    FolderStock.Source source = new FolderStock.Source(files, shelf, folder);
    return switch (files.get().then(found -> Inputs.shown(found, shelf::refresh))) {
      case Outcome.Done<Snapshot> done ->
          new Outcome.Done<>(
              new FolderStock(source, publisher(), queries, edition(done.value())), done.remarks());
      case Outcome.Rejected<Snapshot> rejected -> lastGood(source, rejected.problems());
    };
  }

  /** A fault in a document must not keep a server from starting that has served before. */
  private Outcome<FolderStock> lastGood(FolderStock.Source source, List<Problem> problems) {
    return switch (store.map(SnapshotStore::current).orElse(new Outcome.Rejected<>(problems))) {
      case Outcome.Rejected<Stored> none -> new Outcome.Rejected<>(problems);
      case Outcome.Done<Stored> stored -> {
        problems.forEach(System.err::println);
        System.err.println("so the last snapshot of the store is served until this is mended");
        yield new Outcome.Done<>(
            new FolderStock(
                source, publisher(), queries, Edition.serving(stored.value().dataset(), queries)),
            stored.remarks());
      }
    };
  }

  private Optional<Publisher> publisher() {
    return store.map(Publisher::new);
  }

  private Edition edition(Snapshot snapshot) {
    return Edition.serving(snapshot.dataset(), queries);
  }
}
