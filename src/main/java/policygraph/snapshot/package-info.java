/**
 * All documents and vocabularies as one data set that never changes.
 *
 * <p>Start at {@link SnapshotBuilder}, which runs the whole way from files to checked triples.
 * Source files come in; a {@link Snapshot} goes out, or all the problems that stand against it.
 */
package policygraph.snapshot;
