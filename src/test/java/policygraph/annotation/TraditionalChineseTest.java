package policygraph.annotation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policygraph.Outcome;
import policygraph.document.Document;
import policygraph.document.DocumentReader;

/** A document says the same in traditional and in simplified characters, at the same places. */
final class TraditionalChineseTest {
  private static final String SIMPLIFIED =
      """
      关于种茶的意见
      一、总体要求
      （一）发展目标。到2030年，茶叶机械化率达到80%。
      二、重点任务
      （二）发展云计算。支持企业应用云计算、大数据和农业机械，开展试点示范，鼓励农民参与。（工业和信息化部牵头，农业农村部、财政部等配合）
      （三）加强监管。由国家发展改革委会同有关部门负责。
      """;

  private static final String TRADITIONAL =
      """
      關於種茶的意見
      一、總體要求
      （一）發展目標。到2030年，茶葉機械化率達到80%。
      二、重點任務
      （二）發展雲計算。支持企業應用雲計算、大數據和農業機械，開展試點示範，鼓勵農民參與。（工業和信息化部牽頭，農業農村部、財政部等配合）
      （三）加強監管。由國家發展改革委會同有關部門負責。
      """;

  @Test
  void traditionalCharactersSayTheSame(@TempDir Path folder) throws Exception {
    List<String> simplified = said(folder, SIMPLIFIED);

    assertEquals(simplified, said(folder, TRADITIONAL));
    assertEquals(
        List.of(
            "2.1 ministry-of-industry-and-information-technology lead",
            "2.1 ministry-of-agriculture-and-rural-affairs cooperating",
            "2.1 ministry-of-finance cooperating",
            "2.2 national-development-and-reform-commission lead",
            "2.2 relevant-departments participant"),
        simplified.subList(0, 5));
  }

  private static List<String> said(Path folder, String text) throws Exception {
    Path file = Files.writeString(folder.resolve("tea.txt"), text);
    Document document = ((Outcome.Done<Document>) new DocumentReader().read(file)).value();
    Annotations annotations = new Annotator(Ontology.VOCABULARIES).annotate(document);
    return Stream.of(
            annotations.clauses().stream().flatMap(TraditionalChineseTest::bodies),
            annotations.mentions().stream()
                .map(each -> each.unit() + " " + each.concept().slug() + " " + each.span()),
            annotations.classifications().stream()
                .map(each -> each.unit() + " " + each.concept().slug() + " " + each.score()),
            annotations.targets().stream().map(each -> each.unit() + " " + each.statement()))
        .flatMap(each -> each)
        .toList();
  }

  private static Stream<String> bodies(Clause clause) {
    return clause.responsibilities().stream()
        .map(each -> clause.unit() + " " + Bodies.name(each.body()) + " " + each.role().word());
  }
}
