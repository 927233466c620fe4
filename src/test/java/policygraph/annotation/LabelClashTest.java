package policygraph.annotation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import policygraph.snapshot.ReferenceSnapshot;
import policygraph.vocabulary.Concept;
import policygraph.vocabulary.Scheme;

/** The words of a text name one concept at most: of two with the same name one is never found. */
final class LabelClashTest {

  @ParameterizedTest
  @EnumSource(Scheme.class)
  void noTwoConceptsOfASchemeHaveTheSameName(Scheme scheme) {
    assertEquals(Map.of(), clashes(ReferenceSnapshot.vocabularies().concepts(scheme)));
  }

  @Test
  void noTechnologyHasTheNameOfAnApplication() {
    List<Concept> together =
        java.util.stream.Stream.of(Scheme.TECHNOLOGIES, Scheme.APPLICATIONS)
            .flatMap(scheme -> ReferenceSnapshot.vocabularies().concepts(scheme).stream())
            .toList();
    assertEquals(Map.of(), clashes(together));
  }

  @ParameterizedTest
  @EnumSource(Scheme.class)
  void everyLabelHoldsAWord(Scheme scheme) {
    List<String> empty =
        ReferenceSnapshot.vocabularies().concepts(scheme).stream()
            .flatMap(concept -> concept.labels().stream())
            .filter(label -> Token.of(label).isEmpty())
            .toList();
    assertEquals(List.of(), empty);
  }

  @ParameterizedTest
  @EnumSource(
      value = Scheme.class,
      names = {"TECHNOLOGIES", "APPLICATIONS"})
  void bareWordsThatStandOnEveryPageNameNothing(Scheme scheme) {
    Set<String> bare =
        Set.of("internet", "internet plus", "互联网", "互联网+", "technology", "技术", "platform", "平台");
    List<String> labels =
        ReferenceSnapshot.vocabularies().concepts(scheme).stream()
            .flatMap(concept -> concept.labels().stream())
            .filter(label -> bare.contains(label.toLowerCase(java.util.Locale.ROOT)))
            .toList();
    assertEquals(List.of(), labels);
  }

  private static Map<String, Set<String>> clashes(List<Concept> concepts) {
    Map<String, Set<String>> byName = new TreeMap<>();
    for (Concept concept : concepts) {
      concept
          .labels()
          .forEach(
              label ->
                  byName.computeIfAbsent(name(label), n -> new TreeSet<>()).add(concept.slug()));
    }
    byName.values().removeIf(slugs -> slugs.size() == 1);
    return byName;
  }

  /** The same for labels that a lexicon keeps in the same place. */
  private static String name(String label) {
    List<Token> tokens = Token.of(label);
    boolean acronym = tokens.size() == 1 && tokens.getFirst().capitals();
    return String.join(" ", tokens.stream().map(Token::form).toList())
        + (acronym ? " (in capitals)" : "");
  }
}
