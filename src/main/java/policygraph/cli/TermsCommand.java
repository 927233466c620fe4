package policygraph.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
import policygraph.review.ReviewFile;
import policygraph.review.Reviews;
import policygraph.term.Candidate;
import policygraph.term.CandidateTerms;
import policygraph.vocabulary.VocabularyReader;

@Command(
    name = "terms",
    description = {
      "Propose technologies that no vocabulary has, as a table to review; or apply a reviewed table.",
      "",
      "A reviewer writes accept, label or reject under decision, and fills in the rest; see docs/candidate-terms.md."
    })
final class TermsCommand implements Callable<Integer> {
  @ParentCommand private Main main;
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "INPUT",
      description = "Files or folders of .txt, .html or .md documents.")
  private List<Path> inputs = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where to write the table: a .csv or .tsv file (default: standard output).")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--top",
      paramLabel = "N",
      defaultValue = "300",
      description = "At most so many candidates of a language (default: ${DEFAULT-VALUE}).")
  private int top;

  @Option(
      names = "--min-frequency",
      paramLabel = "N",
      defaultValue = "2",
      description = "Pass over what stands less often (default: ${DEFAULT-VALUE}).")
  private int minFrequency;

  @Option(
      names = "--apply",
      paramLabel = "FILE",
      description = "Keep the decisions of a reviewed table in the ontology's folder.")
  private Optional<Path> apply = Optional.empty();

  @Override
  public Integer call() {
    checkOptions();
    return apply.isPresent() ? apply(apply.get()) : propose();
  }

  private void checkOptions() {
    if (inputs.isEmpty() == apply.isEmpty()) {
      throw wrong("give either documents or --apply with a reviewed table");
    }
    if (apply.isPresent() && out.isPresent()) {
      throw wrong(
          "--out says where to write candidates; --apply writes into the ontology's folder");
    }
    if (top < 1 || minFrequency < 1) {
      throw wrong("--top and --min-frequency are at least 1, got " + Math.min(top, minFrequency));
    }
    Optional<Path> table = out.or(() -> apply);
    if (table.isPresent() && !ReviewFile.isReviewFile(table.get())) {
      throw wrong("a table ends in .csv or .tsv, got " + table.get());
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private int apply(Path table) {
    return switch (Reviews.apply(table, main.ontology)) {
      case Outcome.Rejected<Reviews.Applied> rejected -> Messages.fault(rejected.problems());
      case Outcome.Done<Reviews.Applied> done -> {
        System.err.printf(
            "applied %d decisions; %s keeps %d%n",
            done.value().decided(), main.ontology, done.value().kept());
        yield Main.DONE;
      }
    };
  }

  private int propose() {
    Outcome<List<Candidate>> candidates =
        Inputs.documents(inputs)
            .then(
                documents ->
                    VocabularyReader.read(main.ontology)
                        .then(
                            vocabularies ->
                                Reviews.decidedTerms(main.ontology)
                                    .then(
                                        decided ->
                                            Outcome.done(
                                                new CandidateTerms(vocabularies, decided)
                                                    .in(documents, top, minFrequency)))));
    return switch (candidates) {
      case Outcome.Rejected<List<Candidate>> rejected -> Messages.fault(rejected.problems());
      case Outcome.Done<List<Candidate>> done -> {
        Messages.remarks(done.remarks());
        yield out.isPresent() ? write(done.value(), out.get()) : print(done.value());
      }
    };
  }

  private static int print(List<Candidate> candidates) {
    System.out.print(ReviewFile.of(candidates, Path.of("standard-output.csv")));
    return Main.DONE;
  }

  private static int write(List<Candidate> candidates, Path out) {
    try {
      Files.writeString(out, ReviewFile.of(candidates, out));
      System.err.printf("wrote %s: %d candidates%n", out, candidates.size());
      return Main.DONE;
    } catch (IOException e) {
      return Messages.fault(
          List.of(
              new Problem(
                  out.toString(),
                  "cannot-write",
                  "nothing was written: " + e.getMessage(),
                  "choose a place that exists, may be written to and has room")));
    }
  }
}
