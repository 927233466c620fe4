package policygraph.page;

import org.apache.jena.graph.Node;

/** A statement, and a stretch of the text that it rests on. */
record Evidence(Node statement, Node unit, int start, int end) {}
