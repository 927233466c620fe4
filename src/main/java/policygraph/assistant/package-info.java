/**
 * Answers assistants, which are programs that speak for people: with IRIs and the words of the
 * documents, and with nothing that the graph does not hold.
 *
 * <p>Start at {@link policygraph.assistant.Assistant}. Takes the name of a tool, its arguments and
 * {@link policygraph.assistant.Data}; returns a {@link policygraph.assistant.Reply}. What the tools
 * are is in {@code tools.json}, what they ask in {@code .rq} files. {@link
 * policygraph.assistant.Protocol} offers them by the Model Context Protocol. Knows no HTTP.
 *
 * @see <a href="https://modelcontextprotocol.io/specification">Model Context Protocol</a>
 */
package policygraph.assistant;
