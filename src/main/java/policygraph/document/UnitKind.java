package policygraph.document;

import java.util.Locale;

/** What a unit is, in the words of the named query {@code units}. */
public enum UnitKind {
  PART,
  SECTION,
  ACTION,
  MEASURE,
  PRINCIPLE,
  OBJECTIVE,
  PARAGRAPH;

  /** The word used in the graph and in profiles. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static UnitKind ofWord(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
