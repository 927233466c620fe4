package policygraph.term;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policygraph.Outcome;
import policygraph.document.Document;
import policygraph.document.DocumentReader;
import policygraph.snapshot.ReferenceSnapshot;

/** What is proposed to a curator, and what is not. */
final class CandidateTermsTest {
  @TempDir private Path folder;

  @Test
  void aChineseNounPhraseThatEndsLikeATechnologyIsProposed() throws Exception {
    Candidate found = only("空蚀检测仪", zh("推广空蚀检测仪。", "支持企业购置空蚀检测仪。"));
    assertEquals(2, found.frequency());
    assertEquals(1, found.documents());
    assertEquals("推广空蚀检测仪。", found.example().sentence());
  }

  @Test
  void theExampleStandsWhereItIsSaid() throws Exception {
    Document document = zh("推广空蚀检测仪。", "支持企业购置空蚀检测仪。");
    Passage example = only("空蚀检测仪", document).example();
    String text = document.source().text();
    int start = document.source().index(example.span().start());
    int end = document.source().index(example.span().end());
    assertEquals("空蚀检测仪", text.substring(start, end));
    assertEquals(document.metadata().id(), example.document());
    assertTrue(document.unit(example.unit()).isPresent());
  }

  @Test
  void anEnglishNounPhraseIsProposedWithItsUsualSpelling() throws Exception {
    Document document =
        en(
            "Promote the cavitation erosion sensor.",
            "Buy cavitation erosion sensors and use the cavitation erosion sensor.");
    Candidate found = only("cavitation erosion sensor", document);
    assertEquals(3, found.frequency());
    assertEquals(Optional.of("sensor"), found.nearest());
  }

  @Test
  void whatAVocabularyHasIsNotProposed() throws Exception {
    List<String> terms = terms(zh("发展量子计算技术和量子计算。", "发展量子计算技术。", "推广区块链技术、人工智能芯片。", "推广人工智能芯片。"));
    assertFalse(terms.contains("量子计算"), terms::toString);
    assertFalse(terms.contains("量子计算技术"), "technology adds nothing to a technology: " + terms);
    assertFalse(terms.contains("智能芯片"), "part of a known name: " + terms);
  }

  @Test
  void namesOfBodiesAndPlacesAreNotProposed() throws Exception {
    List<String> terms =
        terms(
            en(
                "Ask the Ministry of Industry and Information Technology.",
                "The Ministry of Industry and Information Technology leads."));
    assertEquals(List.of(), terms);
  }

  @Test
  void whatWasDecidedIsNotProposedAgain() throws Exception {
    Document document = zh("推广空蚀检测仪。", "支持企业购置空蚀检测仪。");
    assertTrue(terms(document).contains("空蚀检测仪"));
    assertFalse(
        terms(new CandidateTerms(ReferenceSnapshot.vocabularies(), List.of("空蚀检测仪")), document)
            .contains("空蚀检测仪"));
  }

  @Test
  void aPhraseThatStandsOnlyInALongerOneIsNotProposed() throws Exception {
    List<String> terms = terms(zh("推广空蚀声学检测仪。", "支持企业购置空蚀声学检测仪。"));
    assertTrue(terms.contains("空蚀声学检测仪"), terms::toString);
    assertFalse(terms.contains("声学检测仪"), terms::toString);
  }

  @Test
  void wordsOfPraiseAndOfAdministrationAreNoPartOfATerm() throws Exception {
    List<String> terms = terms(zh("加快推进新型空蚀检测仪产业发展。", "加快推进新型空蚀检测仪产业发展。"));
    assertEquals(List.of("空蚀检测仪"), terms);
  }

  @Test
  void aPhraseListedBesideTechnologiesRanksBeforeOneThatIsNot() throws Exception {
    List<String> terms = terms(zh("发展量子计算、岩屑玻璃、区块链。", "发展岩屑玻璃和量子计算。", "记录河床玻璃。", "记录河床玻璃。"));
    assertTrue(terms.indexOf("岩屑玻璃") >= 0, terms::toString);
    assertTrue(terms.indexOf("岩屑玻璃") < terms.indexOf("河床玻璃"), terms::toString);
  }

  @Test
  void theOrderOfDocumentsDoesNotMatter() throws Exception {
    Document one = zh("推广空蚀检测仪。", "发展岩屑传感网。");
    Document other = zh("购置空蚀检测仪。", "建设岩屑传感网。");
    assertEquals(terms(one, other), terms(other, one));
    assertTrue(terms(one, other).size() >= 2);
  }

  private Document zh(String... sentences) throws Exception {
    return document("zh", "关于测试的意见\n\n一、总体要求\n\n", sentences);
  }

  private Document en(String... sentences) throws Exception {
    return document("en", "Opinions on Testing\n\nI, Requirements\n\n", sentences);
  }

  private Document document(String language, String head, String... sentences) throws Exception {
    Path file = Files.createTempFile(folder, language, ".txt");
    Files.writeString(file, head + String.join("\n\n", sentences) + "\n");
    return switch (new DocumentReader().read(file)) {
      case Outcome.Done<Document> done -> done.value();
      case Outcome.Rejected<Document> rejected ->
          throw new AssertionError(rejected.problems().toString());
    };
  }

  private static Candidate only(String term, Document... documents) {
    List<Candidate> found =
        new ArrayList<>(
            new CandidateTerms(ReferenceSnapshot.vocabularies(), List.of())
                .in(List.of(documents), 100, 2));
    List<String> all = found.stream().map(Candidate::term).toList();
    found.removeIf(candidate -> !candidate.term().equals(term));
    assertEquals(1, found.size(), all::toString);
    return found.getFirst();
  }

  private static List<String> terms(Document... documents) {
    return terms(new CandidateTerms(ReferenceSnapshot.vocabularies(), List.of()), documents);
  }

  private static List<String> terms(CandidateTerms finder, Document... documents) {
    return finder.in(List.of(documents), 100, 2).stream().map(Candidate::term).toList();
  }
}
