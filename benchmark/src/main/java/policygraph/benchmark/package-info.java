/**
 * How long the steps of the way of the data take.
 *
 * <p>Each class measures one thing on the reference document; {@link Given} holds what they start
 * from.
 */
package policygraph.benchmark;
