package policygraph.term;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A phrase and all its places. */
final class Found {
  private final Phrase phrase;
  private final Passage example;
  private final Map<String, Integer> spellings = new TreeMap<>();
  private final Set<String> documents = new TreeSet<>();
  private int frequency;
  private int listed;
  private int withTechnology;

  Found(Phrase phrase, Passage example) {
    this.phrase = phrase;
    this.example = example;
  }

  /**
   * @param isListed whether it stands in a list beside a technology
   * @param holdsTechnology whether part of it names one
   */
  void add(String spelling, String document, boolean isListed, boolean holdsTechnology) {
    spellings.merge(spelling, 1, Integer::sum);
    documents.add(document);
    frequency++;
    listed += isListed ? 1 : 0;
    withTechnology += holdsTechnology ? 1 : 0;
  }

  Phrase phrase() {
    return phrase;
  }

  /** Where it was found first. */
  Passage example() {
    return example;
  }

  /** As it is written most often. */
  String spelling() {
    return spellings.entrySet().stream()
        .max(Map.Entry.<String, Integer>comparingByValue())
        .map(Map.Entry::getKey)
        .orElseThrow();
  }

  int documents() {
    return documents.size();
  }

  int frequency() {
    return frequency;
  }

  /** The share of its places that are beside a technology in a list. */
  double listed() {
    return (double) listed / frequency;
  }

  /** The share of its places where part of it names a technology. */
  double withTechnology() {
    return (double) withTechnology / frequency;
  }
}
