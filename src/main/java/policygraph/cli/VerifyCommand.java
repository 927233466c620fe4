package policygraph.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import policygraph.Outcome;
import policygraph.Problem;
import policygraph.snapshot.Manifest;
import policygraph.snapshot.SnapshotStore;

@Command(
    name = "verify",
    description = "Read every snapshot of a store and compare it with what was written.")
final class VerifyCommand implements Callable<Integer> {
  @Parameters(paramLabel = "STORE", description = "The folder of the store.")
  private Path store;

  @Override
  public Integer call() {
    return switch (new SnapshotStore(store, SnapshotStore.KEPT).verify()) {
      case Outcome.Rejected<List<Manifest>> rejected -> Messages.fault(rejected.problems());
      case Outcome.Done<List<Manifest>>(List<Manifest> whole, List<Problem> problems) -> {
        whole.forEach(VerifyCommand::print);
        yield problems.isEmpty() ? Main.DONE : Messages.fault(problems);
      }
    };
  }

  private static void print(Manifest manifest) {
    System.out.printf(
        Locale.ROOT,
        "%s whole: %,d quads of %d %s, by policygraph %s%n",
        manifest.snapshot(),
        manifest.quads(),
        manifest.inputs().size(),
        manifest.inputs().size() == 1 ? "document" : "documents",
        manifest.program());
  }
}
