package policygraph.server;

import policygraph.Outcome;
import policygraph.snapshot.DocumentFolder;

/** Where what is served comes from, and comes from again when it changes. */
public interface Stock extends AutoCloseable {
  /** What is served now. */
  Current current();

  /**
   * Brings what is served up to date, and says whether it is another edition; the remarks name what
   * is at fault and stays as it was.
   */
  Outcome<Boolean> reload();

  /** Another one when there may be something new; cheap to ask for. */
  String state();

  /** The folder that documents can be put into, if there is one. */
  Outcome<Documents> documents();

  /** Changes documents and serves the change. */
  interface Documents {
    Outcome<DocumentFolder.Changed> put(String name, byte[] bytes);

    Outcome<DocumentFolder.Changed> remove(String name);
  }

  /** Finishes what is under way. */
  @Override
  void close();
}
