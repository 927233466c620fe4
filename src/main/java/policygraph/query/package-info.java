/**
 * Questions asked of a data set: the named queries, and what their answers look like.
 *
 * <p>Start at {@link NamedQueries}, which reads the files of {@code ontology/queries/}.
 */
package policygraph.query;
