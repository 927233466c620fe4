package policygraph.reconciliation;

/**
 * What an entity is called.
 *
 * @param key as it is compared
 */
record Name(String text, String language, Use use, NameKey key) {
  /** How a name is used, the foremost first. */
  enum Use {
    PREFERRED,
    OTHER,
    /** Found in texts, and not to be shown: misprints, outdated forms. */
    HIDDEN
  }
}
