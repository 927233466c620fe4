package policygraph.annotation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import policygraph.document.Span;

/**
 * A number that is to be reached.
 *
 * @param metric the words for what is measured, where they could be told
 * @param value the number as printed
 * @param number its value, without the unit and what the unit multiplies it with; a fraction or
 *     "double" has none
 * @param unit the words of the unit of measure, multiplier included: 万亿元; a currency printed before
 *     the number comes last: "trillion", "RMB"
 * @param baseline the words for the level it starts from
 */
public record Quantity(
    Optional<Span> metric,
    Comparison comparison,
    Span value,
    Optional<BigDecimal> number,
    List<Span> unit,
    Optional<Span> baseline) {
  public Quantity {
    unit = List.copyOf(unit);
  }

  /** How the number is meant. */
  public enum Comparison {
    REACH,
    AT_LEAST,
    AT_MOST,
    ABOUT,
    RISE_BY,
    FALL_BY;

    /** The word in the graph. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }
}
