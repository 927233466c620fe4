package policygraph.annotation;

import java.util.List;
import policygraph.document.Span;

/**
 * A responsibility clause.
 *
 * @param unit the code of the unit it closes
 * @param number from 1 in its unit
 * @param span the clause with its brackets
 * @param openEnded whether its list ends in "etc."
 */
public record Clause(
    String unit, int number, Span span, boolean openEnded, List<Responsibility> responsibilities) {
  public Clause {
    responsibilities = List.copyOf(responsibilities);
  }
}
