package policygraph.assistant;

import java.util.function.Function;

/** What assistants are told about: a graph behind whatever guards it. */
public interface Data {
  /** The names in the graph, as they were when they were first asked for. */
  Names names();

  /** Does work that reads the graph by the program's own queries. */
  Reply lookUp(Function<Source, Reply> work) throws Unanswered;

  /**
   * Asks somebody else's query, which may only read.
   *
   * @param most what of the answer is wanted
   */
  Table ask(String sparql, Table.Bounds most) throws Unanswered;

  /** There is no answer; the message says why, and whose fault it is. */
  final class Unanswered extends Exception {
    private static final long serialVersionUID = 1L;

    public Unanswered(String message) {
      super(message);
    }
  }
}
