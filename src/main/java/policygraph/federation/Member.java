package policygraph.federation;

import java.io.IOException;
import java.net.URI;
import policygraph.guard.Services;

/** One of the endpoints that together are asked. */
public interface Member {
  /** As reports call it. */
  String name();

  /** By which a SERVICE in a query may mean it. */
  URI address();

  /**
   * Asks it.
   *
   * @param mostBytes of its answer
   * @param check is called while one waits, and throws when that is no use any more
   * @throws IOException where it gives no answer, or not all of one
   */
  Services.Reply ask(String query, long mostBytes, Runnable check) throws IOException;
}
