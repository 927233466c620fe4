package policygraph.query;

import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import policygraph.rdf.Prefixes;

/**
 * The named queries as {@code sh:SPARQLExecutable}, in the way of the SIB's query examples, so that
 * editors which read those show ours.
 *
 * @see <a href="https://github.com/sib-swiss/sparql-examples">sib-swiss/sparql-examples</a>
 */
public final class QueryExamples {
  private static final String BASE = "https://w3id.org/policygraph/id/query/";
  private static final String ENDPOINT = "https://w3id.org/policygraph/sparql";
  private static final String SCHEMA = "https://schema.org/";

  private QueryExamples() {}

  public static Graph of(List<NamedQuery> queries) {
    Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
    graph.getPrefixMapping().setNsPrefixes(Prefixes.namespaces());
    queries.forEach(query -> add(graph, query));
    return graph;
  }

  private static void add(Graph graph, NamedQuery query) {
    Node node = NodeFactory.createURI(BASE + query.name());
    boolean ask = query.query().isAskType();
    add(graph, node, RDF.type.asNode(), SHACL.SPARQLExecutable);
    add(
        graph,
        node,
        RDF.type.asNode(),
        ask ? SHACL.SPARQLAskExecutable : SHACL.SPARQLSelectExecutable);
    add(graph, node, RDFS.comment.asNode(), NodeFactory.createLiteralLang(query.question(), "en"));
    query
        .questionZh()
        .ifPresent(
            words ->
                add(
                    graph,
                    node,
                    RDFS.comment.asNode(),
                    NodeFactory.createLiteralLang(words, "zh")));
    add(graph, node, ask ? SHACL.ask : SHACL.select, NodeFactory.createLiteralString(query.text()));
    add(graph, node, schema("target"), NodeFactory.createURI(ENDPOINT));
    query
        .tags()
        .forEach(tag -> add(graph, node, schema("keywords"), NodeFactory.createLiteralString(tag)));
    query
        .query()
        .getPrefixMapping()
        .getNsPrefixMap()
        .forEach(
            (prefix, namespace) -> {
              Node declaration = NodeFactory.createURI(BASE + "prefix-" + prefix);
              add(graph, node, SHACL.prefixes, NodeFactory.createURI(BASE + "prefixes"));
              add(graph, NodeFactory.createURI(BASE + "prefixes"), SHACL.declare, declaration);
              add(graph, declaration, SHACL.prefix, NodeFactory.createLiteralString(prefix));
              add(
                  graph,
                  declaration,
                  SHACL.namespace,
                  NodeFactory.createLiteralDT(namespace, XSDDatatype.XSDanyURI));
            });
  }

  private static Node schema(String term) {
    return NodeFactory.createURI(SCHEMA + term);
  }

  private static void add(Graph graph, Node subject, Node predicate, Node object) {
    graph.add(Triple.create(subject, predicate, object));
  }
}
