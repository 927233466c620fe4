package policygraph.term;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import policygraph.annotation.Annotator;
import policygraph.annotation.Token;
import policygraph.document.Document;
import policygraph.vocabulary.Scheme;
import policygraph.vocabulary.Vocabularies;

/** Finds and ranks the words of documents that may name technologies no vocabulary has. */
public final class CandidateTerms {
  private static final int MOST_NESTINGS = 3;

  private final Vocabularies vocabularies;
  private final Annotator annotator;
  private final Nearest nearest;
  private final Set<String> known = new HashSet<>();

  /**
   * @param decided terms that a curator has decided on and that are not proposed again
   */
  public CandidateTerms(Vocabularies vocabularies, List<String> decided) {
    this.vocabularies = vocabularies;
    annotator = new Annotator(vocabularies);
    nearest = new Nearest(vocabularies);
    decided.forEach(term -> known.add(Token.key(term)));
    Arrays.stream(Scheme.values())
        .flatMap(scheme -> vocabularies.concepts(scheme).stream())
        .flatMap(concept -> concept.labels().stream())
        .forEach(label -> known.add(Token.key(label)));
  }

  /**
   * The candidates of each language, best first.
   *
   * @param top at most so many of a language
   * @param minFrequency what stands less often is none
   */
  public List<Candidate> in(List<Document> documents, int top, int minFrequency) {
    Map<String, List<Document>> byLanguage =
        documents.stream()
            .collect(
                Collectors.groupingBy(
                    document -> document.metadata().language(), TreeMap::new, Collectors.toList()));
    List<Candidate> candidates = new ArrayList<>();
    byLanguage.forEach(
        (language, ofLanguage) ->
            candidates.addAll(
                ranked(language, ofLanguage, minFrequency).stream().limit(top).toList()));
    return candidates;
  }

  private List<Candidate> ranked(String language, List<Document> documents, int minFrequency) {
    TermProfile profile = TermProfile.load(language);
    Words words = Words.of(language, profile);
    Map<String, Found> phrases = Harvest.of(documents, annotator, profile, words);
    phrases.values().removeIf(found -> found.frequency() < minFrequency);
    Map<String, Double> values = CValue.of(phrases);
    phrases.keySet().removeIf(key -> isKnown(key, profile));
    Map<String, List<String>> nestings = nestings(phrases);
    Likeness likeness = new Likeness(profile, words, vocabularies);
    return phrases.entrySet().stream()
        .map(
            each ->
                candidate(
                    language,
                    each.getValue(),
                    score(values.get(each.getKey()), likeness.of(each.getValue())),
                    nestings.getOrDefault(each.getKey(), List.of())))
        .filter(candidate -> candidate.score() > 0)
        .sorted(
            Comparator.comparingDouble(Candidate::score).reversed().thenComparing(Candidate::term))
        .toList();
  }

  /** The logarithm keeps a common phrase from outdoing what is far more like a technology. */
  private static double score(double cValue, double likeness) {
    return Math.log1p(Math.max(0, cValue)) * likeness;
  }

  /** A label, or a label with a word after it that changes nothing: 区块链技术. */
  private boolean isKnown(String key, TermProfile profile) {
    return known.contains(key)
        || profile.tails().stream()
            .map(tail -> " " + Token.key(tail))
            .anyMatch(
                tail ->
                    key.endsWith(tail)
                        && known.contains(key.substring(0, key.length() - tail.length())));
  }

  private static Map<String, List<String>> nestings(Map<String, Found> phrases) {
    Map<String, List<String>> nestings = new HashMap<>();
    phrases.values().stream()
        .sorted(Comparator.comparingInt(Found::frequency).reversed().thenComparing(Found::spelling))
        .forEach(
            found ->
                found.phrase().parts().stream()
                    .map(Phrase::key)
                    .distinct()
                    .forEach(
                        part ->
                            nestings
                                .computeIfAbsent(part, p -> new ArrayList<>())
                                .add(found.spelling())));
    return nestings;
  }

  private Candidate candidate(String language, Found found, double score, List<String> nestedIn) {
    return new Candidate(
        found.spelling(),
        language,
        score,
        found.frequency(),
        found.documents(),
        nestedIn.stream().limit(MOST_NESTINGS).toList(),
        nearest.to(found.spelling()),
        found.example());
  }
}
