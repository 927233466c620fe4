package policygraph.search;

import java.util.List;
import java.util.Optional;

/**
 * What is looked for, folded.
 *
 * @param words its parts; each must be there, in any order
 */
record Query(String phrase, List<String> words) {
  /** Longer ones are cut: no name and no phrase that anyone looks for is as long. */
  private static final int LONGEST = 200;

  private static final int MOST_WORDS = 12;

  static Query of(String asked) {
    String phrase = Folded.query(asked.substring(0, Math.min(LONGEST, asked.length())));
    return new Query(
        phrase,
        phrase.isEmpty()
            ? List.of()
            : List.of(phrase.split(" ")).stream().limit(MOST_WORDS).toList());
  }

  /** How the words fit a name; one that is not shown must begin with them. */
  Optional<Hit.Fit> fit(String name, Name.Use use) {
    return use == Name.Use.HIDDEN && !name.startsWith(phrase)
        ? Optional.empty()
        : fitName(name, use == Name.Use.PREFERRED);
  }

  private Optional<Hit.Fit> fitName(String name, boolean preferred) {
    int at = name.indexOf(phrase);
    if (at < 0) {
      return containsWords(name) ? Optional.of(Hit.Fit.WORDS) : Optional.empty();
    }
    if (at == 0 && name.length() == phrase.length()) {
      return Optional.of(preferred ? Hit.Fit.EXACT : Hit.Fit.EXACT_OTHER);
    }
    if (at == 0) {
      return Optional.of(preferred ? Hit.Fit.START : Hit.Fit.START_OTHER);
    }
    if (atStartOfWord(name, at)) {
      return Optional.of(preferred ? Hit.Fit.WORD : Hit.Fit.WORD_OTHER);
    }
    return Optional.of(preferred ? Hit.Fit.PART : Hit.Fit.PART_OTHER);
  }

  private boolean atStartOfWord(String name, int first) {
    for (int at = first; at >= 0; at = name.indexOf(phrase, at + 1)) {
      if (Folded.startsWord(name, at)) {
        return true;
      }
    }
    return false;
  }

  Optional<Hit.Fit> fitText(String text) {
    if (text.contains(phrase)) {
      return Optional.of(Hit.Fit.TEXT);
    }
    return containsWords(text) ? Optional.of(Hit.Fit.WORDS_OF_TEXT) : Optional.empty();
  }

  private boolean containsWords(String text) {
    return words.size() > 1 && words.stream().allMatch(text::contains);
  }
}
