package policygraph.evaluation;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import policygraph.document.Span;

/**
 * One thing that stands in a document according to a reader or to the program.
 *
 * @param unit the code of the unit
 * @param names identifiers and names of what is said of the unit; two facts that share one speak of
 *     the same
 * @param details what else is said, such as the role; a layer looks at the first so many
 * @param label how a report calls it
 * @param span where it stands, where that is known
 * @param words for a report, where there is no span
 */
record Fact(
    String unit,
    Set<String> names,
    List<String> details,
    String label,
    Optional<Span> span,
    String words) {
  Fact {
    Objects.requireNonNull(unit, "unit");
    names = Set.copyOf(names);
    details = List.copyOf(details);
  }

  /** What a layer that looks at so many details sees of this fact. */
  Fact withDetails(int count) {
    return new Fact(unit, names, details.subList(0, count), label, span, words);
  }

  boolean saysTheSameAs(Fact other) {
    return unit.equals(other.unit)
        && details.equals(other.details)
        && !Collections.disjoint(names, other.names);
  }

  int sharedCharacters(Fact other) {
    if (span.isEmpty() || other.span.isEmpty()) {
      return 0;
    }
    return Math.max(
        0,
        Math.min(span.get().end(), other.span.get().end())
            - Math.max(span.get().start(), other.span.get().start()));
  }
}
