package policygraph.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import policygraph.Outcome;
import policygraph.Problem;
import policygraph.evaluation.Evaluation;
import policygraph.evaluation.Evaluator;
import policygraph.evaluation.Layer;
import policygraph.evaluation.ReportFormat;
import policygraph.query.NamedQueries;

@Command(
    name = "evaluate",
    description =
        "Compare what is found in documents with what readers found: precision, recall, F1.")
final class EvaluateCommand implements Callable<Integer> {
  @ParentCommand private Main main;
  @Spec private CommandSpec spec;

  @Option(
      names = "--gold",
      paramLabel = "DIR",
      required = true,
      description =
          "A folder of folders that are named by document and hold the CSV files, or one such folder.")
  private Path gold;

  @Parameters(
      paramLabel = "INPUT",
      description =
          "Files or folders of .txt, .html or .md documents (default: the project's data/).")
  private List<Path> inputs = new ArrayList<>();

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "text, json, csv or ttl (default: ${DEFAULT-VALUE}).")
  private String format;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write to this file instead of standard output.")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--layer",
      paramLabel = "LAYER",
      split = ",",
      description = "Judge these layers only, such as units or responsibilities.")
  private List<String> layers = new ArrayList<>();

  @Option(names = "--misses", description = "List each miss and each false alarm with its words.")
  private boolean misses;

  @Option(
      names = "--held-out",
      description = "List also those of documents that are held out, which nobody should tune on.")
  private boolean heldOut;

  @Override
  public Integer call() {
    List<Layer> judged = layers();
    ReportFormat reportFormat = format();
    Outcome<Evaluation> outcome =
        NamedQueries.read(main.ontology.resolve("queries"))
            .then(
                queries ->
                    Inputs.build(inputs, main.ontology)
                        .then(snapshot -> Evaluator.evaluate(gold, snapshot, queries)));
    return switch (outcome) {
      case Outcome.Rejected<Evaluation> rejected -> Messages.fault(rejected.problems());
      case Outcome.Done<Evaluation> done -> {
        Messages.remarks(done.remarks());
        yield write(reportFormat.write(done.value().of(judged), misses, heldOut));
      }
    };
  }

  private ReportFormat format() {
    ReportFormat named =
        Arrays.stream(ReportFormat.values())
            .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(format))
            .findFirst()
            .orElseThrow(() -> wrong("--format is one of text, json, csv, ttl, got " + format));
    if (misses && !named.hasMisses()) {
      throw wrong("--misses goes with the formats text and json, got " + format);
    }
    if (heldOut && !misses && named != ReportFormat.JSON) {
      throw wrong("--held-out says more of --misses or of --format json; give one of them");
    }
    return named;
  }

  private int write(String report) {
    if (out.isEmpty()) {
      System.out.print(report);
      return Main.DONE;
    }
    try {
      Files.writeString(out.get(), report);
      System.err.println("wrote " + out.get());
      return Main.DONE;
    } catch (IOException e) {
      return Messages.fault(
          List.of(
              new Problem(
                  out.get().toString(),
                  "cannot-write",
                  "the file cannot be written",
                  "choose a place that exists, may be written to and has room")));
    }
  }

  private List<Layer> layers() {
    return layers.isEmpty()
        ? List.of(Layer.values())
        : layers.stream().map(this::layer).distinct().toList();
  }

  private Layer layer(String word) {
    return Layer.named(word)
        .orElseThrow(() -> wrong("--layer is one of " + Layer.words() + ", got " + word));
  }

  private ParameterException wrong(String what) {
    return new ParameterException(spec.commandLine(), what);
  }
}
