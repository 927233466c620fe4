package policygraph.annotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import policygraph.Outcome;
import policygraph.document.Document;
import policygraph.document.DocumentReader;
import policygraph.vocabulary.Scheme;

/** Longer words in which the name of a technology stands by chance. */
final class NoNamesTest {
  private static final Set<Scheme> NAMED = Set.of(Scheme.TECHNOLOGIES, Scheme.APPLICATIONS);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # sentence                              | technologies
          完善联农带农机制，推广农机。            | [农机]
          打击电信网络诈骗，建设电信网络。        | [电信网络]
          畅通消防车道，配备消防车。              | [消防车]
          加强考核能力建设，发展核能。            | [核能]
          修建当地铁路和地铁。                    | [地铁]
          """)
  void aNameInsideThemIsNoMention(String sentence, String technologies, @TempDir Path folder)
      throws Exception {
    assertEquals(technologies, named(sentence, folder).toString());
  }

  /** What is listed without need would hide the names that begin in it. */
  @Test
  void eachHoldsANameAndIsNone() {
    Set<String> names =
        NAMED.stream()
            .flatMap(scheme -> Ontology.VOCABULARIES.concepts(scheme).stream())
            .flatMap(concept -> concept.labels().stream())
            .map(Token::key)
            .collect(Collectors.toSet());
    for (String word : Annotator.noNames()) {
      String key = Token.key(word);
      assertTrue(!names.contains(key), () -> word + " is a name");
      assertTrue(names.stream().anyMatch(key::contains), () -> word + " holds no name");
    }
  }

  private static List<String> named(String sentence, Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("p.txt"), "关于工作的意见\n一、重点任务\n（一）工作。" + sentence);
    Document document = ((Outcome.Done<Document>) new DocumentReader().read(file)).value();
    Stream<Mention> mentions =
        new Annotator(Ontology.VOCABULARIES).annotate(document).mentions().stream();
    return mentions
        .filter(mention -> NAMED.contains(mention.scheme()))
        .map(mention -> document.source().slice(mention.span()))
        .toList();
  }
}
