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
    name = "backup",
    description = "Write the current snapshot of a store, and its documents, into one file.")
final class BackupCommand implements Callable<Integer> {
  @Parameters(paramLabel = "STORE", description = "The folder of the store.")
  private Path store;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE.zip",
      description = "The file to write.")
  private Path out;

  @Option(
      names = "--documents",
      paramLabel = "DIR",
      description = "The folder of the documents, to be in the backup too.")
  private Optional<Path> documents = Optional.empty();

  @Override
  public Integer call() {
    Outcome<Manifest> outcome =
        new Backup(out).write(new SnapshotStore(store, SnapshotStore.KEPT), documents);
    return switch (outcome) {
      case Outcome.Rejected<Manifest> rejected -> Messages.fault(rejected.problems());
      case Outcome.Done<Manifest> done -> {
        Messages.remarks(done.remarks());
        System.err.println("wrote " + out + ": snapshot " + done.value().snapshot());
        yield Main.DONE;
      }
    };
  }
}
