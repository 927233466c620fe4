package policygraph.term;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Words side by side that may be a term. */
record Phrase(List<Word> words) {
  /** Longer ones are whole clauses more often than terms. */
  private static final int MOST_WORDS = 6;

  Phrase {
    words = List.copyOf(words);
  }

  int start() {
    return words.getFirst().start();
  }

  int end() {
    return words.getLast().end();
  }

  String head() {
    return words.getLast().form();
  }

  /** All phrases of a text: every stretch that begins, goes on and ends with words fit for that. */
  static List<Phrase> in(String text, List<Word> words) {
    List<Phrase> phrases = new ArrayList<>();
    for (int first = 0; first < words.size(); first++) {
      if (words.get(first).place().first()) {
        addFrom(first, words, text, phrases);
      }
    }
    return phrases;
  }

  private static void addFrom(int first, List<Word> words, String text, List<Phrase> phrases) {
    int limit = Math.min(words.size(), first + MOST_WORDS);
    for (int last = first; last < limit; last++) {
      Word word = words.get(last);
      if (!word.place().inside() || last > first && !word.follows(words.get(last - 1), text)) {
        return;
      }
      if (word.place().last() && (last > first || word.special())) {
        phrases.add(new Phrase(words.subList(first, last + 1)));
      }
    }
  }

  /** The shorter phrases in it, whether they may be terms or not. */
  List<Phrase> parts() {
    List<Phrase> parts = new ArrayList<>();
    for (int from = 0; from < words.size(); from++) {
      for (int to = from + 1; to <= words.size(); to++) {
        if (to - from < words.size()) {
          parts.add(new Phrase(words.subList(from, to)));
        }
      }
    }
    return parts;
  }

  /** Equal for phrases that vocabularies hold for the same: case and plural do not count. */
  String key() {
    return words.stream().map(Word::form).collect(Collectors.joining(" "));
  }
}
