package policygraph.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is found by a name or by words, and in which order. */
final class SearchIndexTest {
  private static final SearchIndex INDEX =
      SearchIndex.of(
          List.of(
              concept("grid", 1, "smart grid", "智能电网"),
              concept("cloud", 2, "cloud computing", "云计算", "Cloud"),
              concept("cloud-os", 9, "cloud operating system", "云操作系统"),
              concept("cloud-name", 1, "Cloud", "云"),
              concept("industry-cloud", 3, "industry cloud", "行业云"),
              concept("cafe", 0, "Café Électronique", "电子咖啡馆"),
              hidden("misprint", "public procurement", "buys cloud"),
              new Thing(
                  "2.1",
                  "unit",
                  List.of(new Name("Public clouds", "en", Name.Use.PREFERRED)),
                  List.of("Build the platforms.", "建设公共云平台。"),
                  0),
              new Thing(
                  "2.2",
                  "unit",
                  List.of(),
                  List.of("Farms use “cloud computing”, and data-driven platforms."),
                  0)));

  private static Thing concept(String iri, int weight, String en, String zh, String... others) {
    return new Thing(
        iri,
        "technology",
        java.util.stream.Stream.concat(
                java.util.stream.Stream.of(
                    new Name(en, "en", Name.Use.PREFERRED), new Name(zh, "zh", Name.Use.PREFERRED)),
                List.of(others).stream().map(other -> new Name(other, "en", Name.Use.OTHER)))
            .toList(),
        List.of(),
        weight);
  }

  private static Thing hidden(String iri, String en, String name) {
    return new Thing(
        iri,
        "instrument",
        List.of(new Name(en, "en", Name.Use.PREFERRED), new Name(name, "en", Name.Use.HIDDEN)),
        List.of(),
        0);
  }

  private static String found(String words) {
    return INDEX.search(words).hits().stream()
        .map(hit -> hit.thing().iri())
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # asked                  | found, the best first
          cloud                    | cloud-name cloud cloud-os industry-cloud 2.1 2.2
          CLOUD  computing         | cloud 2.2
          computing cloud          | cloud 2.2
          ＣＬＯＵＤ                 | cloud-name cloud cloud-os industry-cloud 2.1 2.2
          cafe electronique        | cafe
          計算                     | cloud
          电网                     | grid
          rid                      | grid
          公共云                   | 2.1
          buys                     | misprint
          data driven              | 2.2
          platforms build          | 2.1
          platforms grid           |
          “                        |
          """)
  void namesComeBeforeWordsAndWholeNamesBeforeParts(String asked, String found) {
    assertEquals(Optional.ofNullable(found).orElse(""), found(asked));
  }

  @Test
  void aHiddenNameIsNotFoundByItsMiddle() {
    assertEquals(false, found("cloud").contains("misprint"));
  }

  @Test
  void amongThoseThatFitAsWellTheHeavierComesFirst() {
    assertEquals(
        List.of("cloud-os", "cloud"),
        INDEX.search("clo").hits().stream()
            .map(hit -> hit.thing().iri())
            .filter(iri -> iri.startsWith("cloud") && !iri.equals("cloud-name"))
            .toList());
  }

  @Test
  void aSlipOfThePenIsOverlooked() {
    assertEquals(
        List.of("cloud"), INDEX.near("clowd computing", 1).stream().map(Thing::iri).toList());
    assertEquals(List.of("cloud-os"), INDEX.near("云操做系统", 1).stream().map(Thing::iri).toList());
    assertEquals(List.of(), INDEX.near("qqqqq", 3));
  }

  @Test
  void anExcerptMarksTheWordsAsTheyStandInTheText() {
    assertEquals(
        List.of(
            new Excerpt.Piece("Farms use “", false),
            new Excerpt.Piece("cloud computing", true),
            new Excerpt.Piece("”, and more.", false)),
        Excerpt.of("Farms use “cloud computing”, and more.", "Cloud-Computing"));
  }

  @Test
  void anExcerptOfALongTextKeepsWholeCharacters() {
    String text = "𠀀".repeat(200) + "电子咖啡馆" + "𠀀".repeat(200);
    String joined =
        Excerpt.of(text, "咖啡").stream().map(Excerpt.Piece::text).collect(Collectors.joining());
    assertEquals(0, joined.codePoints().filter(c -> c >= 0xD800 && c <= 0xDFFF).count(), joined);
    assertEquals(true, joined.contains("电子咖啡馆"));
  }
}
