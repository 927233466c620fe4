package policygraph.guard;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.core.Var;

/**
 * Computes what rows are sorted by once a row. ARQ does so for each comparison: that takes long,
 * and with RAND() the sorting itself breaks off, as the order contradicts itself.
 */
final class SortKeys extends TransformCopy {
  private int keys;

  @Override
  public Op transform(OpOrder order, Op rows) {
    Op keyed = rows;
    List<SortCondition> conditions = new ArrayList<>();
    for (SortCondition condition : order.getConditions()) {
      if (condition.getExpression().isVariable()) {
        conditions.add(condition);
      } else {
        Var key = Var.alloc(ARQConstants.allocVarMarker + "sort" + keys++);
        keyed = OpExtend.create(keyed, key, condition.getExpression());
        conditions.add(new SortCondition(key, condition.getDirection()));
      }
    }
    return new OpOrder(keyed, conditions);
  }
}
