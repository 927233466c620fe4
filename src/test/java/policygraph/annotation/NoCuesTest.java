package policygraph.annotation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import policygraph.vocabulary.Scheme;

/** Longer words in which a cue stands by chance. */
final class NoCuesTest {
  private static final List<Scheme> CLASSIFIED =
      List.of(Scheme.SECTORS, Scheme.INSTRUMENTS, Scheme.TARGET_GROUPS);

  /** What is listed without need would hide the cues that begin in it. */
  @Test
  void eachHoldsAShorterCue() {
    Set<String> cues =
        CLASSIFIED.stream()
            .flatMap(scheme -> Ontology.VOCABULARIES.concepts(scheme).stream())
            .flatMap(concept -> Stream.concat(concept.labels().stream(), concept.cues().stream()))
            .map(Token::key)
            .collect(Collectors.toSet());
    List<String> idle =
        Annotator.noCues().stream()
            .filter(
                word ->
                    cues.stream()
                        .noneMatch(
                            cue -> !cue.equals(Token.key(word)) && Token.key(word).contains(cue)))
            .toList();
    assertEquals(List.of(), idle);
  }
}
