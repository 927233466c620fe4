package policygraph.review;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns of a review file, in their order. */
enum Column {
  DECISION,
  TERM,
  LANGUAGE,
  NEAREST,
  SENTENCE,
  CONCEPT,
  BROADER,
  LABEL_EN,
  LABEL_ZH,
  OTHER_LABELS_EN,
  OTHER_LABELS_ZH,
  DEFINITION_EN,
  DEFINITION_ZH,
  REVIEWER,
  DATE,
  NOTE,
  SCORE,
  FREQUENCY,
  DOCUMENTS,
  NESTED_IN,
  DOCUMENT,
  UNIT,
  START,
  END;

  /** Those without which a row says nothing. */
  static final List<Column> REQUIRED = List.of(DECISION, TERM, LANGUAGE);

  /**
   * What is kept of a decided row: the decision and where the term stood, but no text of others.
   */
  static final List<Column> KEPT =
      List.of(
          DECISION,
          TERM,
          LANGUAGE,
          CONCEPT,
          BROADER,
          LABEL_EN,
          LABEL_ZH,
          OTHER_LABELS_EN,
          OTHER_LABELS_ZH,
          DEFINITION_EN,
          DEFINITION_ZH,
          REVIEWER,
          DATE,
          NOTE,
          DOCUMENT,
          UNIT,
          START,
          END);

  String title() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Column> of(String title) {
    return Arrays.stream(values())
        .filter(column -> column.title().equals(title.strip().toLowerCase(Locale.ROOT)))
        .findFirst();
  }
}
