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
import policygraph.graph.Violation;
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
    List<Problem> unread = new ArrayList<>();
    boolean conform = true;
    for (Path file : files) {
      switch (graph(file, builder)) {
        case Outcome.Rejected<Graph> rejected -> unread.addAll(rejected.problems());
        case Outcome.Done<Graph> done -> {
          List<Violation> violations =
              shapes.violations(done.value(), vocabularies.vocabularies(), file.toString());
          conform &= violations.isEmpty();
          print(file, violations);
        }
      }
    }
    if (!unread.isEmpty()) {
      return Messages.fault(unread);
    }
    return conform ? Main.DONE : Main.INPUT_AT_FAULT;
  }

  private static Outcome<Graph> graph(Path file, SnapshotBuilder builder) {
    return DocumentReader.isSource(file)
        ? builder.build(file).then(built -> Outcome.done(built.graph()))
        : RdfFiles.read(file).then(dataset -> Outcome.done(dataset.getDefaultGraph()));
  }

  /** The report: what is wrong in each unit of each document, and the remedy. */
  private static void print(Path file, List<Violation> violations) {
    int count = violations.size();
    System.out.println(
        file + ": " + (count == 0 ? "conforms" : count + (count == 1 ? " problem" : " problems")));
    String place = "";
    for (Violation violation : violations) {
      if (!violation.place().equals(place)) {
        place = violation.place();
        System.out.println("  " + place);
      }
      Problem problem = violation.problem();
      System.out.println("    " + problem.what() + " [" + problem.code() + "]");
      System.out.println("      fix: " + problem.fix());
    }
  }
}
