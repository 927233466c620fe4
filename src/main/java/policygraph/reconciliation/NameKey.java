package policygraph.reconciliation;

import policygraph.search.CharacterPairs;
import policygraph.search.Folded;

/**
 * A name as it is compared: folded, without what is understood anyway, and its pairs of characters.
 *
 * @param bare without the words at its ends that are understood
 * @param pairs of the bare name
 */
record NameKey(String folded, String bare, CharacterPairs pairs) {
  static NameKey of(String text, Wording wording) {
    String folded = wording.same(Folded.query(text));
    String bare = wording.bare(folded);
    return new NameKey(folded, bare, CharacterPairs.of(bare));
  }

  boolean isEmpty() {
    return folded.isEmpty();
  }

  /** Whether both are the same name. */
  boolean sameAs(NameKey other) {
    return folded.equals(other.folded) || bare.equals(other.bare);
  }

  /** Whether all its characters stand in the other name in this order, as in 发改委. */
  boolean shortens(NameKey other) {
    int at = -1;
    for (int i = 0; i < bare.length(); i++) {
      at = other.bare.indexOf(bare.charAt(i), at + 1);
      if (at < 0) {
        return false;
      }
    }
    return bare.length() >= 2
        && bare.length() < other.bare.length()
        && bare.chars().allMatch(Character::isIdeographic)
        && bare.charAt(bare.length() - 1) == other.bare.charAt(other.bare.length() - 1);
  }
}
