package policygraph.term;

/**
 * A word of a text, and where in a term it may stand.
 *
 * @param start index in the text
 * @param form what is compared
 * @param special whether it may be a term all by itself: it is rare elsewhere
 */
record Word(int start, int end, String form, Place place, boolean special) {

  /** Where in a term a word may stand; one that stands nowhere parts terms. */
  record Place(boolean first, boolean inside, boolean last) {
    static final Place NOWHERE = new Place(false, false, false);
    static final Place INSIDE = new Place(false, true, false);
    static final Place NOT_LAST = new Place(true, true, false);
    static final Place ANYWHERE = new Place(true, true, true);

    Place neverFirst() {
      return new Place(false, inside, last);
    }

    Place neverLast() {
      return new Place(first, inside, false);
    }
  }

  boolean follows(Word before, String text) {
    return text.substring(before.end, start).isBlank();
  }

  Word parting() {
    return new Word(start, end, form, Place.NOWHERE, special);
  }
}
