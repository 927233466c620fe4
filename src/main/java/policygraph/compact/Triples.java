package policygraph.compact;

import static policygraph.compact.Dictionary.NONE;
import static policygraph.compact.Quads.OBJECT;
import static policygraph.compact.Quads.PREDICATE;
import static policygraph.compact.Quads.SUBJECT;

import policygraph.compact.Index.Range;

/** The triples of a graph, in three orders: for each pattern the matches lie together in one. */
record Triples(Index bySubject, Index byPredicate, Index byObject) {
  static final int[] SUBJECT_ORDER = {SUBJECT, PREDICATE, OBJECT};
  static final int[] PREDICATE_ORDER = {PREDICATE, OBJECT, SUBJECT};
  static final int[] OBJECT_ORDER = {OBJECT, SUBJECT, PREDICATE};

  int size() {
    return bySubject.size();
  }

  /** Narrows a range to the triples that match; {@link Dictionary#NONE} stands for any number. */
  void match(Range range, int subject, int predicate, int object) {
    if (subject != NONE && (predicate != NONE || object == NONE)) {
      bySubject.narrow(range, subject, predicate, object);
    } else if (predicate != NONE) {
      byPredicate.narrow(range, predicate, object, NONE);
    } else if (object != NONE) {
      byObject.narrow(range, object, subject, NONE);
    } else {
      bySubject.narrow(range, NONE, NONE, NONE);
    }
  }
}
