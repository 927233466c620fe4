package policygraph.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import policygraph.snapshot.ReferenceSnapshot;

/**
 * Each question of ontology/queries has, over the reference document, the answer that was found by
 * reading it: src/test/resources/questions/NAME.csv. The longer answers of the other queries are
 * held to the gold files by {@link NamedQueriesTest}.
 */
final class CompetencyQuestionsTest {
  private static final Path ANSWERS = Path.of("src/test/resources/questions");
  private static final Set<String> USERS = Set.of("analyst", "researcher", "data-team");

  static List<String> answered() throws Exception {
    try (Stream<Path> files = Files.list(ANSWERS)) {
      return files.map(file -> file.getFileName().toString().replace(".csv", "")).sorted().toList();
    }
  }

  static List<NamedQuery> questions() {
    return ReferenceSnapshot.done(NamedQueries.read(Path.of("ontology/queries"))).all();
  }

  @ParameterizedTest
  @MethodSource("answered")
  void theAnswerIsTheOneFoundByReading(String name) throws Exception {
    NamedQuery question =
        questions().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    String expected = Files.readString(ANSWERS.resolve(name + ".csv")).replace("\r\n", "\n");
    assertEquals(expected.strip(), answer(question).strip());
  }

  private static String answer(NamedQuery question) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (QueryExec execution =
        QueryExec.dataset(ReferenceSnapshot.get().dataset()).query(question.query()).build()) {
      if (question.query().isAskType()) {
        ResultFormat.CSV.write(execution.ask(), out);
      } else {
        ResultFormat.CSV.write(execution.select(), out);
      }
    }
    return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }

  @Test
  void thereAreAtLeastFortyQuestionsWithAnAnswer() throws Exception {
    assertEquals(true, answered().size() >= 40, answered().toString());
  }

  @ParameterizedTest
  @MethodSource("questions")
  void everyQuestionIsPutInBothLanguagesForOneKindOfUser(NamedQuery question) {
    Set<String> users = new TreeSet<>(question.tags());
    users.retainAll(USERS);
    assertEquals(1, users.size(), question.tags()::toString);
    assertEquals(true, question.question().endsWith("?"), question.question());
    assertEquals(true, question.questionZh().orElse("").endsWith("？"), question.name());
    assertEquals(false, question.description().isEmpty(), question.name());
    assertEquals(true, question.descriptionZh().orElse("").endsWith("。"), question.name());
  }
}
