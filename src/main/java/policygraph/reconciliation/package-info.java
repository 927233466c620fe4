/**
 * Says which agency, technology, sector or document a name means, for clients such as OpenRefine.
 *
 * <p>Start at {@link Service}. Takes a data set and the questions of the Reconciliation Service API
 * 0.2 as JSON; answers as JSON. Each score is explained by its features; a candidate is called a
 * match only where its name is the one asked for and nobody else's. Knows no HTTP.
 *
 * @see <a href="https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/">
 *     Reconciliation Service API 0.2</a>
 */
package policygraph.reconciliation;
