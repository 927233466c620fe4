package policygraph.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import policygraph.Outcome;
import policygraph.Problem;

/** What is read around a document's units: its head, its tail, its metadata, its format. */
final class DocumentReaderTest {
  @TempDir private Path folder;

  private Outcome.Done<Document> read(String name, String text) throws Exception {
    Path file = Files.writeString(folder.resolve(name), text);
    return (Outcome.Done<Document>) new DocumentReader().read(file);
  }

  @Test
  void aChineseNoticeSaysWhoWroteToWhomAndWhen() throws Exception {
    Document document =
        read(
                "notice.txt",
                """
                国务院关于种茶的通知
                国发〔2016〕99号

                各省、自治区、直辖市人民政府：

                一、总体要求

                茶要种好。

                国务院
                2016年2月3日
                """)
            .value();

    assertEquals(
        new Metadata(
            "cn-guofa-2016-99",
            Map.of("zh", "国务院关于种茶的通知"),
            Optional.of("国发〔2016〕99号"),
            Optional.of("国务院"),
            Optional.of(LocalDate.of(2016, 2, 3)),
            "zh",
            Optional.empty(),
            Optional.empty(),
            Optional.of("各省、自治区、直辖市人民政府"),
            Optional.of("国务院")),
        document.metadata());
  }

  @Test
  void aNumberMayStandAboveTheTitle() throws Exception {
    Metadata metadata =
        read("notice.txt", "国办发〔2016〕7号\n关于种茶的通知\n\n各省人民政府：\n\n种茶。\n").value().metadata();

    assertEquals("cn-guobanfa-2016-7", metadata.id());
    assertEquals(Map.of("zh", "关于种茶的通知"), metadata.title());
  }

