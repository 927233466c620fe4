package policygraph.guard;

import java.io.IOException;

/** Who waits for an answer. */
public interface Asker extends Waiting {
  /**
   * What kind of answer it will be, before the work for it begins.
   *
   * @throws IOException where the asker has no use for that kind
   */
  void expect(Kind kind) throws IOException;

  /** The answer starts; called once, on the thread that runs the query. */
  void accept(Answer answer) throws IOException;

  /** What a query can ask for. */
  enum Kind {
    TABLE,
    GRAPH
  }
}
