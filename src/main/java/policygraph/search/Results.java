package policygraph.search;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Everything that was found, the best first. */
public record Results(List<Hit> hits) {
  public Results {
    hits = List.copyOf(hits);
  }

  /** How many there are of each kind. */
  public Map<String, Long> counts() {
    return hits.stream()
        .collect(
            Collectors.groupingBy(hit -> hit.thing().kind(), TreeMap::new, Collectors.counting()));
  }

  /** Those of a kind, from one on, as many as there is place for. */
  public List<Hit> of(String kind, int from, int most) {
    return hits.stream()
        .filter(hit -> hit.thing().kind().equals(kind))
        .skip(from)
        .limit(most)
        .toList();
  }
}
