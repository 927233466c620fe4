package policygraph.graph;

import java.util.Locale;
import org.apache.jena.graph.Node;

/** How a statement was found: the concepts of ontology/methods.ttl. */
enum Method {
  LEXICON,
  CLAUSE_GRAMMAR,
  CUE_SCORE,
  DATE_PATTERN,
  QUANTITY_GRAMMAR,
  TITLE_PATTERN,
  METADATA,
  REACHING_RULE,
  SENTENCE_LEDGER;

  Node node() {
    return Iris.concept("method", name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}
