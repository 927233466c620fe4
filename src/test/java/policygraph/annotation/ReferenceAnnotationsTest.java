package policygraph.annotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import policygraph.CsvRows;
import policygraph.Outcome;
import policygraph.document.Document;
import policygraph.document.DocumentReader;
import policygraph.document.Emendation;
import policygraph.document.SourceText;
import policygraph.document.Span;
import policygraph.vocabulary.Concept;
import policygraph.vocabulary.Scheme;

/** The annotations of the reference document, against what people read in it. */
final class ReferenceAnnotationsTest {
  private static final Document DOCUMENT = document();
  private static final SourceText SOURCE = DOCUMENT.source();
  private static final Annotations ANNOTATIONS =
      new Annotator(Ontology.VOCABULARIES).annotate(DOCUMENT);

  private static Document document() {
    return ((Outcome.Done<Document>) new DocumentReader().read(Path.of("data/internet-plus.txt")))
        .value();
  }

  @Test
  void itsResponsibilitiesAreThoseThatPeopleRead() throws Exception {
    List<List<String>> expected =
        CsvRows.ofGold("responsibilities", "unit,agency,role,position,openEnded,name,clause");

    List<List<String>> found = new ArrayList<>();
    for (Clause clause : ANNOTATIONS.clauses()) {
      for (Responsibility each : clause.responsibilities()) {
        found.add(
            List.of(
                clause.unit(),
                Bodies.name(each.body()),
                each.role().word(),
                Integer.toString(each.position()),
                Boolean.toString(clause.openEnded()),
                SOURCE.slice(each.name()),
                SOURCE.slice(clause.span())));
      }
    }
    assertEquals(expected, found);
  }

  @Test
  void thereAreThirtySixClausesEachTheOnlyOneOfItsUnit() {
    assertEquals(36, ANNOTATIONS.clauses().size());
    assertEquals(36, ANNOTATIONS.clauses().stream().map(Clause::unit).distinct().count());
    assertEquals(
        List.of(1), ANNOTATIONS.clauses().stream().map(Clause::number).distinct().toList());
  }

  @Test
  void aBodyReadInCorrectedWordsRestsOnTheCorrection() {
    List<String> found =
        ANNOTATIONS.clauses().stream()
            .flatMap(
                clause ->
                    clause.responsibilities().stream()
                        .flatMap(
                            each -> each.restsOn().stream().map(rests -> restsOn(each, rests))))
            .toList();

    assertEquals(
        List.of(
            "2.2 ministry-of-science-and-technology: most -> MOST (certain)",
            "2.6 ministry-of-civil-affairs: Ministry of Commerce -> Ministry of Civil Affairs (certain)",
            "3.3.1 ministry-of-civil-affairs: Ministry of Commerce -> Ministry of Civil Affairs (certain)"),
        found);
  }

  private static String restsOn(Responsibility responsibility, Emendation emendation) {
    return "%s %s: %s -> %s (%s)"
        .formatted(
            emendation.unit(),
            Bodies.name(responsibility.body()),
            emendation.printed(),
            emendation.corrected(),
            emendation.certainty().word());
  }

  @Test
  void itsTechnologyMentionsAreThoseThatPeopleRead() throws Exception {
    assertEquals(
        CsvRows.ofGold("technology-mentions", "unit,technology,exact,occurrence"),
        mentions(Scheme.TECHNOLOGIES));
  }

  /** Where one application ends and the next begins is a matter of judgement more often. */
  @Test
  void nineteenOfTwentyApplicationMentionsAreThoseThatPeopleRead() throws Exception {
    List<List<String>> expected =
        CsvRows.ofGold("application-mentions", "unit,application,exact,occurrence");
    List<List<String>> found = mentions(Scheme.APPLICATIONS);
    List<List<String>> missed = expected.stream().filter(row -> !found.contains(row)).toList();
    List<List<String>> extra = found.stream().filter(row -> !expected.contains(row)).toList();

    double f1 = 2.0 * (found.size() - extra.size()) / (found.size() + expected.size());
    assertTrue(
        f1 >= 0.95, "F1 is %.3f%nmissed %s%nfound without reason %s".formatted(f1, missed, extra));
  }

  @Test
  void itsUnitsNameTheReferencesThatPeopleRead() throws Exception {
    assertEquals(
        unitsAndConcepts(CsvRows.ofGold("references", "unit,reference,exact,occurrence")),
        unitsAndConcepts(mentions(Scheme.REFERENCES)));
  }

  private static List<List<String>> unitsAndConcepts(List<List<String>> mentions) {
    return mentions.stream().map(row -> row.subList(0, 2)).distinct().toList();
  }

  @Test
  void itsPlacesAreThoseThatPeopleRead() throws Exception {
    assertEquals(CsvRows.ofGold("places", "unit,place,exact,occurrence"), mentions(Scheme.PLACES));
  }

  private static List<List<String>> mentions(Scheme scheme) {
    return ANNOTATIONS.mentions().stream()
        .filter(mention -> mention.scheme() == scheme)
        .map(
            mention ->
                List.of(
                    mention.unit(),
                    mention.concept().slug(),
                    SOURCE.slice(mention.span()),
                    Integer.toString(occurrence(mention.unit(), mention.span()))))
        .toList();
  }

  /** Which occurrence of its words in the unit a span is; occurrences may overlap. */
  private static int occurrence(String unit, Span span) {
    String exact = SOURCE.slice(span);
    int count = 0;
    for (Span block : DOCUMENT.unit(unit).orElseThrow().blocks()) {
      String text = SOURCE.slice(block);
      for (int at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
        count++;
        if (SOURCE.index(block.start()) + at == SOURCE.index(span.start())) {
          return count;
        }
      }
    }
    throw new AssertionError(unit + " has no \"" + exact + "\" at " + span);
  }

  @Test
  void itsTargetsAreThoseThatPeopleRead() throws Exception {
    assertEquals(
        CsvRows.ofGold("targets", "unit,year,text"),
        ANNOTATIONS.targets().stream()
            .map(
                target ->
                    List.of(
                        target.unit(), target.year().toString(), SOURCE.slice(target.statement())))
            .toList());
  }

  @Test
  void anObjectiveThatNamesNoYearIsDatedByTheSentenceThatIntroducesIt() {
    assertEquals(
        List.of(
            "1.3 By 2018",
            "1.3.1 By 2018",
            "1.3.2 By 2018",
            "1.3.3 By 2018",
            "1.3.4 By 2018",
            "1.3.5 By 2025"),
        ANNOTATIONS.targets().stream()
            .map(target -> target.unit() + " " + SOURCE.slice(target.dates().getFirst()))
            .toList());
  }

  @Test
  void itsIssuerIsTheStateCouncil() {
    assertEquals("state-council", Bodies.name(ANNOTATIONS.issuer().orElseThrow()));
  }

  @Test
  void nothingInItsClausesIsLeftUnread() {
    assertEquals(List.of(), ANNOTATIONS.remarks());
  }

  @Test
  void everyConceptOfAMentionIsOfItsScheme() {
    List<Mention> stray =
        ANNOTATIONS.mentions().stream()
            .filter(
                mention ->
                    !Ontology.VOCABULARIES.concepts(mention.scheme()).contains(mention.concept()))
            .toList();

    assertEquals(List.of(), stray);
    assertEquals(
        List.of(),
        Stream.of("internet", "internet-plus", "technology", "platform")
            .filter(
                slug ->
                    ANNOTATIONS.mentions().stream()
                        .map(Mention::concept)
                        .map(Concept::slug)
                        .anyMatch(slug::equals))
            .toList());
  }
}
