package policygraph.annotation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
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
        .in(document).stream()
            .map(
                target ->
                    List.of(
                        target.unit(),
                        Integer.toString(target.number()),
                        target.year().toString(),
                        document.source().slice(target.statement()),
                        document.source().slice(target.date())))
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
          zh | 2015年种了茶。
          zh | 2010年以来茶好。
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
}
