package policygraph.page;

import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * A statement, and a stretch of the text that it rests on.
 *
 * @param layer as which it is drawn; what is said of a clause as a whole is drawn once, as the
 *     clause
 */
record Evidence(Node statement, Node unit, int start, int end, Optional<Layer> layer) {}
