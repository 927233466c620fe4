package policygraph.server;

/** The edition of the moment; another one can take its place while requests are answered. */
public final class Current {
  private volatile Edition edition;

  public Current(Edition edition) {
    this.edition = edition;
  }

  public Edition edition() {
    return edition;
  }

  /** Requests that enter from now on get this one. */
  public void swap(Edition next) {
    edition = next;
  }
}
