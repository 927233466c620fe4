package policygraph.alignment;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;

/** The mapping tables, one for each other vocabulary. */
public record Alignments(List<MappingTable> tables) {
  public Alignments {
    tables = List.copyOf(tables);
  }

  /** Adds the links themselves; what each rests on stays in the tables. */
  public void addTo(Graph graph) {
    for (MappingTable table : tables) {
      for (Mapping mapping : table.mappings()) {
        graph.add(
            NodeFactory.createURI(mapping.subject()),
            NodeFactory.createURI(mapping.strength().iri()),
            NodeFactory.createURI(mapping.object()));
      }
    }
  }
}
