package policygraph.federation;

import java.util.UUID;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpService;

/**
 * The parts of a plan that members are asked. They stand in the plan as calls of a service that no
 * author of a query can name.
 */
final class Parts {
  private final String id = "urn:x-federation:" + UUID.randomUUID();

  /** FedX asks, and joins what members say. */
  private final Node joined = NodeFactory.createURI(id + ":joined");

  /** Each member is asked the whole part. */
  private final Node each = NodeFactory.createURI(id + ":each");

  Op joined(Op part) {
    return new OpService(joined, part, false);
  }

  Op each(Op part) {
    return new OpService(each, part, false);
  }

  boolean isJoined(Op op) {
    return op instanceof OpService service && service.getService().equals(joined);
  }

  boolean isEach(Op op) {
    return op instanceof OpService service && service.getService().equals(each);
  }

  static Op part(Op service) {
    return ((OpService) service).getSubOp();
  }

  /** A part with more to it, asked in the same way. */
  Op like(Op service, Op part) {
    return new OpService(((OpService) service).getService(), part, false);
  }
}
