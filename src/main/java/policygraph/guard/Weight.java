package policygraph.guard;

import java.util.Iterator;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/** How many bytes something takes that a run holds on to, roughly. */
final class Weight {
  static final int ROW = 96;
  static final int GROUP = 200;
  static final int TRIPLE = 200;
  private static final int VALUE = 32;

  /** Shorter ones are mostly terms of the data, which are there anyway. */
  private static final int SHORT = 64;

  private Weight() {}

  static long of(Binding row) {
    long weight = ROW;
    for (Iterator<Var> columns = row.vars(); columns.hasNext(); ) {
      weight += of(row.get(columns.next()));
    }
    return weight;
  }

  static long of(Node term) {
    if (!term.isLiteral()) {
      return VALUE;
    }
    int length = term.getLiteralLexicalForm().length();
    return length > SHORT ? VALUE + 2L * length : VALUE;
  }
}
