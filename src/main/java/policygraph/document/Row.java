package policygraph.document;

import java.util.Optional;

/**
 * A line and what it was taken for under one layout.
 *
 * @param listItem whether it is an item of a list, though it begins like a heading
 */
record Row(Line line, Optional<Heading> heading, boolean listItem) {
  static Row text(Line line) {
    return new Row(line, Optional.empty(), false);
  }

  Row asListItem() {
    return new Row(line, Optional.empty(), true);
  }

  Row with(Heading found) {
    return new Row(line, Optional.of(found), false);
  }

  boolean isHeading() {
    return heading.isPresent();
  }
}
