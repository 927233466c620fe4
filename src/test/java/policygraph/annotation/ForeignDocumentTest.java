package policygraph.annotation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policygraph.Outcome;
import policygraph.document.Document;
import policygraph.document.DocumentReader;
import policygraph.snapshot.ReferenceSnapshot;
import policygraph.vocabulary.Scheme;

/** Whose body a "Ministry of Commerce" is. */
final class ForeignDocumentTest {
  private static final Annotator ANNOTATOR = new Annotator(ReferenceSnapshot.vocabularies());

  private static final String MEASURES =
      """
      1. Plant tea. Plant tea on the hills. (Responsible: Ministry of Commerce, Ministry of Finance)

      2. Drink tea. The Ministry of Commerce drinks it. (Responsible: Chinese Academy of Sciences)
      """;

  @TempDir private Path folder;

  @Test
  void inAnEnglishDocumentThatNamesNoCountryItIsThatOfChina() throws Exception {
    assertEquals(
        List.of(
            "ministry-of-commerce",
            "ministry-of-finance",
            "chinese-academy-of-sciences",
            "mentioned ministry-of-commerce"),
        bodies("Plan\n\n" + MEASURES, ""));
  }

  @Test
  void inTheDocumentOfAnotherCountryItIsOneOfItsOwn() throws Exception {
    String plan =
        "Estonia's Plan\n\nEstonia grows tea. Estonian tea is good, also in China. Estonia sells it.\n\n"
            + MEASURES;
    assertEquals(
        List.of("? Ministry of Commerce", "? Ministry of Finance", "chinese-academy-of-sciences"),
        bodies(plan, ""));
    assertEquals(List.of("foreign-document"), codes(plan, ""));
  }

  @Test
  void whereChinaIsNamedHalfAsOftenItIsThatOfChina() throws Exception {
    String plan =
        "Plan\n\nEstonia grows tea. Estonian tea is good. Buy it in Estonia. China does; the Chinese drink it.\n\n"
            + MEASURES;
    assertEquals(
        List.of(
            "ministry-of-commerce",
            "ministry-of-finance",
            "chinese-academy-of-sciences",
            "mentioned ministry-of-commerce"),
        bodies(plan, ""));
    assertEquals(List.of(), codes(plan, ""));
  }

  @Test
  void theMetadataHaveTheLastWord() throws Exception {
    assertEquals(
        List.of("? Ministry of Commerce", "? Ministry of Finance", "chinese-academy-of-sciences"),
        bodies("Plan\n\n" + MEASURES, "jurisdiction: EE\n"));
    String plan = "Estonia\n\nEstonia, Estonia, Estonia.\n\n" + MEASURES;
    for (String metadata : List.of("jurisdiction: CN\n", "translationOf: zh\n")) {
      assertEquals(
          List.of(
              "ministry-of-commerce",
              "ministry-of-finance",
              "chinese-academy-of-sciences",
              "mentioned ministry-of-commerce"),
          bodies(plan, metadata));
    }
  }

  @Test
  void aChineseDocumentOfAnotherCountrySaysSoInItsMetadata() throws Exception {
    String plan = "种茶方案\n\n一、种茶。要种茶。（责任单位：商务部、财政部）\n\n二、饮茶。要饮茶。（责任单位：财政部）\n";
    assertEquals(
        List.of("ministry-of-commerce", "ministry-of-finance", "ministry-of-finance"),
        bodies(plan, ""));
    assertEquals(List.of("? 商务部", "? 财政部", "? 财政部"), bodies(plan, "jurisdiction: JP\n"));
  }

  @Test
  void aCountryThatIsNoneIsRefused() throws Exception {
    Path file = written("Plan\n\n" + MEASURES, "jurisdiction: England\n");
    Outcome<Document> read = new DocumentReader().read(file);
    assertEquals(
        List.of("\"England\" is no country code"),
        read instanceof Outcome.Rejected<Document> rejected
            ? rejected.problems().stream().map(problem -> problem.what()).toList()
            : read);
  }

  private List<String> bodies(String text, String metadata) throws IOException {
    Annotations found = annotations(text, metadata);
    Stream<String> responsible =
        found.clauses().stream()
            .flatMap(clause -> clause.responsibilities().stream())
            .map(each -> name(each.body()));
    Stream<String> mentioned =
        found.mentions().stream()
            .filter(mention -> mention.scheme() == Scheme.AGENCIES)
            .map(mention -> "mentioned " + mention.concept().slug());
    return Stream.concat(responsible, mentioned).toList();
  }

  private List<String> codes(String text, String metadata) throws IOException {
    return annotations(text, metadata).remarks().stream()
        .map(remark -> remark.code())
        .distinct()
        .toList();
  }

  private static String name(Body body) {
    return switch (body) {
      case Body.Known known -> known.agency().slug();
      case Body.Unreviewed unreviewed -> "? " + unreviewed.name();
    };
  }

  private Annotations annotations(String text, String metadata) throws IOException {
    return ANNOTATOR.annotate(
        ReferenceSnapshot.done(new DocumentReader().read(written(text, metadata))));
  }

  private Path written(String text, String metadata) throws IOException {
    if (!metadata.isEmpty()) {
      Files.writeString(folder.resolve("plan.yml"), metadata);
    }
    return Files.writeString(folder.resolve("plan.txt"), text);
  }
}
