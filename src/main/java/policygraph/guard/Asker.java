package policygraph.guard;

import java.io.IOException;

/** Who waits for an answer. */
public interface Asker {
  /** The answer starts; called once, on the thread that runs the query. */
  void accept(Answer answer) throws IOException;

  /** Whether the answer would reach nobody. Called now and then while the query runs. */
  boolean isGone();

  /** The query was told to stop, so whatever the asker keeps waiting must go on. */
  void stopped();
}
