package policygraph.benchmark;

import java.nio.file.Path;
import org.apache.jena.graph.Graph;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import policygraph.Outcome;
import policygraph.annotation.Annotations;
import policygraph.annotation.Annotator;
import policygraph.document.Document;
import policygraph.document.DocumentReader;
import policygraph.graph.DocumentGraph;
import policygraph.graph.ShapesCheck;
import policygraph.snapshot.SnapshotBuilder;
import policygraph.vocabulary.Vocabularies;
import policygraph.vocabulary.VocabularyReader;

/** The reference document and the values between the steps. */
@State(Scope.Benchmark)
public class Given {
  static final Path HOME = Path.of(System.getProperty("policygraph.home", "."));
  static final Path ONTOLOGY = HOME.resolve("ontology");
  static final Path FILE = HOME.resolve("data/internet-plus.txt");

  final Vocabularies vocabularies = value(VocabularyReader.read(ONTOLOGY));
  final SnapshotBuilder builder = new SnapshotBuilder(vocabularies);
  final DocumentReader reader = new DocumentReader();
  final Annotator annotator = new Annotator(vocabularies);
  final ShapesCheck shapes = ShapesCheck.ofBuiltGraphs(vocabularies.shapes());

  final Document document = value(reader.read(FILE));
  final Annotations annotations = annotator.annotate(document);
  final Graph graph = DocumentGraph.of(document, annotations);

  static <T> T value(Outcome<T> outcome) {
    return switch (outcome) {
      case Outcome.Done<T> done -> done.value();
      case Outcome.Rejected<T> rejected ->
          throw new IllegalStateException(rejected.problems().toString());
    };
  }
}
