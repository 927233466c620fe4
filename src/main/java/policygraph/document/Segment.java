package policygraph.document;

import java.util.Optional;

/**
 * A stretch of the source and what it was taken for. A document's segments cover its source without
 * gap or overlap.
 *
 * @param unit the code of the unit it belongs to, where it belongs to one
 */
public record Segment(Span span, Kind kind, Optional<String> unit) {

  /** What a stretch of the source can be. */
  public enum Kind {
    TITLE,
    DOCUMENT_NUMBER,
    ADDRESSEES,
    /** A unit's printed number and heading. */
    HEADING,
    TEXT,
    SIGNATURE,
    DATE,
    /** The words of a unit in the original language. */
    ORIGINAL,
    /** A footnote or an endnote. */
    NOTE,
    /** Of the page that carried the text: posting dates, comment forms, front matter. */
    FURNITURE,
    BLANK,
    NOT_UNDERSTOOD
  }
}
