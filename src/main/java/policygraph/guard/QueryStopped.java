package policygraph.guard;

import org.apache.jena.query.QueryCancelledException;

/** A query was not run, or not to its end; the message says to its author why. */
public final class QueryStopped extends QueryCancelledException {
  private static final long serialVersionUID = 1L;

  /** Whose fault it is, and whether another try may help. */
  public enum Reason {
    MALFORMED,
    TOO_LONG,
    FORBIDDEN,
    TIMEOUT,
    MEMORY,
    RESULT_SIZE,
    BUSY,
    CANCELLED,
    GONE,
    SERVICE,
    FAILED
  }

  private final Reason reason;
  private final String message;

  public QueryStopped(Reason reason, String message) {
    this.reason = reason;
    this.message = message;
  }

  public Reason reason() {
    return reason;
  }

  @Override
  public String getMessage() {
    return message;
  }

  /** Where it was noticed tells nothing, and under attack it is thrown often. */
  @Override
  public Throwable fillInStackTrace() {
    return this;
  }
}
