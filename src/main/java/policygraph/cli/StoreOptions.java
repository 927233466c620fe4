package policygraph.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import policygraph.snapshot.SnapshotStore;

/** Where snapshots are kept. */
final class StoreOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--store",
      paramLabel = "DIR",
      description = "The folder in which snapshots are kept, and which of them is the current one.")
  private Optional<Path> folder = Optional.empty();

  @Option(
      names = "--keep",
      paramLabel = "NUMBER",
      defaultValue = "" + SnapshotStore.KEPT,
      description = "How many snapshots the store keeps (default: ${DEFAULT-VALUE}).")
  private int kept;

  Optional<SnapshotStore> store() {
    if (kept < 1) {
      throw new ParameterException(spec.commandLine(), "--keep is a number from 1, got " + kept);
    }
    return folder.map(place -> new SnapshotStore(place, kept));
  }
}
