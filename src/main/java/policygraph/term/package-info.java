/**
 * Words of documents that may name technologies no vocabulary has.
 *
 * <p>Start at {@link CandidateTerms}. Documents and vocabularies come in; ranked {@link Candidate}s
 * go out, each with a sentence to judge it by. Nothing here decides: a person does, see {@code
 * policygraph.review}. What differs by language is data (terms-*.yml).
 */
package policygraph.term;
