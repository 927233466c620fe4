package policygraph.rdf;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;

/**
 * Writes N-Quads, or N-Triples of the union of all graphs, as graphs come, and each line once. What
 * it remembers does not grow with what is written, only with what several parts may say.
 */
public final class QuadLines {
  /** Characters: a node at a time costs more to encode than to make. */
  private static final int BUFFER = 1 << 16;

  private final Writer out;
  private final boolean graphNames;
  private final Collection<Graph> background;
  private final Set<Quad> sharedQuads = new HashSet<>();
  private final Set<Triple> sharedTriples = new HashSet<>();
  private long triples;

  /**
   * @param background graphs that are written first; no graph of their names comes later
   */
  public QuadLines(OutputStream out, RdfFormat format, Map<Node, Graph> background)
      throws IOException {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
    this.graphNames = format.namedGraphs();
    this.background = background.values();
    add(background, subject -> true);
  }

  /**
   * Writes a part.
   *
   * @param own tells the subjects that no other part speaks of
   */
  public void add(Map<Node, Graph> part, Predicate<Node> own) throws IOException {
    Map<Node, String> written = new HashMap<>();
    List<Graph> before = new ArrayList<>();
    for (Map.Entry<Node, Graph> each : part.entrySet()) {
      var found = each.getValue().find();
      while (found.hasNext()) {
        add(Quad.create(each.getKey(), found.next()), own, before, written);
      }
      before.add(each.getValue());
    }
    out.flush();
  }

  /** Triples so far, of all graphs together. */
  public long triples() {
    return triples;
  }

  private void add(Quad quad, Predicate<Node> own, List<Graph> before, Map<Node, String> written)
      throws IOException {
    boolean isOwn = own.test(quad.getSubject());
    boolean newTriple = isNew(quad.asTriple(), isOwn, before);
    boolean newQuad = graphNames && (isOwn || sharedQuads.add(quad));
    triples += newTriple ? 1 : 0;
    if (graphNames ? newQuad : newTriple) {
      write(quad, written);
    }
  }

  private boolean isNew(Triple triple, boolean isOwn, List<Graph> before) {
    return !contains(before, triple)
        && (isOwn || !contains(background, triple) && sharedTriples.add(triple));
  }

  private static boolean contains(Collection<Graph> graphs, Triple triple) {
    for (Graph graph : graphs) {
      if (graph.contains(triple)) {
        return true;
      }
    }
    return false;
  }

  private void write(Quad quad, Map<Node, String> written) throws IOException {
    write(quad.getSubject(), written);
    write(quad.getPredicate(), written);
    write(quad.getObject(), written);
    if (graphNames) {
      write(quad.getGraph(), written);
    }
    out.write(".\n");
  }

  /** The same few nodes come again and again; escaping them takes longer than all else. */
  private void write(Node node, Map<Node, String> written) throws IOException {
    out.write(written.computeIfAbsent(node, NodeFmtLib::strNT));
    out.write(' ');
  }
}
