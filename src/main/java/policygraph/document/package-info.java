/**
 * What a source file holds: units with exact offsets, and what is known of the document as a whole.
 *
 * <p>Start at {@link DocumentReader}. A file comes in; a {@link Document} goes out, in which every
 * character of the source belongs to exactly one {@link Segment}. Layouts are data
 * (profiles/*.yml). Knows nothing of what the text means, and nothing of RDF.
 */
package policygraph.document;
