package policygraph.guard;

import java.io.IOException;

/** The other endpoints that a query may ask. */
public interface Services {
  /** No other endpoint. */
  Services NONE =
      new Services() {
        @Override
        public boolean allow(String endpoint) {
          return false;
        }

        @Override
        public Reply ask(String endpoint, String query, long mostBytes, Runnable check)
            throws IOException {
          throw new IOException("no other endpoint is asked");
        }
      };

  boolean allow(String endpoint);

  /**
   * Asks one that is allowed.
   *
   * @param mostBytes of the answer
   * @param check is called while one waits, and throws when that is no use any more
   * @throws IOException where it gives no answer
   */
  Reply ask(String endpoint, String query, long mostBytes, Runnable check) throws IOException;

  /** As it came. */
  record Reply(String mediaType, byte[] body) {}
}
