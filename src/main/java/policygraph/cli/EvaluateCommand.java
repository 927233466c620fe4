package policygraph.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import policygraph.Outcome;
import policygraph.evaluation.Evaluation;
import policygraph.evaluation.Evaluator;
import policygraph.evaluation.Layer;
import policygraph.evaluation.TextReport;
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
      names = "--layer",
      paramLabel = "LAYER",
      split = ",",
      description = "Judge these layers only, such as units or responsibilities.")
  private List<String> layers = new ArrayList<>();

  @Option(names = "--misses", description = "List each miss and each false alarm with its words.")
  private boolean misses;

  @Option(
      names = "--held-out",
      description = "With --misses: also those of the documents that are held out.")
  private boolean heldOut;

  @Override
  public Integer call() {
    List<Layer> judged = layers();
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
        Evaluation evaluation = done.value().of(judged);
        System.out.print(TextReport.of(evaluation));
        if (misses) {
          System.out.print("\n" + TextReport.misses(evaluation, heldOut));
        }
        yield Main.DONE;
      }
    };
  }

  private List<Layer> layers() {
    return layers.isEmpty()
        ? List.of(Layer.values())
        : layers.stream().map(this::layer).distinct().toList();
  }

  private Layer layer(String word) {
    return Layer.named(word)
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(), "--layer is one of " + Layer.words() + ", got " + word));
  }
}
