package policygraph.annotation;

import policygraph.vocabulary.Concept;

/** Who is named in a responsibility clause. */
public sealed interface Body {

  /** A body of the agency vocabulary. */
  record Known(Concept agency) implements Body {}

  /** A body that no vocabulary knows yet, under the name it has in the text. */
  record Unreviewed(String name) implements Body {}
}
