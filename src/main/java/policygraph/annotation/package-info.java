/**
 * What a document says: who is responsible, what is mentioned, what is to be reached by when.
 *
 * <p>Start at {@link Annotator}. Takes a {@link policygraph.document.Document} and the concepts of
 * {@link policygraph.vocabulary}, returns {@link Annotations}, and knows nothing of RDF. Every
 * annotation keeps the span it rests on and the emendations it presupposes. What differs by
 * language is data (clauses-*.yml, dates-*.yml).
 */
package policygraph.annotation;
