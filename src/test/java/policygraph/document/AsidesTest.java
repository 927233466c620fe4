package policygraph.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import policygraph.Outcome;

/** What stands around and beside the text of a document, and is no unit of it. */
final class AsidesTest {
  @TempDir private Path folder;

  private Document read(String name, String text) throws Exception {
    return switch (new DocumentReader().read(Files.writeString(folder.resolve(name), text))) {
      case Outcome.Done<Document> done -> {
        assertEquals(List.of(), Coverage.faults(done.value()));
        yield done.value();
      }
      case Outcome.Rejected<Document> rejected -> throw new AssertionError(rejected.problems());
    };
  }

  private static List<String> units(Document document) {
    return document.units().stream()
        .map(
            unit ->
                unit.code()
                    + " "
                    + unit.title().orElse("-")
                    + unit.paragraphs().stream().map(document.source()::slice).toList())
        .toList();
  }

  private static List<String> segments(Document document, Segment.Kind kind) {
    return document.segments().stream()
        .filter(segment -> segment.kind() == kind)
        .map(segment -> document.source().slice(segment.span()))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "---\ntitle: Tea\ndate: 2020-01-01\n---\n\n",
        "[Home](/) > Tea\n\n",
        "Translated by a friend\nof tea\n\n",
        ""
      })
  void theOnlyHeadingOfTheFirstLevelIsTheTitleWhereverItStands(String before) throws Exception {
    Document document =
        read("a.md", before + "# Tea Plan\n\nSow.\n\n## 1. Rows\n\n### 1.1 Up\n\nUp.\n");
    assertEquals(
        Optional.of("Tea Plan"), Optional.ofNullable(document.metadata().title().get("en")));
    assertEquals(List.of("0 -[Sow.]", "1 Rows[]", "1.1 Up[Up.]"), units(document));
  }

  @Test
  void aRuleAtTheTopOfAFileIsNoFrontMatter() throws Exception {
    Document document =
        read("a.md", "---\n\nTea Plan\n\n# 1. Rows\n\nSow.\n\n---\n\n# 2. Cups\n\nFill.\n");
    assertEquals(List.of("1 Rows[Sow.]", "2 Cups[Fill.]"), units(document));
  }

  @Test
  void footnotesOfMarkdownBelongToNoUnit() throws Exception {
    Document document =
        read(
            "a.md", "# Tea\n\n## 1. Rows\n\nSow.[^1]\n\n[^1]: Green tea.\n\n## 2. Cups\n\nFill.\n");
    assertEquals(List.of("1 Rows[Sow.[^1]]", "2 Cups[Fill.]"), units(document));
    assertEquals(List.of("[^1]: Green tea."), segments(document, Segment.Kind.NOTE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tea Plan\n\n1. Rows\n\nSow.\n\n2. Cups\n\nFill.\n\nNotes\n\n1. Lu, Tea.\n2. Li, Cups.\n",
        "Tea Plan\n\n1. Rows\n\nSow.\n\n2. Cups\n\nFill.\n\nReferences:\n[1] Lu, Tea.\ncont.\n[2] Li, Cups.\n"
      })
  void endnotesBelongToNoUnit(String text) throws Exception {
    assertEquals(List.of("1 Rows[Sow.]", "2 Cups[Fill.]"), units(read("a.txt", text)));
  }

  @Test
  void aSectionCalledNotesWithoutNotesIsText() throws Exception {
    Document document = read("a.txt", "茶叶意见\n\n一、种茶\n\n种好茶。\n\n注释\n\n好茶好水。\n");
    assertEquals(List.of("1 种茶[种好茶。, 注释, 好茶好水。]"), units(document));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Measures for Tea\n(Promulgated by Decree No. 5 of the Tea Office on August 3, 2022, and effective as of December 1, 2022)\n\nArticle 1 Sow.\n\nArticle 2 Pick.\n",
        "茶叶管理办法\n（2022年8月3日茶叶局令第5号公布　自2022年12月1日起施行，由各级茶叶部门和有关单位分别组织实施）\n\n第一条 种茶。\n\n第二条 采茶。\n"
      })
  void theLineOfEnactmentBelongsToTheHead(String text) throws Exception {
    Document document = read("a.txt", text);
    assertEquals("1", document.units().getFirst().code());
    assertEquals(2, document.units().size());
    assertEquals(Optional.of(LocalDate.of(2022, 8, 3)), document.metadata().date());
  }

  @Test
  void aTextOnOneLineHasATitleAndCountsOnAfterAListOfBodies() throws Exception {
    Document document =
        read(
            "a.txt",
            "Plan for Tea. This plan is for gardens in the hills and by the sea. I. Tasks (1) Rows. Sow them. Responsible: MOT, MOF (2) Cups. Fill them. Responsible: MWR II. Funds (1) Money. Give it. Responsible: MOF, the Ministry of Gardens");
    assertEquals("Plan for Tea", document.metadata().title().get("en"));
    assertEquals(
        List.of(
            "0 -[This plan is for gardens in the hills and by the sea.]",
            "1 Tasks[]",
            "1.1 Rows[Sow them. Responsible: MOT, MOF]",
            "1.2 Cups[Fill them. Responsible: MWR]",
            "2 Funds[]",
            "2.1 Money[Give it. Responsible: MOF, the Ministry of Gardens]"),
        units(document));
  }

  @Test
  void itemsOfNumberedListsHaveTheNumbersThatABrowserPrints() throws Exception {
    Document document =
        read(
            "a.html",
            "<h1>Tea Plan</h1><p>Sow.</p><ol><li><p><b>Rows.</b> Make them.</p><ol><li>Dig.</li></ol></li><li><b>Cups.</b> Fill them.</li></ol>");
    assertEquals(
        List.of("0 -[Sow.]", "1 Rows[Make them., Dig.]", "2 Cups[Fill them.]"), units(document));
  }

  @Test
  void cellsOfATableSayWhatTheirColumnSaysOfThem() throws Exception {
    assertEquals(
        List.of(
            "Task",
            "Lead",
            "Support units",
            "Deadline",
            "Sow",
            "Lead: MOT; Support units: MOF; Deadline: 2025",
            "Pick",
            "Lead: MWR; Deadline: 2026",
            "—"),
        HtmlText.of(
                "<table><tr><th>Task</th><th>Lead</th><th>Support units</th><th>Deadline</th></tr><tr><td>Sow</td><td>MOT</td><td>MOF</td><td>2025</td></tr><tr><td>Pick</td><td>MWR</td><td>—</td><td>2026</td></tr></table>")
            .lines()
            .toList());
  }
}
