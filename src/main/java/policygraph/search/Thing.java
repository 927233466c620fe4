package policygraph.search;

import java.util.List;

/**
 * Something that can be found.
 *
 * @param kind what it is, by a word that the caller chooses
 * @param names what it is called
 * @param texts what it says; a passage is also found by these
 * @param weight which of two that fit as well comes first: the heavier one
 */
public record Thing(String iri, String kind, List<Name> names, List<String> texts, int weight) {
  public Thing {
    names = List.copyOf(names);
    texts = List.copyOf(texts);
  }
}
