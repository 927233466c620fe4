package policygraph.server;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import policygraph.graph.ELI;
import policygraph.graph.Iris;
import policygraph.graph.PG;

/**
 * The triples that describe an IRI: what is said of it and who refers to it, as many at a time as a
 * page holds; with each of these nodes its labels and classes, and where it is a statement all of
 * it, with the words it rests on. The ontology is described by the whole of itself.
 */
final class Descriptions {
  /** Triples about the thing itself that a page has. */
  static final int ON_A_PAGE = 200;

  private static final String ONTOLOGY = Iris.BASE + "ontology";

  /** What can be sent over the net as it is; everything else is only described. */
  private static final Set<Node> DOCUMENTS =
      Set.of(
          PG.PolicyDocument,
          ELI.LegalResourceSubdivision,
          ELI.LegalExpression,
          ELI.Format,
          SKOS.ConceptScheme.asNode(),
          OWL.Ontology.asNode());

  private static final List<Node> NAMES =
      List.of(
          RDF.type.asNode(),
          SKOS.prefLabel.asNode(),
          RDFS.label.asNode(),
          DCTerms.title.asNode(),
          PG.code);

  private static final Comparator<Triple> ORDER =
      Comparator.comparing(Triple::getSubject, NodeCmp::compareRDFTerms)
          .thenComparing(Triple::getPredicate, NodeCmp::compareRDFTerms)
          .thenComparing(Triple::getObject, NodeCmp::compareRDFTerms);

  private final DatasetGraph dataset;
  private final Graph all;

  Descriptions(DatasetGraph dataset) {
    this.dataset = dataset;
    this.all = dataset.getDefaultGraph();
  }

  /** Whether anything is said of an IRI, or it names a graph. */
  boolean has(String iri) {
    Node node = NodeFactory.createURI(iri);
    return all.contains(node, Node.ANY, Node.ANY) || dataset.containsGraph(node) || isVersion(node);
  }

  private boolean isVersion(Node node) {
    return all.contains(NodeFactory.createURI(ONTOLOGY), OWL2.versionIRI.asNode(), node);
  }

  /**
   * Whether an IRI names a document, which is sent, or another thing, which can only be described.
   */
  boolean isDocument(String iri) {
    Node node = NodeFactory.createURI(iri);
    return dataset.containsGraph(node)
        || isVersion(node)
        || classes(node).anyMatch(DOCUMENTS::contains);
  }

  /** The day on which a thing was changed, where the data say so. */
  Optional<LocalDate> modified(String iri) {
    return all
        .find(NodeFactory.createURI(iri), DCTerms.modified.asNode(), Node.ANY)
        .mapWith(Triple::getObject)
        .filterKeep(Node::isLiteral)
        .filterKeep(date -> XSDDatatype.XSDdate.getURI().equals(date.getLiteralDatatypeURI()))
        .mapWith(date -> LocalDate.parse(date.getLiteralLexicalForm()))
        .toList()
        .stream()
        .findFirst();
  }

  private Stream<Node> classes(Node node) {
    Set<Node> found = new HashSet<>();
    all.find(node, RDF.type.asNode(), Node.ANY)
        .forEachRemaining(type -> addWithParents(type.getObject(), found));
    return found.stream();
  }

  private void addWithParents(Node type, Set<Node> found) {
    if (found.add(type)) {
      all.find(type, RDFS.subClassOf.asNode(), Node.ANY)
          .forEachRemaining(parent -> addWithParents(parent.getObject(), found));
    }
  }

  /**
   * A description.
   *
   * @param page from 1; one that is too high gets nothing but names
   */
  Description of(String iri, int page) {
    Node node = NodeFactory.createURI(iri);
    if (iri.equals(ONTOLOGY) || isVersion(node)) {
      List<Triple> whole = dataset.getGraph(Iris.GraphName.ONTOLOGY.node()).find().toList();
      return new Description(iri, whole, 1, 1, whole.size());
    }
    List<Triple> about = about(node);
    List<Triple> shown = about.stream().skip((page - 1L) * ON_A_PAGE).limit(ON_A_PAGE).toList();
    int pages = Math.max(1, (about.size() + ON_A_PAGE - 1) / ON_A_PAGE);
    return new Description(iri, withNeighbours(node, shown), page, pages, about.size());
  }

  /** What is said of it first, then who refers to it. */
  private List<Triple> about(Node node) {
    List<Triple> about = new ArrayList<>();
    all.find(node, Node.ANY, Node.ANY).toList().stream().sorted(ORDER).forEach(about::add);
    all.find(Node.ANY, Node.ANY, node).toList().stream()
        .filter(triple -> !triple.getSubject().equals(node))
        .sorted(ORDER)
        .forEach(about::add);
    return about;
  }

  private List<Triple> withNeighbours(Node node, List<Triple> shown) {
    List<Triple> triples = new ArrayList<>(shown);
    addNames(node, triples);
    Set<Node> neighbours = new HashSet<>();
    for (Triple triple : shown) {
      neighbours.add(triple.getSubject().equals(node) ? triple.getObject() : triple.getSubject());
    }
    neighbours.remove(node);
    neighbours.forEach(neighbour -> addNeighbour(node, neighbour, triples));
    return triples;
  }

  private void addNeighbour(Node node, Node neighbour, List<Triple> triples) {
    addNames(neighbour, triples);
    if (isStatement(neighbour)) {
      all.find(neighbour, Node.ANY, Node.ANY).forEachRemaining(triple -> addPart(triple, triples));
    } else if (all.contains(node, PG.evidence, neighbour) || isPart(neighbour, node)) {
      all.find(neighbour, Node.ANY, Node.ANY).forEachRemaining(triples::add);
    } else if (all.contains(neighbour, SKOS.inScheme.asNode(), node)) {
      // What the vocabulary says of a concept is bounded; what documents say of it is not.
      dataset
          .getGraph(Iris.GraphName.VOCABULARIES.node())
          .find(neighbour, Node.ANY, Node.ANY)
          .forEachRemaining(triples::add);
    }
  }

  /** Units have evidence too, but are no statements: theirs is their whole text. */
  private boolean isStatement(Node node) {
    return all.contains(node, PG.evidence, Node.ANY) && !all.contains(node, PG.code, Node.ANY);
  }

  private static boolean isPart(Node node, Node document) {
    return node.isURI() && node.getURI().startsWith(document.getURI() + "#");
  }

  private void addPart(Triple triple, List<Triple> triples) {
    triples.add(triple);
    addNames(triple.getObject(), triples);
    if (triple.getPredicate().equals(PG.evidence)) {
      all.find(triple.getObject(), Node.ANY, Node.ANY).forEachRemaining(triples::add);
    }
  }

  private void addNames(Node node, List<Triple> triples) {
    if (node.isURI()) {
      NAMES.forEach(name -> all.find(node, name, Node.ANY).forEachRemaining(triples::add));
    }
  }
}
