/**
 * Turns policy documents into a linked-data knowledge graph and serves it.
 *
 * <p>The data flows one way, one package a step: {@link policygraph.document} (units with offsets),
 * {@link policygraph.annotation} (who, what, when), {@link policygraph.graph} (RDF, checked),
 * {@link policygraph.snapshot} (all documents and vocabularies together), {@link
 * policygraph.server} (HTTP). {@link policygraph.vocabulary} reads what the annotations are named
 * by, {@link policygraph.query} holds the named queries, {@link policygraph.cli} is the command
 * line. Here stand only the two types that every step returns faults with.
 */
package policygraph;
