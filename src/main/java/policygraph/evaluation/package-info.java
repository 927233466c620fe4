/**
 * How well the program reads: what it found in documents, against what careful readers wrote down.
 *
 * <p>Start at {@link Evaluator}. A folder of gold and a {@link policygraph.snapshot.Snapshot} come
 * in, an {@link Evaluation} goes out. What the program found is asked of the built data set, mostly
 * by the named queries: it is what users get, and their columns change less than the records behind
 * them. The snapshot's documents are used for their text alone, and for the places of units where
 * the gold gives none.
 */
package policygraph.evaluation;
