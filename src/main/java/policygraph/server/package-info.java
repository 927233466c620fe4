/**
 * Serves a snapshot over HTTP.
 *
 * <p>Start at {@link PolicyServer}: an embedded Fuseki, read only. This is the only package that
 * knows HTTP.
 */
package policygraph.server;
