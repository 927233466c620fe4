package policygraph.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Graph;
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
    ShapesCheck shapes = ShapesCheck.all(vocabularies.shapes());
    SnapshotBuilder builder = new SnapshotBuilder(vocabularies);
    List<Problem> problems = new ArrayList<>();
    for (Path file : files) {
      Outcome<Graph> graph =
          DocumentReader.isSource(file)
              ? builder.build(file).then(built -> Outcome.done(built.graph()))
              : RdfFiles.read(file).then(dataset -> Outcome.done(dataset.getDefaultGraph()));
      List<Problem> found =
          switch (graph) {
            case Outcome.Rejected<Graph> rejected -> rejected.problems();
            case Outcome.Done<Graph> done ->
                shapes.violations(done.value(), vocabularies.vocabularies(), file.toString());
          };
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
}
