package policygraph.cli;

import java.nio.file.Path;
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
import policygraph.linking.Coverage;
import policygraph.linking.EndpointThings;
import policygraph.linking.ProposalTable;
import policygraph.linking.Proposals;
import policygraph.linking.Things;
import policygraph.vocabulary.Vocabularies;
import policygraph.vocabulary.VocabularyReader;

@Command(
    name = "link",
    description =
        "Propose links from the concepts to another data set, or say how they are linked; see"
            + " docs/linking.md.")
final class LinkCommand implements Callable<Integer> {
  @ParentCommand private Main main;
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE|ENDPOINT",
      description =
          "RDF with the names of things, or the address of a SPARQL endpoint; a table of proposals"
              + " to review (SSSOM) goes to standard output.")
  private Optional<String> source = Optional.empty();

  @Option(
      names = "--least",
      defaultValue = "0.6",
      paramLabel = "CONFIDENCE",
      description = "Propose nothing less sure, from 0 to 1 (default: ${DEFAULT-VALUE}).")
  private double least;

  @Option(
      names = "--report",
      description = "Count the links by vocabulary and strength, and the concepts that have one.")
  private boolean report;

  @Override
  public Integer call() {
    if (report == source.isPresent()) {
      throw new ParameterException(spec.commandLine(), "give a file, an endpoint or --report");
    }
    if (!(least >= 0 && least <= 1)) {
      throw new ParameterException(
          spec.commandLine(), "--least is a number from 0 to 1, got " + least);
    }
    return switch (VocabularyReader.read(main.ontology)) {
      case Outcome.Rejected<Vocabularies> rejected -> Messages.fault(rejected.problems());
      case Outcome.Done<Vocabularies> done -> {
        if (report) {
          System.out.print(Coverage.of(done.value()));
          yield Main.DONE;
        }
        yield propose(source.orElseThrow(), done.value());
      }
    };
  }

  private int propose(String from, Vocabularies vocabularies) {
    boolean endpoint = from.matches("(?i)https?://.*");
    Outcome<Things> things = endpoint ? EndpointThings.of(from) : Things.of(Path.of(from));
    return switch (things) {
      case Outcome.Rejected<Things> rejected -> Messages.fault(rejected.problems());
      case Outcome.Done<Things> done -> {
        Proposals proposals = Proposals.of(vocabularies, done.value(), least);
        System.out.print(
            ProposalTable.of(endpoint ? from : Path.of(from).getFileName().toString(), proposals));
        System.err.printf(
            "%,d things with names; %,d links proposed for %,d concepts, %,d pairs linked already%n",
            done.value().size(),
            proposals.proposals().size(),
            proposals.concepts(),
            proposals.linked());
        yield Main.DONE;
      }
    };
  }
}
