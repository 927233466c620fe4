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
import policygraph.vocabulary.Scheme;

/** Documents and programmes that are named and listed nowhere. */
final class TitlesTest {
  private static final Annotator ANNOTATOR = new Annotator(Ontology.VOCABULARIES);

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          zh | 按照《山地茶叶条例》种茶。                  | [山地茶叶条例 law - -]
          zh | 按照《山地茶叶意见》（国发〔2022〕2号）种茶。 | [山地茶叶意见 document 国发〔2022〕2号 cn-guofa-2022-2]
          zh | 按照《山地茶叶意见》(黔府发〔2022〕2号)种茶。 | [山地茶叶意见 document 黔府发〔2022〕2号 -]
          zh | 深入实施老茶园再造工程和新茶苗攻关工程。       | [老茶园再造工程 programme - -, 新茶苗攻关工程 programme - -]
          zh | 推进“双茶双香”蹲点服务行动。               | [“双茶双香”蹲点服务行动 programme - -]
          zh | 有关要求（以下简称《意见》）照此办理。        | []
          zh | 现将《山地茶叶方案》印发给你们。《绿茶规划》已经省政府同意，现印发。 | []
          zh | 实施一批重大工程，建设“好”茶园。            | []
          zh | 按照《中华人民共和国反垄断法》卖茶。          | [anti-monopoly-law]
          zh | 按照《关于种好“宽带中国”战略配套茶树的通知》种茶。 | [关于种好“宽带中国”战略配套茶树的通知 document - -]
          en | Tea grows under the Mountain Tea Progress Law of the People's Republic of China. | [Mountain Tea Progress Law of the People's Republic of China law - -]
          en | Read the Regulations on the Growing of Mountain Tea first. | [Regulations on the Growing of Mountain Tea law - -]
          en | Tea grows under the Mountain Tea Law and the Green Water Law of the People's Republic of China. | [Mountain Tea Law law - -, Green Water Law of the People's Republic of China law - -]
          en | Sellers obey the Data Security Law and the Mountain Tea Law. | [data-security-law, Mountain Tea Law law - -]
          en | Follow the "Mountain-Tea and Green Water Development Plan (2012–2020)" at once. | [Mountain-Tea and Green Water Development Plan (2012–2020) document - -]
          en | Follow the “14th Five-Year Plan for Tea in the Mountains” and the "Opinions on Tea". | [14th Five-Year Plan for Tea in the Mountains document - -, Opinions on Tea document - -]
          en | This "Plan" and the "Action Plan" of "green" tea say: "We sell. A Plan". | []
          en | Regulations on the Growing of Mountain Tea and the villages hold. | [Regulations on the Growing of Mountain Tea law - -]
          en | The "Action Plan for Mountain Tea" has been approved and is issued to you. | []
          en | The law of the market and these measures hold. | []
          """)
  void aNameIsFoundByItsMarksOrItsLastWord(String language, String sentence, String expected)
      throws Exception {
    String text =
        language.equals("en")
            ? "Tea\n\nAll:\n\nI, End\n\n" + sentence + "\n"
            : "茶\n\n各省政府：\n\n一、完\n\n" + sentence + "\n";
    Path file = Files.writeString(folder.resolve("tea.txt"), text);
    Document document = ((Outcome.Done<Document>) new DocumentReader().read(file)).value();
    Annotations annotations = ANNOTATOR.annotate(document);

    List<String> found = new ArrayList<>();
    annotations.mentions().stream()
        .filter(mention -> mention.scheme() == Scheme.REFERENCES)
        .forEach(mention -> found.add(mention.concept().slug()));
    annotations
        .titles()
        .forEach(
            title ->
                found.add(
                    "%s %s %s %s"
                        .formatted(
                            title.name(),
                            title.kind().word(),
                            title.number().orElse("-"),
                            title.document().orElse("-"))));
    assertEquals(expected, found.toString());
  }

  @Test
  void aDocumentThatNamesItselfRefersToNone() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("tea.txt"),
            """
            Notice on Issuing the Action Plan for Mountain Tea (2020–2025)

            All:

            The "Action Plan for Mountain Tea (2020–2025)" reaches you; drop the "Action Plan for Green Water".

            I, End

            Over.
            """);
    Document document = ((Outcome.Done<Document>) new DocumentReader().read(file)).value();
    assertEquals(
        List.of("Action Plan for Green Water"),
        ANNOTATOR.annotate(document).titles().stream().map(Title::name).toList());
  }

  @Test
  void theFirstWordsOfATextWithoutATitleAreItsTitle() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("tea.txt"),
            "Opinions on Growing Mountain Tea These Opinions follow the Mountain Tea Law. I. Tasks (1) Tea. Grow tea. (2) Wells. Build wells. II. Funds (1) Money. Give money.");
    Document document = ((Outcome.Done<Document>) new DocumentReader().read(file)).value();
    assertEquals(
        List.of("Mountain Tea Law"),
        ANNOTATOR.annotate(document).titles().stream().map(Title::name).toList());
  }
}
