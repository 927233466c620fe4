package policygraph.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import policygraph.Outcome;
import policygraph.Problem;
import policygraph.rdf.RdfFiles;
import policygraph.rdf.RdfFormat;
import policygraph.snapshot.Manifest;
import policygraph.snapshot.Snapshot;
import policygraph.snapshot.SnapshotBuilder;
import policygraph.snapshot.SnapshotBuilder.Written;
import policygraph.snapshot.SnapshotStore;
import policygraph.vocabulary.Vocabularies;

@Command(name = "build", description = "Build documents into checked RDF.")
final class BuildCommand implements Callable<Integer> {
  @ParentCommand private Main main;
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "INPUT",
      arity = "1..*",
      description = "Files or folders of .txt, .html or .md documents.")
  private List<Path> inputs = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "FILE|DIR",
      description =
          "Where to write: a file that ends in .ttl, .trig, .nt, .nq or .jsonld, each also with .gz; or a folder, which gets a Turtle file a graph.")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--report",
      description = "Print how much of each document was understood, and list what was not.")
  private boolean report;

  @Option(
      names = "--skip-faulty",
      description =
          "Leave out documents at fault and build the others. Each that is left out is told of, and the exit code is 1.")
  private boolean skipFaulty;

  @Mixin private StoreOptions store;

  private final List<List<Problem>> leftOut = new ArrayList<>();

  @Override
  public Integer call() {
    checkOptions();
    Optional<RdfFormat> lines =
        out.filter(file -> !report && store.store().isEmpty() && !isFolder(file))
            .flatMap(RdfFormat::of)
            .filter(RdfFormat::isLines);
    int status = lines.isPresent() ? writeLines(out.get(), lines.get()) : buildAll();
    return leftOut.isEmpty() ? status : Math.max(status, tellWhatIsLeftOut());
  }

  private SnapshotBuilder builder(Vocabularies vocabularies) {
    return skipFaulty
        ? SnapshotBuilder.leavingOut(vocabularies, leftOut::add)
        : new SnapshotBuilder(vocabularies);
  }

  private int tellWhatIsLeftOut() {
    leftOut.forEach(Messages::fault);
    System.err.printf(
        Locale.ROOT,
        "left out %,d %s at fault%n",
        leftOut.size(),
        leftOut.size() == 1 ? "document" : "documents");
    return Main.INPUT_AT_FAULT;
  }

  private int writeLines(Path file, RdfFormat format) {
    return switch (Inputs.write(inputs, main.ontology, this::builder, file, format)) {
      case Outcome.Rejected<Written> rejected -> Messages.fault(rejected.problems());
      case Outcome.Done<Written>(Written written, List<Problem> remarks) -> {
        Messages.remarks(remarks);
        yield wrote(file, written.triples(), written.documents());
      }
    };
  }

  private int buildAll() {
    return switch (Inputs.build(inputs, main.ontology, this::builder)) {
      case Outcome.Rejected<Snapshot> rejected -> Messages.fault(rejected.problems());
      case Outcome.Done<Snapshot> done -> {
        if (report) {
          System.out.print(Report.of(done.value(), done.remarks()));
        } else {
          Messages.remarks(done.remarks());
        }
        int status = store.store().map(to -> publish(done.value(), to)).orElse(Main.DONE);
        yield out.isPresent() ? Math.max(status, write(done.value(), out.get())) : status;
      }
    };
  }

  private static int publish(Snapshot snapshot, SnapshotStore store) {
    return switch (store.publish(snapshot)) {
      case Outcome.Rejected<Manifest> rejected -> Messages.fault(rejected.problems());
      case Outcome.Done<Manifest> done -> {
        System.err.println("snapshot " + done.value().snapshot() + " is the current one");
        yield wrote(store.folder(), done.value().triples(), done.value().inputs().size());
      }
    };
  }

  private void checkOptions() {
    if (out.isEmpty() && !report && store.store().isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "--out or --store says where to write; without either give --report");
    }
    if (out.isPresent() && !isFolder(out.get()) && RdfFormat.of(out.get()).isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          "--out ends in one of " + RdfFormat.endings() + " or names a folder, got " + out.get());
    }
  }

  static boolean isFolder(Path out) {
    return Files.isDirectory(out) || !String.valueOf(out.getFileName()).contains(".");
  }

  private static int write(Snapshot snapshot, Path out) {
    try {
      if (isFolder(out)) {
        RdfFiles.writeFolder(snapshot.dataset(), out);
      } else {
        RdfFiles.write(snapshot.dataset(), out, RdfFormat.of(out).orElseThrow());
      }
      return wrote(out, snapshot.dataset().getDefaultGraph().size(), snapshot.documents().size());
    } catch (IOException e) {
      return Messages.fault(List.of(Messages.cannotWrite(out, e)));
    }
  }

  private static int wrote(Path out, long triples, int documents) {
    System.err.printf(
        Locale.ROOT,
        "wrote %s: %,d triples from %d %s%n",
        out,
        triples,
        documents,
        documents == 1 ? "document" : "documents");
    return Main.DONE;
  }
}
