package policygraph.rdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.NodeCmp;

/**
 * A data set's named graphs as N-Quads in one order, by graph and then by line: the same data set
 * gives the same bytes. Blank nodes would not, and there are none in built data sets.
 */
public final class SortedQuads {
  private SortedQuads() {}

  /** Returns how many quads were written. */
  public static long write(DatasetGraph dataset, OutputStream out) throws IOException {
    List<Node> names = new ArrayList<>();
    dataset.listGraphNodes().forEachRemaining(names::add);
    names.sort(NodeCmp::compareRDFTerms);
    Map<Node, String> written = new HashMap<>();
    long quads = 0;
    for (Node name : names) {
      List<String> lines = lines(name, dataset.getGraph(name), written);
      for (String line : lines) {
        out.write(line.getBytes(StandardCharsets.UTF_8));
      }
      quads += lines.size();
    }
    return quads;
  }

  private static List<String> lines(Node name, Graph graph, Map<Node, String> written) {
    List<String> lines = new ArrayList<>(graph.size());
    String end = ' ' + NodeFmtLib.strNT(name) + " .\n";
    graph
        .find()
        .forEachRemaining(
            triple ->
                lines.add(
                    text(triple.getSubject(), written)
                        + ' '
                        + text(triple.getPredicate(), written)
                        + ' '
                        + text(triple.getObject(), written)
                        + end));
    Collections.sort(lines);
    return lines;
  }

  private static String text(Node node, Map<Node, String> written) {
    return node.isLiteral()
        ? NodeFmtLib.strNT(node)
        : written.computeIfAbsent(node, NodeFmtLib::strNT);
  }

  /** A data set whose default graph is the union. */
  public static DatasetGraph read(InputStream in) throws IOException {
    UnionDataset dataset = new UnionDataset();
    try {
      RDFParser.source(in)
          .lang(Lang.NQUADS)
          .checking(false) // it was written by us, and its digest is compared
          .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
          .parse(
              new StreamRDFBase() {
                @Override
                public void quad(Quad quad) {
                  dataset.add(quad.getGraph(), quad.asTriple());
                }
              });
    } catch (RiotException | RuntimeIOException e) {
      throw new IOException(e.getMessage(), e);
    }
    return dataset.dataset();
  }
}
