package policygraph.server;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import policygraph.datafile.BundledFile;
import policygraph.graph.Iris;
import policygraph.rdf.Prefixes;

/**
 * What is served, for machines: the data set by VoID and DCAT, the endpoint by the SPARQL Service
 * Description. Both are made of one file each, and of the same counts.
 *
 * @see <a href="https://www.w3.org/TR/void/">Describing Linked Datasets with the VoID
 *     Vocabulary</a>
 */
final class Catalogue {
  static final String PATH = "/.well-known/void";

  private static final String VOID = "http://rdfs.org/ns/void#";
  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";

  /** Other properties of that graph, such as licences, are no links between data. */
  private static final Set<Node> LINKING =
      Stream.of(
              SKOS.exactMatch,
              SKOS.closeMatch,
              SKOS.broadMatch,
              SKOS.narrowMatch,
              SKOS.relatedMatch,
              OWL.sameAs,
              OWL.equivalentClass,
              OWL.equivalentProperty,
              RDFS.subClassOf,
              RDFS.subPropertyOf,
              RDFS.seeAlso)
          .map(property -> property.asNode())
          .collect(Collectors.toSet());

  private final Edition edition;
  private final String address;
  private final Inventory.Counts counts;

  /**
   * A catalogue.
   *
   * @param address of the server, without a slash at the end
   */
  Catalogue(Edition edition, String address) {
    this.edition = edition;
    this.address = address;
    this.counts = edition.inventory().counts();
  }

  /** The data set, its graphs, what it links to, and how to get it. */
  Graph dataset() {
    Graph graph = read("catalogue.ttl");
    Node all = own("dataset");
    count(graph, all, "triples", counts.triples());
    count(graph, all, "distinctSubjects", counts.subjects());
    count(graph, all, "distinctObjects", counts.objects());
    count(graph, all, "classes", counts.classes().size());
    count(graph, all, "properties", counts.properties().size());
    counts.classes().forEach((type, things) -> addClass(graph, all, type, things));
    counts.properties().forEach((property, uses) -> addProperty(graph, all, property, uses));
    counts.graphs().keySet().forEach(name -> addGraph(graph, all, name));
    links().forEach((link, uses) -> addLinks(graph, all, link, uses));
    return graph;
  }

  private void addClass(Graph graph, Node all, Node type, long things) {
    Node part = own("class/" + encoded(Prefixes.shorten(type.getURI())));
    add(graph, all, term("classPartition"), part);
    add(graph, part, term("class"), type);
    count(graph, part, "entities", things);
  }

  private void addProperty(Graph graph, Node all, Node property, long uses) {
    Node part = own("property/" + encoded(Prefixes.shorten(property.getURI())));
    add(graph, all, term("propertyPartition"), part);
    add(graph, part, term("property"), property);
    count(graph, part, "triples", uses);
  }

  private void addGraph(Graph graph, Node all, Node name) {
    Node part = part(name);
    add(graph, all, term("subset"), part);
    add(graph, part, RDF.type.asNode(), term("Dataset"));
    add(graph, part, sd("name"), name);
    add(graph, part, term("dataDump"), at("/data?graph=" + encoded(name.getURI())));
    count(graph, part, "triples", counts.graphs().get(name));
  }

  /** A property that links, and the host that it links to. */
  private record Link(Node property, String host) implements Comparable<Link> {
    @Override
    public int compareTo(Link other) {
      return name().compareTo(other.name());
    }

    String name() {
      return encoded(Prefixes.shorten(property.getURI())) + "/" + host;
    }
  }

  /** Uses of each link in the graph of alignments. */
  private Map<Link, Long> links() {
    Map<Link, Long> links = new TreeMap<>();
    Node alignments = Iris.GraphName.ALIGNMENTS.node();
    if (edition.dataset().containsGraph(alignments)) {
      Iterator<Triple> triples = edition.dataset().getGraph(alignments).find();
      triples.forEachRemaining(
          triple -> {
            if (LINKING.contains(triple.getPredicate()) && leavesUs(triple)) {
              String host = URI.create(triple.getObject().getURI()).getHost();
              links.merge(new Link(triple.getPredicate(), String.valueOf(host)), 1L, Long::sum);
            }
          });
    }
    return links;
  }

  private static boolean leavesUs(Triple triple) {
    Node object = triple.getObject();
    return triple.getSubject().isURI()
        && triple.getSubject().getURI().startsWith(Iris.BASE)
        && object.isURI()
        && !object.getURI().startsWith(Iris.BASE);
  }

  private void addLinks(Graph graph, Node all, Link link, long uses) {
    Node set = own("links/" + link.name());
    Node target = own("target/" + link.host());
    add(graph, all, term("subset"), set);
    add(graph, set, RDF.type.asNode(), term("Linkset"));
    add(graph, set, term("linkPredicate"), link.property());
    add(graph, set, term("subjectsTarget"), all);
    add(graph, set, term("objectsTarget"), target);
    add(graph, target, RDF.type.asNode(), term("Dataset"));
    add(
        graph,
        target,
        term("uriRegexPattern"),
        NodeFactory.createLiteralString("^https?://" + link.host().replace(".", "\\.") + "/"));
    count(graph, set, "triples", uses);
  }

  /** The endpoint with its graphs. */
  Graph service() {
    Graph graph = read("service.ttl");
    count(graph, at("/sparql#default-graph"), "triples", counts.triples());
    for (Node name : counts.graphs().keySet()) {
      Node named = at("/sparql#graph/" + encoded(last(name)));
      add(graph, own("dataset"), sd("namedGraph"), named);
      add(graph, named, RDF.type.asNode(), sd("NamedGraph"));
      add(graph, named, sd("name"), name);
      add(graph, named, sd("graph"), part(name));
      add(graph, part(name), RDF.type.asNode(), sd("Graph"));
      count(graph, part(name), "triples", counts.graphs().get(name));
    }
    return graph;
  }

  private Graph read(String file) {
    Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
    RDFParser.fromString(BundledFile.read(Catalogue.class, file), Lang.TURTLE)
        .base(address + PATH)
        .parse(graph);
    graph.getPrefixMapping().setNsPrefixes(Prefixes.namespaces());
    return graph;
  }

  private Node part(Node graphName) {
    return own("graph/" + encoded(last(graphName)));
  }

  private static String last(Node graphName) {
    return graphName.getURI().replaceFirst("^" + Iris.ID + "graph/", "");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private Node own(String fragment) {
    return at(PATH + "#" + fragment);
  }

  private Node at(String path) {
    return NodeFactory.createURI(address + path);
  }

  private static Node term(String name) {
    return NodeFactory.createURI(VOID + name);
  }

  private static Node sd(String name) {
    return NodeFactory.createURI(SD + name);
  }

  private static void count(Graph graph, Node subject, String property, long number) {
    Node count = NodeFactory.createLiteralDT(Long.toString(number), XSDDatatype.XSDinteger);
    add(graph, subject, term(property), count);
  }

  private static void add(Graph graph, Node subject, Node predicate, Node object) {
    graph.add(Triple.create(subject, predicate, object));
  }
}
