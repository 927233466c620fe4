package policygraph.snapshot;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import policygraph.Outcome;
import policygraph.Problem;
import policygraph.vocabulary.Vocabularies;
import policygraph.vocabulary.VocabularyReader;

/** What the project's own folders build into: made once, by the real pipeline, for all tests. */
public final class ReferenceSnapshot {
  public static final String DOCUMENT = "https://w3id.org/policygraph/id/document/cn-guofa-2015-40";
  private static final Path HOME = Path.of(System.getProperty("policygraph.home", ""));

  private static final String PREFIXES =
      """
      PREFIX pg: <https://w3id.org/policygraph/ontology#>
      PREFIX role: <https://w3id.org/policygraph/id/role/>
      PREFIX agency: <https://w3id.org/policygraph/id/agency/>
      PREFIX document: <https://w3id.org/policygraph/id/document/>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX oa: <http://www.w3.org/ns/oa#>
      PREFIX dcterms: <http://purl.org/dc/terms/>
      PREFIX owl: <http://www.w3.org/2002/07/owl#>
      PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      """;

  private ReferenceSnapshot() {}

  private static final class Once {
    static final Vocabularies VOCABULARIES = done(VocabularyReader.read(ontology()));
    static final Snapshot SNAPSHOT = build(List.of(file()));
  }

  public static Path ontology() {
    return HOME.resolve("ontology");
  }

  /** The reference document's source. */
  public static Path file() {
    return HOME.resolve("data").resolve("internet-plus.txt");
  }

  public static Vocabularies vocabularies() {
    return Once.VOCABULARIES;
  }

  public static Snapshot get() {
    return Once.SNAPSHOT;
  }

  /** A new build of these files, with the vocabularies that were read once. */
  public static Snapshot build(List<Path> files) {
    return done(new SnapshotBuilder(vocabularies()).build(files, file -> {}));
  }

  /** The value of an outcome that must not be a rejection. */
  public static <T> T done(Outcome<T> outcome) {
    return switch (outcome) {
      case Outcome.Done<T> done -> done.value();
      case Outcome.Rejected<T> rejected ->
          throw new AssertionError(
              String.join("\n", rejected.problems().stream().map(Problem::toString).toList()));
    };
  }

  /** The rows that a query without PREFIX lines finds in the reference snapshot. */
  public static List<List<String>> rows(String select) {
    return rows(get().dataset(), QueryFactory.create(PREFIXES + select));
  }

  /** The rows in their order; what is unbound is the empty string, an IRI or a literal its text. */
  public static List<List<String>> rows(DatasetGraph dataset, Query query) {
    try (QueryExec run = QueryExec.dataset(dataset).query(query).build()) {
      RowSet rows = run.select();
      return Stream.iterate(rows, RowSet::hasNext, each -> each)
          .map(RowSet::next)
          .map(row -> rows.getResultVars().stream().map(row::get).map(ReferenceSnapshot::text))
          .map(Stream::toList)
          .toList();
    }
  }

  private static String text(Node node) {
    if (node == null) {
      return "";
    }
    return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
  }
}
