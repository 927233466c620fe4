/**
 * Graphs as HTML for people, by templates that escape whatever comes from data.
 *
 * <p>Start at {@link Pages}. Knows nothing of HTTP: the server sends what is made here, {@code
 * export} writes it to files.
 */
package policygraph.page;
