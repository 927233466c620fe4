package policygraph.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import policygraph.page.QueryPage;
import policygraph.page.Visit;
import policygraph.query.NamedQueries;
import policygraph.query.NamedQuery;

/**
 * Answers a GET without a query: to machines the description of the service, to people a page.
 *
 * @see <a href="https://www.w3.org/TR/sparql11-service-description/">SPARQL 1.1 Service
 *     Description</a>
 */
final class SparqlDescription {
  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
  private static final String FORMATS = "http://www.w3.org/ns/formats/";

  private final NamedQueries queries;

  SparqlDescription(NamedQueries queries) {
    this.queries = queries;
  }

  void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String type = RdfOrHtml.chosen(request);
    if (type.equals("text/html")) {
      Html.send(request, response, page(Visits.of(request)));
    } else {
      Lang language = RDFLanguages.contentTypeToLang(type);
      response.setContentType(language.getContentType().getContentTypeStr());
      RDFWriter.source(
              description(request.getRequestURL().toString(), Edition.of(request).dataset()))
          .lang(language)
          .output(response.getOutputStream());
    }
  }

  private String page(Visit visit) {
    String start =
        queries
            .find("agency-technology")
            .map(NamedQuery::text)
            .orElse("SELECT * WHERE { ?s ?p ?o } LIMIT 10");
    return QueryPage.endpoint(queries.all(), start, visit);
  }

  private static Graph description(String address, DatasetGraph dataset) {
    Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
    Node service = NodeFactory.createURI(address + "#service");
    Node all = NodeFactory.createURI(address + "#dataset");
    Node union = NodeFactory.createURI(address + "#default-graph");
    add(graph, service, RDF.type.asNode(), sd("Service"));
    add(graph, service, sd("endpoint"), NodeFactory.createURI(address));
    add(graph, service, sd("supportedLanguage"), sd("SPARQL11Query"));
    add(graph, service, sd("feature"), sd("UnionDefaultGraph"));
    for (String format :
        new String[] {
          "SPARQL_Results_JSON",
          "SPARQL_Results_XML",
          "SPARQL_Results_CSV",
          "SPARQL_Results_TSV",
          "Turtle",
          "N-Triples",
          "RDF_XML",
          "JSON-LD"
        }) {
      add(graph, service, sd("resultFormat"), NodeFactory.createURI(FORMATS + format));
    }
    add(graph, service, sd("defaultDataset"), all);
    add(graph, all, RDF.type.asNode(), sd("Dataset"));
    add(graph, all, sd("defaultGraph"), union);
    add(graph, union, RDF.type.asNode(), sd("Graph"));
    dataset
        .listGraphNodes()
        .forEachRemaining(
            name -> {
              Node named =
                  NodeFactory.createURI(
                      address
                          + "?graph="
                          + java.net.URLEncoder.encode(
                              name.getURI(), java.nio.charset.StandardCharsets.UTF_8));
              add(graph, all, sd("namedGraph"), named);
              add(graph, named, RDF.type.asNode(), sd("NamedGraph"));
              add(graph, named, sd("name"), name);
            });
    graph.getPrefixMapping().setNsPrefix("sd", SD).setNsPrefix("formats", FORMATS);
    return graph;
  }

  private static Node sd(String term) {
    return NodeFactory.createURI(SD + term);
  }

  private static void add(Graph graph, Node subject, Node predicate, Node object) {
    graph.add(Triple.create(subject, predicate, object));
  }
}
