/**
 * How documents and their annotations become RDF, and how that is checked, inferred from and
 * written.
 *
 * <p>Start at {@link DocumentGraph}. Records come in, graphs go out. This is the only package that
 * mints IRIs for data.
 */
package policygraph.graph;
