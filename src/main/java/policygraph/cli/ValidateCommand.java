package policygraph.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import policygraph.Outcome;
import policygraph.Problem;
import policygraph.document.DocumentReader;
import policygraph.graph.ShapesCheck;
import policygraph.rdf.RdfFiles;
import policygraph.snapshot.SnapshotBuilder;
import policygraph.vocabulary.Vocabularies;
import policygraph.vocabulary.VocabularyReader;

@Command(
    name = "validate",
    description = "Check RDF files, or the graphs of documents, against the shapes.")
final class ValidateCommand implements Callable<Integer> {
  @ParentCommand private Main main;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description =
          "RDF files (.ttl, .trig, .nt, .nq, .jsonld, .rdf) or documents (.txt, .html, .md).")
  private List<Path> files = new ArrayList<>();

  @Override
  public Integer call() {
    return switch (VocabularyReader.read(main.ontology)) {
      case Outcome.Rejected<Vocabularies> rejected -> Messages.fault(rejected.problems());
      case Outcome.Done<Vocabularies> done -> validate(done.value());
    };
  }

  private int validate(Vocabularies vocabularies) {
    List<Problem> problems = new ArrayList<>();
    for (Path file : files) {
      List<Problem> found =
          DocumentReader.isSource(file) ? document(file, vocabularies) : rdf(file, vocabularies);
      System.out.println(
          file
              + ": "
              + (found.isEmpty()
                  ? "conforms"
                  : found.size() + (found.size() == 1 ? " problem" : " problems")));
      problems.addAll(found);
    }
    return problems.isEmpty() ? Main.DONE : Messages.fault(problems);
  }

  private static List<Problem> rdf(Path file, Vocabularies vocabularies) {
    return problems(
        RdfFiles.read(file)
            .then(
                dataset -> {
                  List<Problem> violations =
                      ShapesCheck.all(vocabularies.shapes())
                          .violations(
                              dataset.getDefaultGraph(),
                              vocabularies.vocabularies(),
                              file.toString());
                  return violations.isEmpty()
                      ? Outcome.done(dataset)
                      : new Outcome.Rejected<>(violations);
                }));
  }

  private static List<Problem> document(Path file, Vocabularies vocabularies) {
    return problems(
        new SnapshotBuilder(vocabularies)
            .build(file)
            .then(
                built -> {
                  List<Problem> violations =
                      ShapesCheck.all(vocabularies.shapes())
                          .violations(built.graph(), vocabularies.vocabularies(), file.toString());
                  return violations.isEmpty()
                      ? Outcome.done(built)
                      : new Outcome.Rejected<>(violations);
                }));
  }

  private static List<Problem> problems(Outcome<?> outcome) {
    return switch (outcome) {
      case Outcome.Done<?> done -> List.of();
      case Outcome.Rejected<?> rejected -> rejected.problems();
    };
  }
}
