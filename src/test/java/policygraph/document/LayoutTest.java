package policygraph.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which layout a document is read by, and how its lines are told apart. */
final class LayoutTest {
  private static final List<LayoutProfile> PROFILES = LayoutProfile.loadAll();

  private static SourceText source(String text) {
    return new SourceText("tea.txt", "text/plain", "", text);
  }

  private static Layout best(String language, String text) {
    return Layout.best(
        source(text),
        PROFILES.stream().filter(profile -> profile.language().equals(language)).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          zh | 茶%n一、要求%n（一）好。茶。               | outline-zh
          zh | 茶%n第一条 茶要好。%n第二条 茶要香。      | articles-zh
          zh | 茶%n1 要求%n1.1 好%n1.2 香                | decimal-zh
          zh | 茶%n没有标题的文字。                      | outline-zh
          en | Tea%nI, Tasks%n(1) Sow.%n(2) Reap.        | outline-en
          en | Tea%n1. Tasks%n(1) Sow.%n(2) Reap.%n2. End | arabic-en
          en | Tea%n1. Tasks%n1.1 Sow%n1.2 Reap          | decimal-en
          en | Tea%nArticle 1 Tea is good.%nArticle 2 Tea is hot. | articles-en
          """)
  void theLayoutIsTheOneWhoseNumbersRunInOrder(String language, String text, String name) {
    assertEquals(name, best(language, text.formatted()).profile().name());
  }

  @Test
  void linesThatAPageBrokeAreJoinedAndShortLinesAreNot() {
    String line =
        "the bushes of tea stand in long rows on the slopes of every hill in the county and";
    String text = "Tea\n" + (line + "\n").repeat(30) + "they are green.\nFood\n";
    List<Line> lines = Lines.unwrapped(source(text), Lines.of(source(text)), each -> false);
    assertEquals(
        List.of("Tea", "Food"),
        List.of(lines.getFirst(), lines.getLast()).stream()
            .map(each -> text.substring(each.start(), each.end()))
            .toList());
    assertEquals(3, lines.size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          关于茶的意见 国发 〔2011〕 35 号          | 国发〔2011〕35号
          关于茶的决定国发〔1990〕65号              | 国发〔1990〕65号
          (黔府办发〔2022〕17号)                    | 黔府办发〔2022〕17号
          工信部联科〔2024〕12号                    | 工信部联科〔2024〕12号
          国发(2018)3号                             | 国发〔2018〕3号
          环境保护部文件环综合[2022]42号            | 环综合〔2022〕42号
          2000年9月25日 中华人民共和国国务院令第291号公布 | 国令第291号
          中华人民共和国国务院令第　475　号         | 国令第475号
          Huanjin [2022] No. 42                     | 环综合〔2022〕42号
          """)
  void aNumberIsFoundAmongOtherWords(String line, String official) {
    assertEquals(
        Optional.of(official),
        Head.NUMBERS.find(SimplifiedText.fold(line)).map(DocumentNumber.Found::official));
  }

  @Test
  void yearsAndQuantitiesInBracketsAreNoNumber() {
    assertEquals(Optional.empty(), Head.NUMBERS.find("到2020年（2015年基数）为40"));
  }
}
