/**
 * How our concepts and those of other vocabularies go together: what is linked, and what might be.
 *
 * <p>Start at {@link Coverage}. Takes {@link policygraph.vocabulary.Vocabularies}; what comes out
 * is to be read by people. Nothing here changes the graph.
 */
package policygraph.linking;
