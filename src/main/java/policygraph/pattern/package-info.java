/**
 * Regular expressions over the text of documents, in time that grows with the text.
 *
 * <p>Start at {@link TextPattern}. Takes a pattern of a data file and a text, and knows nothing of
 * what is looked for.
 */
package policygraph.pattern;
