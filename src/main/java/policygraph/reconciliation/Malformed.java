package policygraph.reconciliation;

/** A request is not one of the API; the message says how. */
public final class Malformed extends Exception {
  private static final long serialVersionUID = 1L;

  Malformed(String message) {
    super(message);
  }
}
