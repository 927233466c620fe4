package policygraph.assistant;

/** The names in one graph, read when they are first asked for. */
public final class Names {
  private Things read;

  /** Read from the source unless they have been before. */
  synchronized Things in(Source source) {
    if (read == null) {
      read = Things.in(source);
    }
    return read;
  }
}
