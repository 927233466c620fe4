package policygraph.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Things by their names and words.
 *
 * <p>Each question reads all names and texts, once: of a hundred documents that takes some
 * milliseconds, every part of a word can be looked for in either language, and nothing is kept but
 * the folded text.
 */
public final class SearchIndex {
  private static final Comparator<Hit> BEST_FIRST =
      Comparator.comparing(Hit::fit)
          .thenComparing(hit -> hit.thing().weight(), Comparator.reverseOrder())
          .thenComparing(hit -> hit.name().map(name -> name.text().length()).orElse(0));

  /** Half of the pairs of characters are the same. */
  private static final double ALIKE = 0.5;

  private final List<Entry> entries;

  private SearchIndex(List<Entry> entries) {
    this.entries = entries;
  }

  /** A thing with its names and texts folded. */
  private record Entry(Thing thing, List<String> names, List<String> texts) {
    static Entry of(Thing thing) {
      return new Entry(
          thing,
          thing.names().stream().map(name -> Folded.query(name.text())).toList(),
          thing.texts().stream().map(Folded::query).toList());
    }
  }

  /** What fits as well comes in the order given here. */
  public static SearchIndex of(List<Thing> things) {
    return new SearchIndex(things.stream().map(Entry::of).toList());
  }

  /** How many things can be found. */
  public int size() {
    return entries.size();
  }

  /** What fits the words; nothing where there are none. */
  public Results search(String words) {
    Query query = Query.of(words);
    if (query.phrase().isEmpty()) {
      return new Results(List.of());
    }
    List<Hit> hits = new ArrayList<>();
    for (Entry entry : entries) {
      best(entry, query).ifPresent(hits::add);
    }
    hits.sort(BEST_FIRST);
    return new Results(hits);
  }

  /**
   * Things that go by a name much like the words, the most alike first; a slip of the pen or of the
   * input method is overlooked.
   */
  public List<Thing> near(String words, int most) {
    CharacterPairs pairs = CharacterPairs.of(Query.of(words).phrase());
    return entries.stream()
        .map(entry -> new Near(entry.thing(), likeness(pairs, entry.names())))
        .filter(near -> near.likeness() >= ALIKE)
        .sorted(Comparator.comparing(Near::likeness).reversed())
        .limit(most)
        .map(Near::thing)
        .toList();
  }

  private record Near(Thing thing, double likeness) {}

  private static double likeness(CharacterPairs pairs, List<String> names) {
    return names.stream().map(CharacterPairs::of).mapToDouble(pairs::likeness).max().orElse(0);
  }

  private static Optional<Hit> best(Entry entry, Query query) {
    return Stream.concat(byName(entry, query), byText(entry, query)).min(BEST_FIRST);
  }

  private static Stream<Hit> byName(Entry entry, Query query) {
    return Stream.iterate(0, i -> i < entry.names().size(), i -> i + 1)
        .flatMap(
            i -> {
              Name name = entry.thing().names().get(i);
              return query
                  .fit(entry.names().get(i), name.use())
                  .map(fit -> new Hit(entry.thing(), fit, Optional.of(name), Optional.empty()))
                  .stream();
            });
  }

  private static Stream<Hit> byText(Entry entry, Query query) {
    return Stream.iterate(0, i -> i < entry.texts().size(), i -> i + 1)
        .flatMap(
            i ->
                query
                    .fitText(entry.texts().get(i))
                    .map(
                        fit ->
                            new Hit(
                                entry.thing(),
                                fit,
                                Optional.empty(),
                                Optional.of(entry.thing().texts().get(i))))
                    .stream());
  }
}
