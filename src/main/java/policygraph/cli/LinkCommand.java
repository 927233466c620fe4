package policygraph.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import policygraph.Outcome;
import policygraph.linking.Coverage;
import policygraph.vocabulary.Vocabularies;
import policygraph.vocabulary.VocabularyReader;

@Command(
    name = "link",
    description = "Say how the concepts are linked to other vocabularies; see docs/linking.md.")
final class LinkCommand implements Callable<Integer> {
  @ParentCommand private Main main;
  @Spec private CommandSpec spec;

  @Option(
      names = "--report",
      description = "Count the links by vocabulary and strength, and the concepts that have one.")
  private boolean report;

  @Override
  public Integer call() {
    if (!report) {
      throw new ParameterException(spec.commandLine(), "give --report");
    }
    return switch (VocabularyReader.read(main.ontology)) {
      case Outcome.Rejected<Vocabularies> rejected -> Messages.fault(rejected.problems());
      case Outcome.Done<Vocabularies> done -> {
        System.out.print(Coverage.of(done.value()));
        yield Main.DONE;
      }
    };
  }
}
