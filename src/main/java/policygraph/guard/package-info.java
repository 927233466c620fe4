/**
 * Answers queries of people one does not know, within bounds.
 *
 * <p>Start at {@link policygraph.guard.GuardedQueries}: the one way by which a query reaches the
 * data. It reads the text ({@link policygraph.guard.QueryReader}), refuses what reaches outside
 * ({@link policygraph.guard.Reach}), waits for its turn ({@link policygraph.guard.Lanes}) and runs
 * it on a thread of its own under a {@link policygraph.guard.Budget}. Knows no HTTP.
 */
package policygraph.guard;
