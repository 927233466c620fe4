package policygraph.annotation;

import java.time.Year;
import policygraph.document.Span;

/**
 * What is to be reached by the end of a year.
 *
 * @param number from 1 in its unit
 * @param statement the sentence, or the item of a list, that says what
 * @param date the words that say when; they may stand in the sentence that introduces the list
 */
public record Target(String unit, int number, Year year, Span statement, Span date) {}
