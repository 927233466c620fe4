package policygraph.alignment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns of a table: those of SSSOM that are used here. */
enum Slot {
  SUBJECT_ID,
  SUBJECT_LABEL,
  PREDICATE_ID,
  OBJECT_ID,
  OBJECT_LABEL,
  MAPPING_JUSTIFICATION,
  AUTHOR_ID,
  AUTHOR_LABEL,
  REVIEWER_ID,
  REVIEWER_LABEL,
  MAPPING_DATE,
  CONFIDENCE,
  COMMENT;

  /** A link says what it links, how it was found, how sure it is, and what it rests on. */
  static final List<Slot> REQUIRED =
      List.of(
          SUBJECT_ID,
          SUBJECT_LABEL,
          PREDICATE_ID,
          OBJECT_ID,
          OBJECT_LABEL,
          MAPPING_JUSTIFICATION,
          CONFIDENCE,
          COMMENT);

  String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Slot> of(String title) {
    return Arrays.stream(values()).filter(slot -> slot.title().equals(title)).findFirst();
  }
}
