package policygraph.graph;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import policygraph.Slug;
import policygraph.document.Span;

/**
 * Mints the IRIs of data. They are readable, and stable over runs: nothing in them is counted over
 * several documents.
 */
public final class Iris {
  public static final String BASE = "https://w3id.org/policygraph/";
  public static final String ID = BASE + "id/";
  private static final String LANGUAGES =
      "http://publications.europa.eu/resource/authority/language/";

  private static final String UNREVIEWED = "agency/unreviewed/";

  private Iris() {}

  /** The named graphs that are not of one document. */
  public enum GraphName {
    ONTOLOGY,
    VOCABULARIES,
    ALIGNMENTS,
    INFERENCES,
    PROVENANCE,
    QUALITY;

    public Node node() {
      return NodeFactory.createURI(ID + "graph/" + name().toLowerCase(java.util.Locale.ROOT));
    }
  }

  public static Node documentGraph(String documentId) {
    return NodeFactory.createURI(ID + "graph/document/" + documentId);
  }

  /** Whether this is the name of a document's graph. */
  public static boolean isDocumentGraph(Node name) {
    return name.isURI() && name.getURI().startsWith(documentGraph("").getURI());
  }

  /**
   * Tells the IRIs that only the graphs of this document speak of: its own, those below it, and
   * those of its graph, its making and the bodies that it alone names.
   */
  public static Predicate<Node> ofOnly(String documentId) {
    List<String> own =
        List.of(
            document(documentId).getURI(),
            documentGraph(documentId).getURI(),
            activity(documentId).getURI(),
            ID + UNREVIEWED + documentId);
    return node -> node.isURI() && own.stream().anyMatch(iri -> isAtOrBelow(node.getURI(), iri));
  }

  private static boolean isAtOrBelow(String iri, String above) {
    return iri.startsWith(above)
        && (iri.length() == above.length() || iri.charAt(above.length()) == '/');
  }

  static Node activity(String documentId) {
    return concept("activity", "build-" + documentId);
  }

  static Node document(String documentId) {
    return NodeFactory.createURI(ID + "document/" + documentId);
  }

  static Node below(Node parent, String path) {
    return NodeFactory.createURI(parent.getURI() + "/" + path);
  }

  /** A stretch of a text file by RFC 5147: positions between characters, counted from 0. */
  static Node passage(Node file, Span span) {
    return NodeFactory.createURI(file.getURI() + "#char=" + span.start() + "," + span.end());
  }

  public static Node concept(String scheme, String slug) {
    return NodeFactory.createURI(ID + scheme + "/" + slug);
  }

  /**
   * A body that no vocabulary knows: its name, with what an IRI cannot hold made a hyphen, below
   * the document, as 市商务局 is another body in each city's document.
   */
  static Node unreviewedAgency(String documentId, String name) {
    String slug = Slug.of(name);
    // A name without letters goes by its characters.
    String last = slug.isEmpty() ? hex(name) : slug;
    return NodeFactory.createURI(ID + UNREVIEWED + documentId + "/" + last);
  }

  /** A document that no vocabulary lists, named by the id that its number gives it. */
  static Node numberedReference(String documentId) {
    return NodeFactory.createURI(ID + "reference/" + documentId);
  }

  /** What a document names and no vocabulary lists: the same words may mean another elsewhere. */
  static Node unreviewedReference(String documentId, String name) {
    String slug = Slug.of(name);
    return NodeFactory.createURI(
        ID + "reference/unreviewed/" + documentId + "/" + (slug.isEmpty() ? hex(name) : slug));
  }

  private static String hex(String name) {
    return HexFormat.of().formatHex(name.getBytes(StandardCharsets.UTF_8));
  }

  /** The language in the table of the EU Publications Office, which ELI prescribes. */
  static Node language(String tag) {
    return NodeFactory.createURI(
        LANGUAGES + java.util.Locale.of(tag).getISO3Language().toUpperCase(java.util.Locale.ROOT));
  }
}
