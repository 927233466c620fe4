package policygraph.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import policygraph.Outcome;
import policygraph.snapshot.Backup;
import policygraph.snapshot.Manifest;
import policygraph.snapshot.SnapshotStore;

@Command(
    name = "restore",
    description = "Make the snapshot of a backup the current one of a store.")
final class RestoreCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "FILE.zip", description = "What the command backup wrote.")
  private Path file;

  @Parameters(index = "1", paramLabel = "STORE", description = "The folder of the store.")
  private Path store;

  @Option(
      names = "--documents",
      paramLabel = "DIR",
      description = "An empty folder, or none yet, to put the backup's documents into.")
  private Optional<Path> documents = Optional.empty();

  @Override
  public Integer call() {
    Outcome<Manifest> outcome =
        new Backup(file).restore(new SnapshotStore(store, SnapshotStore.KEPT), documents);
    return switch (outcome) {
      case Outcome.Rejected<Manifest> rejected -> Messages.fault(rejected.problems());
      case Outcome.Done<Manifest> done -> {
        System.err.println("snapshot " + done.value().snapshot() + " is the current one");
        yield Main.DONE;
      }
    };
  }
}
