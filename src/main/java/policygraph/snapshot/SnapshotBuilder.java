package policygraph.snapshot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
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
import policygraph.graph.Violation;
import policygraph.rdf.QuadLines;
import policygraph.rdf.RdfFiles;
import policygraph.rdf.RdfFormat;
import policygraph.rdf.UnionDataset;
import policygraph.vocabulary.Vocabularies;

/** Builds snapshots with one set of vocabularies. */
public final class SnapshotBuilder {
  private final Vocabularies vocabularies;
  private final DocumentReader reader = new DocumentReader();
  private final Annotator annotator;
  private final ShapesCheck shapes;
  private final Optional<Consumer<List<Problem>>> leftOut;

  /** Builds all files or nothing. */
  public SnapshotBuilder(Vocabularies vocabularies) {
    this(vocabularies, Optional.empty());
  }

  private SnapshotBuilder(Vocabularies vocabularies, Optional<Consumer<List<Problem>>> leftOut) {
    this.vocabularies = vocabularies;
    this.annotator = new Annotator(vocabularies);
    this.shapes = ShapesCheck.ofBuiltGraphs(vocabularies.shapes());
    this.leftOut = leftOut;
  }

  /**
   * Builds the files that are not at fault, if there is one; of two with the same id the first.
   *
   * @param leftOut is told the problems of each file that is left out
   */
  public static SnapshotBuilder leavingOut(
      Vocabularies vocabularies, Consumer<List<Problem>> leftOut) {
    return new SnapshotBuilder(vocabularies, Optional.of(leftOut));
  }

  /**
   * Builds a snapshot of files.
   *
   * @param progress is told each file before it is read
   */
  public Outcome<Snapshot> build(List<Path> files, Consumer<Path> progress) {
    List<Built> built = new ArrayList<>();
    return each(files, progress, built::add).then(number -> Outcome.done(snapshot(built)));
  }

  /**
   * Writes the same as lines, one document after the other: memory does not grow with their number.
   */
  public Outcome<Written> write(
      List<Path> files, Consumer<Path> progress, Path out, RdfFormat format) throws IOException {
    return RdfFiles.writeLines(
        out,
        format,
        background(),
        lines ->
            each(files, progress, built -> add(built, lines))
                .then(number -> Outcome.done(new Written(lines.triples(), number))));
  }

  /** How much was written. */
  public record Written(long triples, int documents) {}

  private static void add(Built built, QuadLines lines) {
    try {
      lines.add(built.graphs(), Iris.ofOnly(built.id()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Hands on what was built in the order of the files; up to the first one at fault, if all are
   * asked for.
   */
  private Outcome<Integer> each(List<Path> files, Consumer<Path> progress, Consumer<Built> use) {
    List<List<Problem>> faults = new ArrayList<>();
    List<Problem> remarks = new ArrayList<>();
    Map<String, Path> fileOfId = new HashMap<>();
    Ahead.each(
        files,
        progress,
        this::build,
        outcome -> {
          switch (outcome.then(built -> ofNewId(built, fileOfId))) {
            case Outcome.Rejected<Built> rejected -> faults.add(rejected.problems());
            case Outcome.Done<Built>(Built built, List<Problem> found) -> {
              remarks.addAll(found);
              if (faults.isEmpty() || leftOut.isPresent()) {
                use.accept(built);
              }
            }
          }
        });
    if (!faults.isEmpty() && (leftOut.isEmpty() || fileOfId.isEmpty())) {
      return new Outcome.Rejected<>(faults.stream().flatMap(List::stream).toList());
    }
    leftOut.ifPresent(told -> faults.forEach(told));
    return new Outcome.Done<>(fileOfId.size(), remarks);
  }

  private static Outcome<Built> ofNewId(Built built, Map<String, Path> fileOfId) {
    Path other = fileOfId.putIfAbsent(built.id(), built.file());
    return other == null ? Outcome.done(built) : Outcome.rejected(sameId(built, other));
  }

  static Problem sameId(Built built, Path other) {
    return new Problem(
        built.file().toString(),
        "same-document",
        "the document " + built.id() + " is also read from " + other,
        "leave one of them out, or give one another id: in its metadata file");
  }

  /** A document's graph, with what follows from it. */
  public record Built(Path file, Snapshot.Annotated annotated, Graph graph, Graph inferred) {
    String id() {
      return annotated.document().metadata().id();
    }

    /** By the names of the graphs in a snapshot that they are, or are parts of. */
    public Map<Node, Graph> graphs() {
      Map<Node, Graph> graphs = new LinkedHashMap<>();
      graphs.put(Iris.documentGraph(id()), graph);
      graphs.put(Iris.GraphName.INFERENCES.node(), inferred);
      graphs.put(Iris.GraphName.PROVENANCE.node(), Provenance.of(annotated.document()));
      return graphs;
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
        shapes.violations(graph, vocabularies.vocabularies(), file.toString()).stream()
            .map(Violation::problem)
            .toList();
    if (!violations.isEmpty()) {
      return new Outcome.Rejected<>(violations);
    }
    Snapshot.Annotated annotated = new Snapshot.Annotated(document, annotations);
    return new Outcome.Done<>(
        new Built(file, annotated, graph, Inferences.of(graph)), annotations.remarks());
  }

  Snapshot snapshot(List<Built> built) {
    UnionDataset dataset = new UnionDataset();
    background().forEach(dataset::add);
    built.sort(Comparator.comparing(Built::id));
    built.forEach(each -> each.graphs().forEach(dataset::add));
    return new Snapshot(dataset.dataset(), built.stream().map(Built::annotated).toList());
  }

  private Map<Node, Graph> background() {
    Map<Node, Graph> graphs = new LinkedHashMap<>();
    graphs.put(Iris.GraphName.ONTOLOGY.node(), vocabularies.ontology());
    graphs.put(Iris.GraphName.VOCABULARIES.node(), vocabularies.vocabularies());
    graphs.put(Iris.GraphName.ALIGNMENTS.node(), vocabularies.alignments());
    graphs.put(Iris.GraphName.QUALITY.node(), vocabularies.quality());
    return graphs;
  }
}
