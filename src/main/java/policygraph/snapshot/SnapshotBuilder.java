package policygraph.snapshot;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import policygraph.Outcome;
import policygraph.Problem;
import policygraph.annotation.Annotations;
import policygraph.annotation.Annotator;
import policygraph.document.Document;
import policygraph.document.DocumentReader;
import policygraph.graph.DocumentGraph;
import policygraph.graph.Inferences;
import policygraph.graph.Iris;
import policygraph.graph.Provenance;
import policygraph.graph.ShapesCheck;
import policygraph.rdf.UnionDataset;
import policygraph.vocabulary.Vocabularies;

/** Builds snapshots with one set of vocabularies. */
public final class SnapshotBuilder {
  private final Vocabularies vocabularies;
  private final DocumentReader reader = new DocumentReader();
  private final Annotator annotator;
  private final ShapesCheck shapes;

  public SnapshotBuilder(Vocabularies vocabularies) {
    this.vocabularies = vocabularies;
    this.annotator = new Annotator(vocabularies);
    this.shapes = ShapesCheck.ofBuiltGraphs(vocabularies.shapes());
  }

  /**
   * Builds all files or nothing.
   *
   * @param progress is told each file before it is read
   */
  public Outcome<Snapshot> build(List<Path> files, Consumer<Path> progress) {
    List<Problem> problems = new ArrayList<>();
    List<Problem> remarks = new ArrayList<>();
    List<Built> built = new ArrayList<>();
    for (Path file : files) {
      progress.accept(file);
      switch (build(file)) {
        case Outcome.Rejected<Built> rejected -> problems.addAll(rejected.problems());
        case Outcome.Done<Built> done -> {
          built.add(done.value());
          remarks.addAll(done.remarks());
        }
      }
    }
    problems.addAll(sameIds(built));
    if (!problems.isEmpty()) {
      return new Outcome.Rejected<>(problems);
    }
    built.sort(Comparator.comparing(Built::id));
    return new Outcome.Done<>(snapshot(built), remarks);
  }

  /** A document's graph, with what follows from it. */
  public record Built(Path file, Snapshot.Annotated annotated, Graph graph, Graph inferred) {
    String id() {
      return annotated.document().metadata().id();
    }
  }

  /** From text to checked triples. */
  public Outcome<Built> build(Path file) {
    return switch (reader.read(file).then(document -> build(file, document))) {
      case Outcome.Rejected<Built> rejected ->
          new Outcome.Rejected<>(located(rejected.problems(), file));
      case Outcome.Done<Built> done ->
          new Outcome.Done<>(done.value(), located(done.remarks(), file));
    };
  }

  /**
   * A document knows only its file's name, which among thousands of files says little: here the
   * path comes before it, also before the name of the metadata file.
   */
  private static List<Problem> located(List<Problem> problems, Path file) {
    String stem = file.getFileName().toString().replaceFirst("[^.]*$", "");
    return problems.stream()
        .map(
            problem ->
                problem.where().startsWith(stem)
                    ? new Problem(
                        file.resolveSibling(problem.where()).toString(),
                        problem.code(),
                        problem.what(),
                        problem.fix())
                    : problem)
        .toList();
  }

  private Outcome<Built> build(Path file, Document document) {
    Annotations annotations = annotator.annotate(document);
    Graph graph = DocumentGraph.of(document, annotations);
    List<Problem> violations =
        shapes.violations(graph, vocabularies.vocabularies(), file.toString());
    if (!violations.isEmpty()) {
      return new Outcome.Rejected<>(violations);
    }
    Snapshot.Annotated annotated = new Snapshot.Annotated(document, annotations);
    return new Outcome.Done<>(
        new Built(file, annotated, graph, Inferences.of(graph)), annotations.remarks());
  }

  private static List<Problem> sameIds(List<Built> built) {
    List<Problem> problems = new ArrayList<>();
    Map<String, Path> fileOfId = new HashMap<>();
    for (Built each : built) {
      Path other = fileOfId.putIfAbsent(each.id(), each.file());
      if (other != null) {
        problems.add(
            new Problem(
                each.file().toString(),
                "same-document",
                "the document " + each.id() + " is also read from " + other,
                "leave one of them out, or give one another id: in its metadata file"));
      }
    }
    return problems;
  }

  private Snapshot snapshot(List<Built> built) {
    UnionDataset dataset = new UnionDataset();
    dataset.add(Iris.GraphName.ONTOLOGY.node(), vocabularies.ontology());
    dataset.add(Iris.GraphName.VOCABULARIES.node(), vocabularies.vocabularies());
    dataset.add(Iris.GraphName.ALIGNMENTS.node(), vocabularies.alignments());
    dataset.add(Iris.GraphName.QUALITY.node(), vocabularies.quality());
    for (Built each : built) {
      dataset.add(Iris.documentGraph(each.id()), each.graph());
      dataset.add(Iris.GraphName.INFERENCES.node(), each.inferred());
      dataset.add(Iris.GraphName.PROVENANCE.node(), Provenance.of(each.annotated().document()));
    }
    return new Snapshot(dataset.dataset(), built.stream().map(Built::annotated).toList());
  }
}
