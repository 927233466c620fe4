/**
 * The concepts that texts are annotated with, and the ontology they are published under.
 *
 * <p>Start at {@link VocabularyReader}. The folder {@code ontology/} comes in; {@link Vocabularies}
 * goes out: the concepts with their labels as records for annotation, and the files' triples for
 * publication.
 */
package policygraph.vocabulary;
