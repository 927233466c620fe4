package policygraph.compact;

import static policygraph.compact.Dictionary.NONE;

import policygraph.compact.Index.Range;

/**
 * One pattern of several that are matched one after the other. Each of its places is a number, a
 * variable that has one before this step, or a variable that this step gives one.
 */
record Step(Place subject, Place predicate, Place object) {
  /**
   * One of the three places.
   *
   * @param number what stands there, or {@link Dictionary#NONE} for a variable
   * @param variable which variable of the row it is, if it is one
   * @param known whether the variable has a number before this step
   */
  record Place(int number, int variable, boolean known) {
    static Place of(int number) {
      return new Place(number, NONE, true);
    }

    /** The number that must stand here, or {@link Dictionary#NONE} if any may. */
    int wanted(int[] row) {
      return variable == NONE ? number : known ? row[variable] : NONE;
    }

    private boolean isGiven() {
      return !known;
    }
  }

  void match(Triples triples, int[] row, Range range) {
    triples.match(range, subject.wanted(row), predicate.wanted(row), object.wanted(row));
  }

  /** Gives the row what a triple has; false if one variable would get two numbers. */
  boolean take(Range range, int at, int[] row) {
    Index index = range.index;
    return give(subject, index.subjects[at], false, row)
        && give(predicate, index.predicates[at], repeats(predicate, subject), row)
        && give(
            object, index.objects[at], repeats(object, subject) || repeats(object, predicate), row);
  }

  private static boolean repeats(Place place, Place before) {
    return before.isGiven() && before.variable == place.variable;
  }

  private static boolean give(Place place, int number, boolean again, int[] row) {
    if (!place.isGiven()) {
      return true;
    }
    if (again) {
      return row[place.variable] == number;
    }
    row[place.variable] = number;
    return true;
  }
}
