package policygraph.guard;

/** Who waits while something is read or asked. */
public interface Waiting {
  /** Whether what is made would reach nobody. Called now and then meanwhile. */
  boolean isGone();

  /** The work was told to stop, so whatever it waits for must go on. */
  void stopped();
}
