package policygraph.snapshot;

import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;
import policygraph.annotation.Annotations;
import policygraph.document.Document;

/**
 * A built data set: a named graph per document, and one each for ontology, vocabularies,
 * alignments, quality, inferences and provenance; the default graph is their union.
 *
 * @param documents what it was built from, in the order of their ids
 */
public record Snapshot(DatasetGraph dataset, List<Annotated> documents) {
  public Snapshot {
    documents = List.copyOf(documents);
  }

  /** The files it was built from. */
  List<Manifest.Input> inputs() {
    return documents.stream().map(Annotated::document).map(Snapshot::input).toList();
  }

  private static Manifest.Input input(Document document) {
    return new Manifest.Input(
        document.metadata().id(), document.source().name(), document.source().sha256());
  }

  /** A document with what was found in it. */
  public record Annotated(Document document, Annotations annotations) {}
}
