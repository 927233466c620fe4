/**
 * What a curator decides on candidate terms, and how it enters the vocabulary.
 *
 * <p>{@link ReviewFile} writes the candidates of {@link policygraph.term} as a table that a person
 * fills in, and reads it back as {@link Entry entries}. {@link Reviews} checks them all against the
 * vocabularies and the house rules and then, all or nothing, keeps them: the decisions in
 * reviewed-terms.csv, and what was accepted, as SKOS, in technologies-reviewed.ttl, which every
 * build reads. Nothing enters the vocabulary without a decision, and nothing depends on the clock.
 */
package policygraph.review;
