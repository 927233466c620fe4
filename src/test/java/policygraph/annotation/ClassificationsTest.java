package policygraph.annotation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policygraph.Outcome;
import policygraph.document.Document;
import policygraph.document.DocumentReader;
import policygraph.vocabulary.Scheme;

/** Which sectors the measures of a document have from its title. */
final class ClassificationsTest {
  private static final Annotator ANNOTATOR = new Annotator(Ontology.VOCABULARIES);

  @TempDir Path folder;

  /** Units that have the sector, and the words it rests on. */
  private List<String> with(String sector, String title, String first, String second)
      throws IOException {
    Path file = folder.resolve("document.txt");
    Files.writeString(file, "%s%n一、主要任务%n（一）扩大规模。%s%n（二）加强协调。%s%n".formatted(title, first, second));
    Document document = ((Outcome.Done<Document>) new DocumentReader().read(file)).value();
    return ANNOTATOR.annotate(document).classifications().stream()
        .filter(each -> each.scheme() == Scheme.SECTORS && each.concept().slug().equals(sector))
        .map(
            each ->
                each.unit() + " " + each.evidence().stream().map(document.source()::slice).toList())
        .toList();
  }

  @Test
  void theSubjectThatATitleNamesHoldsForMeasuresThatDoNotNameIt() throws IOException {
    assertEquals(
        List.of("1.1 [制造业]", "1.2 [制造业]"),
        with("manufacturing", "关于促进制造业发展的意见", "支持制造业发展壮大。", "建立联席会议。"));
  }

  @Test
  void aTitleIsNotTheSubjectWhereFewMeasuresSpeakOfIt() throws IOException {
    assertEquals(List.of(), with("manufacturing", "关于促进制造业发展的意见", "落实有关政策。", "建立联席会议。"));
  }

  @Test
  void aBodyInATitleIsNotItsSubject() throws IOException {
    assertEquals(List.of("1.1 [农业]"), with("agriculture", "农业农村部关于改进服务的意见", "支持农业发展。", "建立联席会议。"));
  }
}
