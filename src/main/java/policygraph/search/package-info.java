/**
 * Finds things by what they are called and passages by their words.
 *
 * <p>Start at {@link SearchIndex}. Takes the names and texts of things, whatever these are; knows
 * nothing of graphs and of pages.
 */
package policygraph.search;
