package policygraph.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policygraph.Outcome;
import policygraph.Problem;

/** What is read from a folder of vocabularies. */
final class VocabularyReaderTest {
  private static final String PREFIXES =
      """
      @prefix pg: <https://w3id.org/policygraph/ontology#> .
      @prefix scheme: <https://w3id.org/policygraph/id/scheme/> .
      @prefix sector: <https://w3id.org/policygraph/id/sector/> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      """;

  @TempDir private Path folder;

  private Vocabularies read() {
    return ((Outcome.Done<Vocabularies>) VocabularyReader.read(folder)).value();
  }

  private void file(String name, String turtle) throws Exception {
    Files.writeString(folder.resolve(name), PREFIXES + turtle);
  }

  @Test
  void conceptsHaveTheirLabelsCuesAndNotationAndGroupingsAreLeftOut() throws Exception {
    file("policygraph.ttl", "");
    file(
        "sectors.ttl",
        """
        sector:tea skos:inScheme scheme:sectors ; skos:prefLabel "tea"@en, "茶"@zh ; skos:altLabel "chai"@en ;
          skos:hiddenLabel "taa"@en ; skos:broader sector:plants ; skos:notation "T" ; pg:cue "leaf"@en, "cup"@en .
        sector:cocoa skos:inScheme scheme:sectors ; skos:prefLabel "cocoa"@en .
        sector:plants skos:inScheme scheme:sectors ; skos:prefLabel "plants"@en ; pg:grouping true .
        sector:other skos:inScheme scheme:places ; skos:prefLabel "other"@en .
        sector:stray skos:prefLabel "stray"@en .
        """);

    assertEquals(
        List.of(
            new Concept(
                "https://w3id.org/policygraph/id/sector/cocoa",
                List.of("cocoa"),
                List.of(),
                Optional.empty()),
            new Concept(
                "https://w3id.org/policygraph/id/sector/tea",
                List.of("chai", "taa", "tea", "茶").stream().sorted().toList(),
                List.of("cup", "leaf"),
                Optional.of("T"))),
        read().concepts(Scheme.SECTORS).stream()
            .map(
                concept ->
                    new Concept(
                        concept.iri(),
                        concept.labels().stream().sorted().toList(),
                        concept.cues(),
                        concept.notation()))
            .toList());
    assertEquals(
        List.of("other"), read().concepts(Scheme.PLACES).stream().map(Concept::slug).toList());
    assertEquals(List.of(), read().concepts(Scheme.AGENCIES));
  }

  @Test
  void eachFileGoesToItsGraph() throws Exception {
    file("policygraph.ttl", "pg:a pg:b 1 .");
    file("shapes.ttl", "pg:a pg:b 1, 2 .");
    file("sectors.ttl", "pg:a pg:b 1, 2, 3 .");
    file("places.ttl", "pg:a pg:b 4 .");
    file("sector-alignments.ttl", "pg:a pg:b 1, 2, 3, 4, 5 .");
    Files.writeString(folder.resolve("README.md"), "not RDF");

    Vocabularies vocabularies = read();

    assertEquals(
        List.of(1, 2, 4, 5),
        List.of(
            vocabularies.ontology().size(),
            vocabularies.shapes().size(),
            vocabularies.vocabularies().size(),
            vocabularies.alignments().size()));
  }

  @Test
  void faultsOfAllFilesAreReportedWithLineAndColumn() throws Exception {
    file("policygraph.ttl", "");
    file("places.ttl", "sector:tea skos:prefLabel tea@en .\n");
    file("sectors.ttl", "sector:tea a nothing:known .\n");

    Outcome.Rejected<Vocabularies> rejected =
        (Outcome.Rejected<Vocabularies>) VocabularyReader.read(folder);

    assertEquals(
        List.of(
            folder.resolve("places.ttl") + ":5 bad-rdf correct this line",
            folder.resolve("sectors.ttl") + ":5 bad-rdf correct this line"),
        rejected.problems().stream()
            .map(
                problem ->
                    problem.where().replaceAll(":[0-9]+$", "")
                        + " "
                        + problem.code()
                        + " "
                        + problem.fix())
            .toList());
  }

  @Test
  void aFolderWithoutTheOntologyIsNamed() throws Exception {
    file("sectors.ttl", "");

    assertEquals(
        Outcome.rejected(
            new Problem(
                folder.toString(),
                "no-ontology",
                "the folder holds no policygraph.ttl",
                "give the folder ontology/ of the project")),
        VocabularyReader.read(folder));
  }

  @Test
  void aMissingFolderIsNamed() {
    Path none = folder.resolve("none");

    assertEquals(
        Outcome.rejected(
            new Problem(
                none.toString(),
                "no-ontology",
                "the folder cannot be read",
                "give the folder ontology/ of the project")),
        VocabularyReader.read(none));
  }

  @Test
  void everySchemeThatTextsAreAnnotatedWithHasConcepts() {
    Vocabularies shipped =
        ((Outcome.Done<Vocabularies>) VocabularyReader.read(Path.of("ontology"))).value();

    assertEquals(
        List.of(),
        Arrays.stream(Scheme.values())
            .filter(scheme -> shipped.concepts(scheme).isEmpty())
            .toList());
  }

  @Test
  void schemesAndConceptsAreNamedByTheEndOfTheirIri() {
    assertEquals(
        "https://w3id.org/policygraph/id/scheme/target-groups", Scheme.TARGET_GROUPS.iri());
    assertEquals(
        "tea",
        new Concept(
                "https://w3id.org/policygraph/id/sector/tea",
                List.of(),
                List.of(),
                Optional.empty())
            .slug());
  }
}
