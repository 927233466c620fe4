package policygraph.annotation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds names in text: a trie over tokens, so that the time taken grows with the text and not with
 * the number of names.
 *
 * <p>Case, plural endings, hyphens and spaces do not matter; a name of one word in capitals ("AI")
 * is found in capitals only.
 *
 * @param <T> what the names stand for
 */
final class Lexicon<T> {

  /** The tokens {@code first} to {@code last}, exclusive, and what they name. */
  record Match<T>(int first, int last, T value) {}

  private static final class Node<T> {
    final Map<String, Node<T>> next = new HashMap<>();
    Optional<T> value = Optional.empty();
    Optional<T> valueInCapitals = Optional.empty();
  }

  private final Node<T> root = new Node<>();

  /** The first value given for a name keeps it. */
  void add(String name, T value) {
    List<Token> tokens = Token.of(name);
    if (tokens.isEmpty()) {
      return;
    }
    Node<T> node = root;
    for (Token token : tokens) {
      node = node.next.computeIfAbsent(token.form(), form -> new Node<>());
    }
    if (tokens.size() == 1 && tokens.getFirst().capitals()) {
      node.valueInCapitals = node.valueInCapitals.or(() -> Optional.of(value));
    } else {
      node.value = node.value.or(() -> Optional.of(value));
    }
  }

  /** The longest name that starts with the token at this position. */
  Optional<Match<T>> longestAt(List<Token> tokens, int first) {
    Optional<Match<T>> longest = Optional.empty();
    Node<T> node = root;
    for (int i = first; i < tokens.size(); i++) {
      node = node.next.get(tokens.get(i).form());
      if (node == null) {
        break;
      }
      Optional<T> value = i == first && tokens.get(i).capitals() ? inCapitals(node) : node.value;
      if (value.isPresent()) {
        longest = Optional.of(new Match<>(first, i + 1, value.get()));
      }
    }
    return longest;
  }

  private static <T> Optional<T> inCapitals(Node<T> node) {
    return node.valueInCapitals.isPresent() ? node.valueInCapitals : node.value;
  }

  /** All names, from left to right, the longest at each place, none overlapping another. */
  List<Match<T>> all(List<Token> tokens) {
    List<Match<T>> matches = new ArrayList<>();
    int at = 0;
    while (at < tokens.size()) {
      Optional<Match<T>> match = longestAt(tokens, at);
      match.ifPresent(matches::add);
      at = match.map(Match::last).orElse(at + 1);
    }
    return matches;
  }
}
