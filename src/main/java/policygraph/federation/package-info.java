/**
 * One query over several endpoints, none of which the query names.
 *
 * <p>Start at {@link policygraph.federation.Federation}, which knows the members, and {@link
 * policygraph.federation.Round}, which answers one query: {@link policygraph.federation.Planner}
 * finds the parts of the query that members are asked, RDF4J's FedX puts those to them that it can
 * ({@link policygraph.federation.FedXMembers}), and what is made of their rows is computed here,
 * under the guard and its bounds. Knows no HTTP: who asks a remote member is given.
 */
package policygraph.federation;
