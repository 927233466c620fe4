/**
 * Serves a snapshot over HTTP.
 *
 * <p>Start at {@link policygraph.server.PolicyServer}: an embedded Jetty, read only. {@link
 * policygraph.server.Places} says what answers at which path, {@link policygraph.server.Gate} what
 * holds for every request. Queries run in {@link policygraph.guard}. This is the only package that
 * knows HTTP.
 */
package policygraph.server;
