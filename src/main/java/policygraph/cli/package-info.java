/**
 * The command line. Start at {@link Main}; each command is a class. Nothing imports this package.
 */
package policygraph.cli;
