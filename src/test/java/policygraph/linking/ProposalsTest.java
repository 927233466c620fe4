package policygraph.linking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import policygraph.Problem;
import policygraph.alignment.AlignmentReader;
import policygraph.snapshot.ReferenceSnapshot;
import policygraph.vocabulary.Vocabularies;

final class ProposalsTest {
  private static final Vocabularies VOCABULARIES = ReferenceSnapshot.vocabularies();

  private final Things.Collector collector = new Things.Collector();

  private ProposalsTest named(String thing, String name, String language) {
    return said(thing, SKOS.prefLabel.getURI(), name, language);
  }

  private ProposalsTest alsoNamed(String thing, String name, String language) {
    return said(thing, SKOS.altLabel.getURI(), name, language);
  }

  private ProposalsTest said(String thing, String property, String name, String language) {
    collector.add(
        NodeFactory.createURI("http://thesaurus.example/" + thing),
        NodeFactory.createURI(property),
        NodeFactory.createLiteralLang(name, language));
    return this;
  }

  private List<String> proposed() {
    return Proposals.of(VOCABULARIES, collector.things(), 0.6).proposals().stream()
        .map(
            each ->
                "%s %s %s %s"
                    .formatted(
                        each.concept().replaceAll(".*/", ""),
                        each.strength().predicate().replace("skos:", ""),
                        each.object().replaceAll(".*/", ""),
                        each.confidence()))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # name             | language | what is proposed
          Cloud computing    | en       | cloud-computing exactMatch x 0.95
          CLOUD-COMPUTING    | en-GB    | cloud-computing exactMatch x 0.95
          Ｃloud computing   | ''       | cloud-computing exactMatch x 0.95
          云计算             | zh       | cloud-computing exactMatch x 0.95
          雲計算             | zh-Hant  | cloud-computing exactMatch x 0.95
          industrial robots  | en       | industrial-robot exactMatch x 0.92
          """)
  void theSameNameIsProposedAsTheSameThing(String name, String language, String proposal) {
    assertEquals(List.of(proposal), named("x", name, language).proposed());
  }

  @ParameterizedTest
  @CsvSource({
    "onion soup,en",
    "云,zh",
    "'',en",
    "' ',zh",
    "!!!,en",
    "prison administration,en",
    "計,ja"
  })
  void whatIsLikeNothingIsNotProposed(String name, String language) {
    assertEquals(List.of(), named("x", name, language).proposed());
  }

  @Test
  void twoLanguagesThatAgreeAreSurerThanOne() {
    assertEquals(
        List.of("cloud-computing exactMatch x 0.98"),
        named("x", "cloud computing", "en").named("x", "云计算", "zh").proposed());
  }

  @Test
  void anotherNameIsLessSure() {
    assertEquals(
        List.of("cloud-computing closeMatch x 0.86"),
        named("x", "Rechnen", "de").alsoNamed("x", "cloud computing", "en").proposed());
  }

  @Test
  void oneOfTwoThatHaveTheNameIsNotTakenForTheSame() {
    assertEquals(
        List.of("cloud-computing closeMatch x 0.67", "cloud-computing closeMatch y 0.67"),
        named("x", "cloud computing", "en").named("y", "Cloud Computing", "en").proposed());
  }

  @Test
  void anAbbreviationAloneIsNotEnough() {
    assertEquals(
        List.of(),
        named("x", "National Electricity Authority", "en").alsoNamed("x", "NEA", "en").proposed());
  }

  @Test
  void whatIsWrittenALittleDifferentlyIsProposedAsNear() {
    List<String> proposed = named("x", "quantum communicating", "en").proposed();
    assertTrue(
        proposed.stream()
            .anyMatch(each -> each.startsWith("quantum-communication closeMatch x 0.68")),
        proposed::toString);
  }

  /** The index leaves out only what is not like enough: it finds what comparing all would find. */
  @Test
  void theIndexFindsAllThatAreAlike() {
    List<NameIndex.Ours> ours = new ArrayList<>();
    Random random = new Random(7);
    for (int i = 0; i < 400; i++) {
      ours.add(new NameIndex.Ours("c" + i, Name.of(word(random), "zh", true)));
    }
    NameIndex index = new NameIndex(ours, new Wording(java.util.Set.of()));
    int found = 0;
    for (int i = 0; i < 400; i++) {
      Name name = Name.of(word(random), "zh", true);
      List<String> all =
          ours.stream()
              .filter(
                  each ->
                      each.name().stem().equals(name.stem())
                          || Math.min(each.name().pairs().size(), name.pairs().size()) >= 4
                              && each.name().likeness(name) >= NameIndex.LEAST)
              .map(NameIndex.Ours::concept)
              .toList();
      assertEquals(all, index.like(name).stream().map(NameIndex.Ours::concept).toList());
      found += all.size();
    }
    assertTrue(found > 100, "the words are too unlike to test anything: " + found);
  }

  private static String word(Random random) {
    return random
        .ints(4 + random.nextInt(4), 0, 3)
        .mapToObj(i -> "云计算".substring(i, i + 1))
        .collect(Collectors.joining());
  }

  @Property(tries = 300)
  void anyTableThatIsWrittenCanBeRead(
      @ForAll @Size(max = 4) List<String> signs, @ForAll String local) throws IOException {
    List<String> names = signs.stream().map(ProposalsTest::encodable).toList();
    Things.Collector any = new Things.Collector();
    for (String name : names) {
      any.add(
          NodeFactory.createURI("http://thesaurus.example/" + encodable(local)),
          SKOS.altLabel.asNode(),
          NodeFactory.createLiteralString(name));
    }
    any.add(
        NodeFactory.createURI("http://thesaurus.example/" + encodable(local)),
        SKOS.altLabel.asNode(),
        NodeFactory.createLiteralString("cloud computing"));
    Proposals proposals = Proposals.of(VOCABULARIES, any.things(), 0.6);
    Path folder = Files.createTempDirectory("tables");
    Path table = folder.resolve("any.sssom.tsv");
    try {
      Files.writeString(table, ProposalTable.of("x" + String.join(" ", names), proposals));
      List<Problem> problems = new ArrayList<>();
      AlignmentReader.read(folder, VOCABULARIES.vocabularies(), problems);
      assertEquals(List.of(), problems);
    } finally {
      Files.delete(table);
      Files.delete(folder);
    }
  }

  /** Half a pair of surrogates comes out of no file. */
  private static String encodable(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }
}