  @Test
  void aDocumentThatSaysNothingOfItselfIsKnownByItsFile() throws Exception {
    Metadata metadata = read("Tea & Coffee.txt", "Tea\n\nIt is hot.\n").value().metadata();

    assertEquals(
        new Metadata(
            "tea-coffee",
            Map.of("en", "Tea"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "en",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()),
        metadata);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GF No. (2015)40          | 国发〔2015〕40号
          GuoFa [2015] No. 40      | 国发〔2015〕40号
          Guobanfa (2016) 3        | 国办发〔2016〕3号
          国发〔2015〕40号          | 国发〔2015〕40号
          国发（2015）第40号        | 国发〔2015〕40号
          国办发[2016] 3 号         | 国办发〔2016〕3号
          工信部联信软〔2016〕1号    | 工信部联信软〔2016〕1号
          """)
  void aNumberIsGivenInItsOfficialForm(String printed, String official) throws Exception {
    assertEquals(
        Optional.of(official),
        read("tea.txt", "Tea\n" + printed + "\n\nAll provinces:\n\nTea is good.\n")
            .value()
            .metadata()
            .number());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1 July 2015.   | 2015-07-01
          July 1, 2015   | 2015-07-01
          2015-07-01     | 2015-07-01
          31 December 2016 | 2016-12-31
          """)
  void theLastLineDatesTheDocument(String printed, LocalDate date) throws Exception {
    Metadata metadata =
        read("tea.txt", "Tea\n\nAll provinces:\n\nTea is good.\n\nState Council\n" + printed + "\n")
            .value()
            .metadata();

    assertEquals(Optional.of(date), metadata.date());
    assertEquals(Optional.of("State Council"), metadata.signature());
  }

  @Test
  void aSentenceBeforeTheDateIsNoSignature() throws Exception {
    Document document =
        read("tea.txt", "Tea\n\nAll provinces:\n\nTea is good.\n\n1 July 2015\n").value();

    assertEquals(Optional.empty(), document.metadata().signature());
    assertEquals(
        List.of("Tea is good."),
        document.unit("1").orElseThrow().blocks().stream().map(document.source()::slice).toList());
  }

  @Test
  void whatFollowsTheDateIsReportedAsNotUnderstood() throws Exception {
    Outcome.Done<Document> read =
        read(
            "tea.txt",
            "Tea\n\nAll provinces:\n\nI, Tasks\n\nTea is good.\n\nState Council\n1 July 2015\n\nPrinted by the 🖨 office\n");

    assertEquals(
        List.of(
            new Problem(
                "tea.txt:12:1",
                "not-understood",
                "after the signature stands \"Printed by the 🖨 office\"",
                "where it is a unit's original wording, say so under originals: in the metadata file")),
        read.remarks());
  }

  @Test
  void anAttachedPlanAfterTheDateIsPartOfTheDocument() throws Exception {
    Document document =
        read(
                "notice.txt",
                "关于种茶的通知\n\n各省人民政府：\n\n现印发方案。\n\n国务院\n2016年2月3日\n\n种茶方案\n\n一、要求\n\n种好茶。\n")
            .value();

    assertEquals(
        List.of(List.of("0", "paragraph", "", "", ""), List.of("1", "part", "", "一", "要求")),
        document.units().stream().map(UnitRow::of).toList());
  }

  @Test
  void aTextWithoutHeadingsIsReadByParagraphsAndItIsSaid() throws Exception {
    assertEquals(
        List.of(
            new Problem(
                "tea.txt:1",
                "no-structure",
                "no heading of a known layout was found; each paragraph became a unit",
                "number the headings, for example \"I, Title\" and \"(1) Title\", or 一、 and （一）")),
        read("tea.txt", "Tea\n\nAll provinces:\n\nTea is good.\n").remarks());
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheTitle() throws Exception {
    assertEquals(
        Map.of("en", "Tea"), read("tea.txt", "\uFEFFTea\n\nGood.\n").value().metadata().title());
  }

  @Test
  void aPageIsReadAsALineABlock() throws Exception {
    Document document =
        read(
                "tea.html",
                """
                <!doctype html><html><head><title>Page</title><style>p{}</style></head><body>
                <nav><a href="/">Home</a></nav>
                <h1>Opinions on <em>Tea</em></h1>
                <p>All provinces:</p>
                <h2>I, Main tasks</h2>
                <p>1. Planting
                   bushes. Tea &amp; sugar<br>(2) Picking leaves</p>
                <table><tr><td>one</td><td>two</td></tr></table>
                <script>var x = "<p>no</p>";</script>
                </body></html>
                """)
            .value();

    assertEquals(
        "Opinions on Tea|All provinces:|I, Main tasks|1. Planting bushes. Tea & sugar|(2) Picking leaves|one|two",
        document.source().text().strip().replaceAll("\\s*\n\\s*", "|"));
    assertEquals("text/html", document.source().mediaType());
    assertEquals(List.of(), Coverage.faults(document));
  }

  @Test
  void aPageOfRealLifeIsReadInTheOrderOfItsBlocks() throws Exception {
    Document document =
        read(
                "tea.html",
                """
                <div><h2>Plan for Tea</h2><p>All provinces:<p>I, Main tasks</p>
                <ol><li>1. Planting. Bu<b>sh</b>es&nbsp;are planted.<ul><li>in rows</ul><li>2. Picking.<br>By hand.</ol>
                <table><tr><th>county<td>wide cell with
                several words</tr></table><style>p{}</style><p>(1) Un<closed & odd</div></span>
                """)
            .value();

    assertEquals(
        "Plan for Tea|All provinces:|I, Main tasks|1. Planting. Bushes are planted.|in rows|2. Picking.|By hand.|county|wide cell with several words|(1) Un",
        document.source().text().strip().replaceAll("\\s*\n\\s*", "|"));
    assertEquals(List.of(), Coverage.faults(document));
  }

  @Test
  void severalBodiesMaySignAndTheirLinesAreNoText() throws Exception {
    Document document =
        read("a.txt", "关于茶的通知\n各县：\n一、种茶\n种好茶。\n农业部\n财政部\n二〇一六年三月二日\n（此件公开发布）\n").value();

    assertEquals(Optional.of("农业部、财政部"), document.metadata().signature());
    assertEquals(Optional.of(LocalDate.of(2016, 3, 2)), document.metadata().date());
    assertEquals(
        List.of("种好茶。"),
        document.unit("1").orElseThrow().paragraphs().stream()
            .map(document.source()::slice)
            .toList());
  }

  @Test
  void theChecksumIsThatOfTheBytes() throws Exception {
    assertEquals(
        "2e58a7483b920a2053fcc108e1dff546fcf49f6226489f0e6d7da280f75aa74d",
        read("tea.txt", "Tea\n\nIt is hot.\n").value().source().sha256());
  }

  @Test
  void namesOfSourceFilesEndInAKnownFormat() {
    assertEquals(
        List.of("a.txt", "a.HTML", "a.htm", "a.md"),
        List.of("a.txt", "a.HTML", "a.htm", "a.md", "a.yml", "txt", "a.txt.bak").stream()
            .filter(name -> DocumentReader.isSource(Path.of(name)))
            .toList());
  }
}
