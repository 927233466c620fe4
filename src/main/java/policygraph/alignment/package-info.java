/**
 * Links of our concepts to other people's, each with its strength and what it rests on.
 *
 * <p>Start at {@link AlignmentReader}. Takes the mapping tables of the folder {@code
 * ontology/alignments/} (SSSOM, tab-separated) and the vocabularies whose concepts they link;
 * {@link Alignments} goes out: the mappings as records, and as triples of SKOS.
 */
package policygraph.alignment;
