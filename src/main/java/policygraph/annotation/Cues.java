package policygraph.annotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Finds the words that speak for something: words that stand together ("charging pile") and words
 * with a gap, of which the second part follows within {@value #GAP} words or Chinese characters of
 * the same sentence ("set up … platform", "取消…许可"). As the gap is bounded, the time taken grows
 * with the text alone.
 *
 * @param <T> what the words speak for; the same words may speak for several
 */
final class Cues<T> {
  static final int GAP = 8;
  private static final String ELLIPSIS = "…";
  private static final String ENDS = "。.;!?";

  /** The tokens {@code first} to {@code last}, exclusive, and what they speak for. */
  record Found<T>(int first, int last, List<T> values) {}

  private final Lexicon<List<T>> together;
  private final Lexicon<Lexicon<List<T>>> apart = new Lexicon<>();

  Cues(Map<String, List<T>> values) {
    Map<String, List<T>> words = new TreeMap<>();
    Map<String, Map<String, List<T>>> pairs = new TreeMap<>();
    values.forEach(
        (cue, said) -> {
          String[] parts = cue.split(ELLIPSIS, 2);
          Map<String, List<T>> place =
              parts.length == 1
                  ? words
                  : pairs.computeIfAbsent(key(parts[0]), k -> new TreeMap<>());
          place.computeIfAbsent(key(parts[parts.length - 1]), k -> new ArrayList<>()).addAll(said);
        });
    together = lexicon(words);
    pairs.forEach((first, seconds) -> apart.add(first, lexicon(seconds)));
  }

  static boolean hasGap(String cue) {
    return cue.contains(ELLIPSIS);
  }

  /** Words that are the same to a lexicon have the same key. */
  private static String key(String words) {
    return Token.of(words).stream()
        .map(
            token ->
                token.capitals() ? token.form().toUpperCase(java.util.Locale.ROOT) : token.form())
        .collect(Collectors.joining(" "));
  }

  private static <T> Lexicon<List<T>> lexicon(Map<String, List<T>> values) {
    Lexicon<List<T>> lexicon = new Lexicon<>();
    values.forEach((words, said) -> lexicon.add(words, List.copyOf(said)));
    return lexicon;
  }

  /** Those without a gap first, each kind from left to right. */
  List<Found<T>> in(List<Token> tokens) {
    List<Found<T>> found = new ArrayList<>();
    for (Lexicon.Match<List<T>> match : together.all(tokens)) {
      found.add(new Found<>(match.first(), match.last(), match.value()));
    }
    for (Lexicon.Match<Lexicon<List<T>>> first : apart.all(tokens)) {
      List<Token> near = tokens.subList(first.last(), endOfReach(tokens, first.last()));
      for (Lexicon.Match<List<T>> second : first.value().all(near)) {
        found.add(new Found<>(first.first(), first.last() + second.last(), second.value()));
      }
    }
    return found;
  }

  private static int endOfReach(List<Token> tokens, int from) {
    int end = from;
    while (end < tokens.size() && end - from < GAP && !ENDS.contains(tokens.get(end).form())) {
      end++;
    }
    return end;
  }
}
