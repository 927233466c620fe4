package policygraph.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policygraph.Outcome;
import policygraph.Problem;

/** Documents that are laid out or written in a way that few are, and lose nothing by it. */
final class OddDocumentsTest {
  @TempDir private Path folder;

  private Outcome.Done<Document> read(String name, String text) throws Exception {
    return switch (new DocumentReader().read(Files.writeString(folder.resolve(name), text))) {
      case Outcome.Done<Document> done -> done;
      case Outcome.Rejected<Document> rejected -> throw new AssertionError(rejected.problems());
    };
  }

  private static List<String> units(Document document) {
    return document.units().stream()
        .map(unit -> unit.code() + " " + unit.kind().word() + " " + unit.title().orElse(""))
        .toList();
  }

  private static List<String> codes(List<Problem> remarks) {
    return remarks.stream().map(Problem::code).toList();
  }

  @Test
  void aTitleMayTakeTwoLinesBeforeNumberAndAddressees() throws Exception {
    Document document =
        read("a.txt", "国务院关于支持自由贸易试验区\n深化改革创新若干措施的通知\n国发〔2018〕38号\n各省、自治区人民政府：\n\n一、总体要求\n文字。\n")
            .value();
    Metadata metadata = document.metadata();
    assertEquals("国务院关于支持自由贸易试验区深化改革创新若干措施的通知", metadata.title().get("zh"));
    assertEquals(Optional.of("国发〔2018〕38号"), metadata.number());
    assertEquals(Optional.of("各省、自治区人民政府"), metadata.addressees());
    assertEquals("cn-guofa-2018-38", metadata.id());
    assertEquals(List.of("1 part 总体要求"), units(document));
  }

  @Test
  void aFileOfOneLineWithSentencesIsAText() throws Exception {
    Outcome.Done<Document> done = read("a.txt", "This is one line. It holds two sentences.\n");
    assertEquals(List.of("1 paragraph "), units(done.value()));
    assertEquals(List.of("no-structure"), codes(done.remarks()));
  }

  @Test
  void headingsOfMarkdownAreHeadings() throws Exception {
    Document document = read("a.md", "# 标题\n\n## 一、总体要求\n\n### （一）加强领导。\n\n文字。\n").value();
    assertEquals(List.of("1 part 总体要求", "1.1 section 加强领导"), units(document));
  }

  @Test
  void linesMayEndInACarriageReturnAlone() throws Exception {
    Document document = read("a.txt", "Title\rI, Actions\r(1) Sow.\rText.\r").value();
    assertEquals(List.of("1 part Actions", "1.1 measure Sow"), units(document));
  }

  @Test
  void ofTwoLinesThatBeginLikeAnOriginalOnlyTheFirstIsTaken() throws Exception {
    Files.writeString(
        folder.resolve("a.yml"),
        "language: en\noriginals:\n  - unit: \"1\"\n    language: zh\n    begins: 推进\n");
    Document document = read("a.txt", "Title\n\nI, Actions\n\n推进一。\n\n推进二。\n").value();
    Unit unit = document.units().getFirst();
    assertEquals("推进一。", document.source().slice(unit.original().orElseThrow().span()));
    assertEquals("推进二。", document.source().slice(unit.paragraphs().getFirst()));
  }

  @Test
  void ofTwoEmendationsOfTheSameWordsOnlyTheFirstIsApplied() throws Exception {
    String entry =
        "  - {unit: \"1\", within: %s, printed: %s, corrected: %s, certainty: certain, reason: r, support: s}\n";
    Files.writeString(
        folder.resolve("a.yml"),
        "emendations:\n"
            + entry.formatted("smart cares and", "smart cares", "smart cars")
            + entry.formatted("smart cares and", "cares", "cars"));
    Outcome.Done<Document> done =
        read("a.txt", "Title\n\nI, Actions\n\nThe smart cares and more.\n");
    assertEquals(
        List.of("smart cares"),
        done.value().emendations().stream().map(Emendation::printed).toList());
    assertEquals(List.of("emendation-not-applied"), codes(done.remarks()));
  }

  @Test
  void noncharactersAreRefusedWithTheirLine() throws Exception {
    Path file = Files.writeString(folder.resolve("a.txt"), "Title\n\nText \uFFFE here.\n");
    assertEquals(
        new Outcome.Rejected<Document>(
            List.of(
                new Problem(
                    file + ":3",
                    "binary-file",
                    "the file holds the control character U+FFFE, so it is no text",
                    "give the document as text, HTML or Markdown"))),
        new DocumentReader().read(file));
  }

  @Test
  void aLanguageThatThereIsNotIsNamed() throws Exception {
    Files.writeString(folder.resolve("a.yml"), "translationOf: zz\n");
    Outcome<Document> outcome =
        new DocumentReader().read(Files.writeString(folder.resolve("a.txt"), "Title\n\nText.\n"));
    assertEquals(
        List.of("bad-metadata"),
        switch (outcome) {
          case Outcome.Rejected<Document> rejected -> codes(rejected.problems());
          case Outcome.Done<Document> done -> List.of();
        });
  }
}
