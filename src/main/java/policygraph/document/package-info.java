/**
 * What a source file holds: units with exact offsets, and what is known of the document as a whole.
 *
 * <p>Start at {@link DocumentReader}. A file comes in; a {@link Document} goes out, in which every
 * character of the source belongs to exactly one {@link Segment}. On the way the lines are read
 * under every layout of the language, and the {@link Layout} that explains most is taken; then the
 * head, the body and the tail are told apart. Layouts (profiles/*.yml) and the words of a language
 * (words-*.yml) are data. Knows nothing of what the text means, and nothing of RDF.
 */
package policygraph.document;
