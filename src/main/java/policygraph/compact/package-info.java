/**
 * A data set that does not change, in a form that is quick to ask: each node is a number, each
 * graph three sorted lists of numbers.
 *
 * <p>Start at {@link policygraph.compact.CompactDataset}, which is made from any other data set and
 * read like any other; {@link policygraph.compact.PatternMatching} answers the basic patterns of
 * queries on the numbers, in the order that exact counts suggest, and makes nodes of them only
 * where they are looked at. Knows RDF and the iterators of ARQ, and nothing of documents or
 * servers.
 */
package policygraph.compact;
