package policygraph.search;

/**
 * What a thing is called.
 *
 * @param language its tag; empty where it is of none, such as a number of a document
 */
public record Name(String text, String language, Use use) {
  /** How a name is used, the foremost first. */
  public enum Use {
    PREFERRED,
    OTHER,
    /** To be found by and not to be shown: misprints, outdated forms. */
    HIDDEN
  }
}
