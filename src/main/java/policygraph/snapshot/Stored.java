package policygraph.snapshot;

import org.apache.jena.sparql.core.DatasetGraph;

/** A snapshot that was read from a store, and is whole. */
public record Stored(Manifest manifest, DatasetGraph dataset) {}
