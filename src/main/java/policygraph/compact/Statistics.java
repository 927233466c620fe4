package policygraph.compact;

/**
 * How many subjects and objects a data set has, in all and with each predicate. From these follows
 * how many triples there are on average for one of them.
 */
final class Statistics {
  private final int subjects;
  private final int predicates;
  private final int objects;
  private final int[] subjectsWith;
  private final int[] objectsWith;

  private Statistics(
      int subjects, int predicates, int objects, int[] subjectsWith, int[] objectsWith) {
    this.subjects = subjects;
    this.predicates = predicates;
    this.objects = objects;
    this.subjectsWith = subjectsWith;
    this.objectsWith = objectsWith;
  }

  static Statistics of(Triples triples, int numbers) {
    Index bySubject = triples.bySubject();
    Index byPredicate = triples.byPredicate();
    return new Statistics(
        different(bySubject.subjects),
        different(byPredicate.predicates),
        different(triples.byObject().objects),
        changes(bySubject.predicates, bySubject.subjects, bySubject.predicates, numbers),
        changes(byPredicate.predicates, byPredicate.predicates, byPredicate.objects, numbers));
  }

  private static int different(int[] sorted) {
    int count = 0;
    for (int at = 0; at < sorted.length; at++) {
      count += at == 0 || sorted[at] != sorted[at - 1] ? 1 : 0;
    }
    return count;
  }

  /**
   * For each number of a column, in how many rows one of two others is not as in the row before.
   */
  private static int[] changes(int[] counted, int[] one, int[] other, int numbers) {
    int[] changes = new int[numbers];
    for (int at = 0; at < counted.length; at++) {
      if (at == 0 || one[at] != one[at - 1] || other[at] != other[at - 1]) {
        changes[counted[at]]++;
      }
    }
    return changes;
  }

  /** How many different subjects there are with a predicate, or in all. At least one. */
  int subjects(int predicate) {
    return Math.max(1, predicate == Dictionary.NONE ? subjects : subjectsWith[predicate]);
  }

  int objects(int predicate) {
    return Math.max(1, predicate == Dictionary.NONE ? objects : objectsWith[predicate]);
  }

  int predicates() {
    return Math.max(1, predicates);
  }
}
