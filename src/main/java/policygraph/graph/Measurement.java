package policygraph.graph;

import java.math.BigDecimal;
import java.util.List;

/**
 * A figure that says how well documents were read.
 *
 * @param of what it is of, as part of an IRI: a document's id, or a name for several documents
 * @param documents the ids of the documents whose graphs it was taken from
 * @param layer what was compared, such as {@code responsibilities}
 * @param measure precision, recall or f1
 * @param low the lower bound of the 95 % interval
 * @param gold how many facts the reader gives
 * @param found how many the program gives
 * @param right how many both give
 */
public record Measurement(
    String of,
    List<String> documents,
    String layer,
    String measure,
    BigDecimal value,
    BigDecimal low,
    BigDecimal high,
    int gold,
    int found,
    int right) {
  public Measurement {
    documents = List.copyOf(documents);
  }

  String metric() {
    return layer + "-" + measure;
  }
}
