package policygraph.annotation;

import java.time.Year;
import java.util.List;
import policygraph.document.Span;

/**
 * What is to be reached by the end of a year.
 *
 * @param number from 1 in its unit
 * @param statement the sentence, or the item of a list, that says what
 * @param dates the words that say when; they may stand in a sentence before
 * @param quantities the numbers to be reached, in the order of the text
 */
public record Target(
    String unit,
    int number,
    Year year,
    Span statement,
    List<Span> dates,
    List<Quantity> quantities) {
  public Target {
    dates = List.copyOf(dates);
    quantities = List.copyOf(quantities);
  }
}
