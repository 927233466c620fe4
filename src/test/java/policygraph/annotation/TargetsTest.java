package policygraph.annotation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import policygraph.Outcome;
import policygraph.document.Document;
import policygraph.document.DocumentReader;

/** What is promised by when. */
final class TargetsTest {
  @TempDir private Path folder;

  /** Unit, number in it, year, statement, date words. */
  private List<List<String>> targets(String language, String text) throws Exception {
    Path file = Files.writeString(folder.resolve("tea.txt"), text);
    Document document = ((Outcome.Done<Document>) new DocumentReader().read(file)).value();
    return new Targets(language)
        .in(document).targets().stream()
            .map(
                target ->
                    List.of(
                        target.unit(),
                        Integer.toString(target.number()),
                        target.year().toString(),
                        document.source().slice(target.statement()),
                        document.source().slice(target.dates().getFirst())))
            .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          By 2018, tea is to grow.                       | 2018 | By 2018
          Tea is to grow by the end of 2020.             | 2020 | by the end of 2020
          Tea is to grow by the year 2020.               | 2020 | by the year 2020
          Tea is to grow before 2025.                    | 2025 | before 2025
          Before the end of 2025 tea is to grow.         | 2025 | Before the end of 2025
          Tea is due no later than 31 December 2026.     | 2026 | no later than 31 December 2026
          Tea is to grow by June 2027.                   | 2027 | by June 2027
          In 2030 tea will grow.                         | 2030 | In 2030
          Tea is to grow by year-end 2025.               | 2025 | by year-end 2025
          Plant tea by the year-end of 2025.             | 2025 | by the year-end of 2025
          Within 2025, plant tea.                        | 2025 | Within 2025
          From 2026 onward, all tea shall be green.      | 2026 | From 2026 onward
          Starting from 2024, all tea shall be green.    | 2024 | Starting from 2024
          Starting from 2024, green, red and black tea is sold. | 2024 | Starting from 2024
          As of 2027, tea will be green.                 | 2027 | As of 2027
          Completion date: June 2027.                    | 2027 | Completion date: June 2027
          By the end of the 14th Five-Year Plan period, tea is to grow. | 2025 | By the end of the 14th Five-Year Plan period
          During the 15th Five-Year Plan period, 50 villages shall grow tea. | 2030 | During the 15th Five-Year Plan period
          """)
  void aSentenceThatPromisesByAYearIsATarget(String sentence, String year, String date)
      throws Exception {
    assertEquals(
        List.of(List.of("0", "1", year, sentence, date)),
        targets(
            "en", "Tea\n\nAll:\n\nTea is good. " + sentence + " Water too.\n\nI, End\n\nOver.\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          到2018年，茶长好。        | 2018 | 到2018年
          至2020年底，茶长好。      | 2020 | 至2020年底
          茶在2020年底前长好。      | 2020 | 2020年底前
          2025年以前茶长好。        | 2025 | 2025年以前
          2020年年底茶长好。        | 2020 | 2020年年底
          2022年11月底前茶长好。     | 2022 | 2022年11月底前
          力争到2030年茶长好。       | 2030 | 到2030年
          力争在2025年茶长好。       | 2025 | 2025年
          完成时限：2026年6月底。     | 2026 | 完成时限：2026年6月底
          2025年12月31日前出台茶规。  | 2025 | 2025年12月31日前
          “十五五”末茶长好。       | 2030 | “十五五”末
          """)
  void aChineseSentenceThatPromisesByAYearIsATarget(String sentence, String year, String date)
      throws Exception {
    assertEquals(
        List.of(List.of("0", "1", year, sentence, date)),
        targets("zh", "茶\n\n各省政府：\n\n茶好。" + sentence + "水也好。\n\n一、完\n\n完。\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | The 2015 plan was good.
          en | In 2018 tea grew.
          en | Since 2010 tea has grown.
          en | Bypass 2018 is a road, 20180 is none.
          en | By 12018 tea is to grow.
          en | As of 2014, tea was green.
          en | The garden shall grow by 2000 hectares and lie within 2000 metres.
          en | Tea sold from 2015 to 2017 shall be green.
          zh | 2015年种了茶。
          zh | 2010年以来茶好。
          zh | 截至2014年底，茶园有三处。
          zh | 补贴执行至2026年底，茶农可申请。
          zh | 《到2030年茶叶规划》发布了。
          zh | 到2014年茶园已有三处。
          zh | 2021—2025年安排资金。
          zh | 2024年底前种茶的，可以申请。
          en | In 2015 the output reached ten tons.
          en | During the 14th Five-Year Plan period tea grew by 5%.
          zh | 企业在2025年12月31日前可按规定卖茶。
          zh | “十四五”时期茶好。
          """)
  void aYearAloneIsNoPromise(String language, String sentence) throws Exception {
    assertEquals(
        List.of(),
        targets(
            language,
            language.equals("en")
                ? "Tea\n\nAll:\n\n" + sentence + "\n\nI, End\n\nOver.\n"
                : "茶\n\n各省政府：\n\n" + sentence + "\n\n一、完\n\n完。\n"));
  }

  @Test
  void objectivesGoByTheDateThatIntroducesThemUntilAnotherComes() throws Exception {
    assertEquals(
        List.of(
            List.of("1.1", "1", "2020", "By 2020, there is tea:", "By 2020"),
            List.of("1.1.1", "1", "2020", "Every farmer has ten bushes. Each is green.", "By 2020"),
            List.of("1.1.2", "1", "2022", "By 2022 every school has one.", "By 2022"),
            List.of("1.1.3", "1", "2022", "Every town has a market.", "By 2022"),
            List.of("1.1.4", "1", "2030", "By 2030, tea is dried.", "By 2030")),
        targets(
            "en",
            """
            Tea

            All provinces:

            I, Requirements

            (1) Objectives

            By 2020, there is tea:

            – Every farmer has ten bushes. Each is green.

            – By 2022 every school has one.

            – Every town has a market.

            By 2030, tea is dried.

            II, Tasks

            (1) Planting

            1. Planting bushes. Bushes are planted.
            """));
  }

  @Test
  void aLeadThatSaysOnlyWhenDatesTheObjectivesBelowIt() throws Exception {
    assertEquals(
        List.of(
            List.of("1.1", "1", "2025", "Every village has tea.", "By the end of 2025"),
            List.of("1.2", "1", "2025", "Every tea is green.", "By the end of 2025")),
        targets(
            "en",
            """
            Tea

            All provinces:

            I. Goals

            By the end of 2025:

            – Every village has tea.

            – Every tea is green.

            II. Tasks

            (1) Planting. Bushes are planted.
            """));
  }

  @Test
  void objectivesWithoutADateHaveNone() throws Exception {
    assertEquals(
        List.of(List.of("0", "1", "2020", "By 2020 all is good.", "By 2020")),
        targets(
            "en",
            """
            Tea

            All provinces:

            By 2020 all is good.

            I, Requirements

            (1) Objectives

            – Every farmer has ten bushes.

            – Every school has one.

            II, Tasks

            (1) Planting

            1. Planting bushes. Bushes are planted.
            """));
  }

  @Test
  void aUnitMayHaveSeveral() throws Exception {
    assertEquals(
        List.of(
            List.of("1", "1", "2020", "By 2020 one 🎻, by 2025 two.", "By 2020"),
            List.of("1", "2", "2025", "By 2020 one 🎻, by 2025 two.", "by 2025"),
            List.of("1", "3", "2030", "By 2030 three.", "By 2030")),
        targets(
            "en",
            "Tea\n\nAll provinces:\n\nI, End\n\nBy 2020 one 🎻, by 2025 two. By 2030 three.\n"));
  }

  /** Year, date words, metric, comparison, value, unit, baseline. */
  private List<List<String>> values(String language, String sentence) throws Exception {
    return values(language, sentence, "");
  }

  private List<List<String>> values(String language, String sentence, String metadata)
      throws Exception {
    Files.writeString(folder.resolve("tea.yml"), metadata);
    String text =
        language.equals("en")
            ? "Tea\n\nAll:\n\n" + sentence + "\n\nI, End\n\nOver.\n"
            : "茶\n\n各省政府：\n\n" + sentence + "\n\n一、完\n\n完。\n";
    Path file = Files.writeString(folder.resolve("tea.txt"), text);
    Document document = ((Outcome.Done<Document>) new DocumentReader().read(file)).value();
    List<List<String>> values = new ArrayList<>();
    for (Target target : new Targets(language).in(document).targets()) {
      for (Quantity each : target.quantities()) {
        values.add(
            List.of(
                target.year().toString(),
                each.metric().map(document.source()::slice).orElse("-"),
                each.comparison().word(),
                document.source().slice(each.value()),
                each.unit().isEmpty()
                    ? "-"
                    : String.join(" ", each.unit().stream().map(document.source()::slice).toList()),
                each.baseline().map(document.source()::slice).orElse("-")));
      }
    }
    return values;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          zh | 到2030年，茶园覆盖率达到70%。 | [[2030, 茶园覆盖率, reach, 70, %, -]]
          zh | 到2030年，茶园面积稳定在1.2亿亩左右。 | [[2030, 茶园面积, about, 1.2, 亿亩, -]]
          zh | 到2030年，茶农收入不低于３万元。 | []
          zh | 到2030年，打造百家茶企、推出100项具有特色的茶品。 | [[2030, 茶企, reach, 百, 家, -], [2030, 具有特色的茶品, reach, 100, 项, -]]
          zh | 到2030年，建成茶园2.5万个、茶馆300座以上。 | [[2030, 茶园, reach, 2.5, 万个, -], [2030, 茶馆, at-least, 300, 座, -]]
          zh | 到2030年，单位产值能耗比2020年下降18%。 | [[2030, 单位产值能耗, fall-by, 18, %, 2020年]]
          zh | 到2030年，机采率从10%提高到40%。 | [[2030, 机采率, reach, 40, %, 10%]]
          zh | 到2030年，春茶和秋茶机采率分别达到65%和55%。 | [[2030, 春茶, reach, 65, %, -], [2030, 秋茶机采率, reach, 55, %, -]]
          zh | 2025年末和2030年末，春茶占比达到10%和20%。 | [[2030, 春茶占比, reach, 10, %, -], [2030, 春茶占比, reach, 20, %, -]]
          zh | 到2025年和2030年，春茶占比分别达到10%、20%以上。 | [[2025, 春茶占比, reach, 10, %, -], [2030, 春茶占比, at-least, 20, %, -]]
          zh | 到2025年茶园达到10个，到2030年茶馆达到20座。 | [[2025, 茶园, reach, 10, 个, -], [2030, 茶馆, reach, 20, 座, -]]
          zh | 到2030年，80%以上的茶农要配备5G手机。 | [[2030, 茶农, at-least, 80, %, -]]
          zh | 到2030年，推进第3个茶园等15个项目。 | []
          en | By 2030, the share of green tea will reach at least 15%. | [[2030, share of green tea, at-least, 15, %, -]]
          en | Raise the share of green tea from 10 to 20 per cent by 2030. | [[2030, share of green tea, reach, 20, per cent, 10]]
          en | Cut the waste of tea by 18 percent compared with 2020 by 2030. | [[2030, waste of tea, fall-by, 18, percent, 2020]]
          en | By 2030, at least 100 tea gardens will be open. | [[2030, tea gardens, at-least, 100, -, -]]
          en | By 2030, tea exports will reach 11.5 million tons. | [[2030, tea exports, reach, 11.5, million tons, -]]
          en | Double the output of tea by 2030. | [[2030, output of tea, reach, Double, -, -]]
          en | In 2025 and 2030, the share of tea will rise to 15% and 20% respectively. | [[2025, share of tea, reach, 15, %, -], [2030, share of tea, reach, 20, %, -]]
          en | By 2030, the sale of tea shall reach RMB 3 trillion, and 1,000 tea houses shall be built. | [[2030, sale of tea, reach, 3, trillion RMB, -], [2030, tea houses, reach, 1,000, -, -]]
          en | By 2030, the use of water for tea shall fall to 12.5 litres per 100 bushes. | [[2030, use of water for tea, reach, 12.5, litres per 100 bushes, -]]
          en | The price of tea must be held below 1.25 by 2030. | [[2030, price of tea, at-most, 1.25, -, -]]
          en | Train 100,000 tea farmers by 2030. | [[2030, tea farmers, reach, 100,000, -, -]]
          en | By 2030, the price of tea shall reach €300. | [[2030, price of tea, reach, 300, €, -]]
          en | By 2030, Article 5 and 6G are as good as tea. | []
          """)
  void aNumberIsReadWithWhatItMeasures(String language, String sentence, String expected)
      throws Exception {
    assertEquals(expected, values(language, sentence).toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2024年茶业产值突破120亿元，2027年达到500亿元。 | [[2024, 茶业产值, at-least, 120, 亿元, -], [2027, 茶业产值, reach, 500, 亿元, -]]
          2024年建设茶园20万亩。 | [[2024, 茶园, reach, 20, 万亩, -]]
          2025年底前累计推广茶机1500台。 | [[2025, 推广茶机, reach, 1500, 台, -]]
          到2027年，茶业产值年均增长8%。 | [[2027, 茶业产值, rise-by, 8, %, -]]
          到2027年，千吨万人茶厂覆盖率达到80%。 | [[2027, 千吨万人茶厂覆盖率, reach, 80, %, -]]
          到2027年，万元产值能耗下降18%。 | [[2027, 万元产值能耗, fall-by, 18, %, -]]
          到2027年，茶业产值突破千亿元。 | [[2027, 茶业产值, at-least, 千亿, 元, -]]
          “十四五”期间，培训茶农5万名。 | [[2025, 培训茶农, reach, 5, 万名, -]]
          2024—2026年，每年建设茶园50个。 | [[2026, 茶园, reach, 50, 个, -]]
          2024—2026年，每户补贴茶农50元。 | []
          到2027年，茶客满意度达到90分。 | [[2027, 茶客满意度, reach, 90, 分, -]]
          2024年茶园已新增5个。 | []
          2024年茶业产值同比增长8%，达到500亿元。 | []
          自2024年1月1日至2026年12月31日，减征茶税5%。 | []
          执行《茶法》（茶业部公告2024年第16号），实现减税5%。 | []
          用好“十四五”期间推广茶机的5亿元额度。 | []
          """)
  void aDateOfThePlansOwnYearOrLaterIsAPromiseUnlessTheWordsTellOfThePast(
      String sentence, String expected) throws Exception {
    assertEquals(expected, values("zh", sentence, "date: 2024-03-18\nlanguage: zh\n").toString());
  }

  @Test
  void aDateWithoutAYearIsInThatOfTheDocument() throws Exception {
    String date = "date: 2022-05-31\nlanguage: zh\n";
    assertEquals(
        "[[2022, 茶园投资, reach, 16, 亿元, -], [2022, 茶园投资, reach, 32, 亿元, -]]",
        values("zh", "确保茶园投资上半年完成16亿元，全年完成32亿元。", date).toString());
    assertEquals(
        "[[2023, 茶园投资, reach, 16, 亿元, -]]", values("zh", "明年底前茶园投资完成16亿元。", date).toString());
  }

  @Test
  void aDateWithoutAYearInADocumentWithoutADateIsRemarked() throws Exception {
    Path file =
        Files.writeString(folder.resolve("tea.txt"), "茶\n\n各省政府：\n\n年底前完成种茶。\n\n一、完\n\n完。\n");
    Document document = ((Outcome.Done<Document>) new DocumentReader().read(file)).value();

    Targets.Found found = new Targets("zh").in(document);

    assertEquals(List.of(), found.targets());
    assertEquals(
        List.of(
            "tea.txt:5:1: \"年底前\" is in the year of the document, which is not known [year-unknown]"),
        found.remarks().stream()
            .map(each -> each.toString().lines().findFirst().orElse(""))
            .toList());
  }
}
