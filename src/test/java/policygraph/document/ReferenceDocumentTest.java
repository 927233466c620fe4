package policygraph.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policygraph.CsvRows;
import policygraph.Outcome;
import policygraph.Problem;

/** The reference document, against what people read in it. */
final class ReferenceDocumentTest {
  private static final Path SOURCE = Path.of("data/internet-plus.txt");

  /** As printed, with a no-break space. */
  private static final String PRINTED_TITLE =
      "State Council Guiding Opinions concerning Vigorously Moving Forward the “Internet Plus”\u00A0Plan";

  private static final Outcome.Done<Document> READ = read(SOURCE);
  private static final Document DOCUMENT = READ.value();

  private static Outcome.Done<Document> read(Path file) {
    return (Outcome.Done<Document>) new DocumentReader().read(file);
  }

  @Test
  void itsUnitsAreThoseThatPeopleRead() throws Exception {
    List<List<String>> expected = CsvRows.ofGold("units", "unit,kind,parent,printedNumber,title");

    assertEquals(expected, DOCUMENT.units().stream().map(UnitRow::of).toList());
  }

  @Test
  void elevenActionsAndSevenSectionsHaveTheirMeasures() {
    assertEquals(
        List.of("0", "1", "2", "3"),
        DOCUMENT.units().stream().filter(unit -> unit.parent().isEmpty()).map(Unit::code).toList());
    assertEquals(
        List.of(
            "2.1 3", "2.2 4", "2.3 4", "2.4 4", "2.5 3", "2.6 5", "2.7 3", "2.8 4", "2.9 3",
            "2.10 4", "2.11 3"),
        measuresOfPart("2", UnitKind.ACTION));
    assertEquals(
        List.of("3.1 4", "3.2 4", "3.3 4", "3.4 3", "3.5 4", "3.6 3", "3.7 3"),
        measuresOfPart("3", UnitKind.SECTION));
  }

  private static List<String> measuresOfPart(String part, UnitKind grouping) {
    return DOCUMENT.units().stream()
        .filter(unit -> unit.kind() == grouping && unit.parent().equals(Optional.of(part)))
        .map(unit -> unit.code() + " " + measuresOf(unit.code()))
        .toList();
  }

  private static long measuresOf(String code) {
    return DOCUMENT.units().stream()
        .filter(unit -> unit.kind() == UnitKind.MEASURE && unit.parent().equals(Optional.of(code)))
        .count();
  }

  @Test
  void everyCodePointBelongsToOneSegment() throws Exception {
    assertEquals(Files.readString(SOURCE), DOCUMENT.source().text());
    assertEquals(List.of(), Coverage.faults(DOCUMENT));
  }

  @Test
  void onlyThePageAroundTheTextIsFurniture() {
    List<String> expected = new ArrayList<>(List.of("internet-plus.txt:3:1"));
    IntStream.rangeClosed(155, 164).forEach(i -> expected.add("internet-plus.txt:" + 2 * i + ":1"));

    assertEquals(expected, placesOf(Segment.Kind.FURNITURE));
    assertEquals(List.of(), placesOf(Segment.Kind.NOT_UNDERSTOOD));
  }

  private static List<String> placesOf(Segment.Kind kind) {
    return DOCUMENT.segments().stream()
        .filter(segment -> segment.kind() == kind)
        .map(segment -> DOCUMENT.source().where(segment.span().start()))
        .toList();
  }

  @Test
  void whatStandsAroundTheUnitsIsKnown() {
    Map<Segment.Kind, String> words = new TreeMap<>();
    DOCUMENT.segments().stream()
        .filter(segment -> segment.unit().isEmpty())
        .filter(segment -> segment.kind() != Segment.Kind.BLANK)
        .filter(segment -> segment.kind() != Segment.Kind.FURNITURE)
        .forEach(
            segment ->
                words.merge(
                    segment.kind(), DOCUMENT.source().slice(segment.span()), String::concat));

    assertEquals(
        Map.of(
            Segment.Kind.TITLE,
            PRINTED_TITLE,
            Segment.Kind.DOCUMENT_NUMBER,
            "GF No. (2015)40",
            Segment.Kind.ADDRESSEES,
            "All provincial, autonomous region and municipal People’s Governments, all State Council ministries and commissions, all subordinate bodies:",
            Segment.Kind.SIGNATURE,
            "State Council",
            Segment.Kind.DATE,
            "1 July 2015."),
        words);
  }

  @Test
  void theChineseParagraphIsTheOriginalOfTheMeasureItWasTranslatedTo() throws Exception {
    Map<String, String> originals = new TreeMap<>();
    DOCUMENT
        .units()
        .forEach(
            unit ->
                unit.original()
                    .ifPresent(
                        original ->
                            originals.put(
                                unit.code() + " " + original.language(),
                                DOCUMENT.source().slice(original.span()))));

    assertEquals(Map.of("3.3.1 zh", Files.readAllLines(SOURCE).get(285)), originals);
  }

  @Test
  void itIsReadWithoutARemark() {
    assertEquals(List.of(), READ.remarks());
  }

  @Test
  void itsMetadataAreThoseOfTheFileBesideItAndOfTheText() {
    assertEquals(
        new Metadata(
            "cn-guofa-2015-40",
            Map.of(
                "en",
                "State Council Guiding Opinions concerning Vigorously Moving Forward the “Internet Plus” Plan",
                "zh",
                "国务院关于积极推进“互联网+”行动的指导意见"),
            Optional.of("国发〔2015〕40号"),
            Optional.of("State Council"),
            Optional.of(LocalDate.of(2015, 7, 1)),
            "en",
            Optional.of("zh"),
            Optional.empty(),
            Optional.of(
                "All provincial, autonomous region and municipal People’s Governments, all State Council ministries and commissions, all subordinate bodies"),
            Optional.of("State Council")),
        DOCUMENT.metadata());
  }

  @Test
  void withoutAFileBesideItTheTextGivesTheMetadata(@TempDir Path folder) throws Exception {
    Path copy = Files.copy(SOURCE, folder.resolve("copy.txt"));

    Outcome.Done<Document> read = read(copy);

    assertEquals(
        new Metadata(
            "cn-guofa-2015-40",
            Map.of("en", PRINTED_TITLE),
            Optional.of("国发〔2015〕40号"),
            Optional.of("State Council"),
            Optional.of(LocalDate.of(2015, 7, 1)),
            "en",
            Optional.empty(),
            Optional.empty(),
            DOCUMENT.metadata().addressees(),
            Optional.of("State Council")),
        read.value().metadata());
    assertEquals(
        DOCUMENT.units().stream().map(UnitRow::of).toList(),
        read.value().units().stream().map(UnitRow::of).toList());
    assertEquals(
        List.of(
            new Problem(
                "copy.txt:286:1",
                "not-understood",
                "after the signature stands \""
                    + Files.readAllLines(SOURCE).get(285).substring(0, 59)
                    + "…\"",
                "where it is a unit's original wording, say so under originals: in the metadata file")),
        read.remarks());
  }

  @Test
  void whereFileAndTextDisagreeTheFileIsTakenAndItIsSaid(@TempDir Path folder) throws Exception {
    Path copy = Files.copy(SOURCE, folder.resolve("copy.txt"));
    Files.writeString(
        folder.resolve("copy.yml"),
        """
        title: {en: Internet Plus}
        number: 国发〔2015〕41号
        issuer: Ministry of Commerce
        date: 2015-07-04
        originals: [{unit: 3.3.1, language: zh, begins: 1.构建}]
        """);

    Outcome.Done<Document> read = read(copy);

    assertEquals(
        new Metadata(
            "cn-guofa-2015-41",
            Map.of("en", "Internet Plus"),
            Optional.of("国发〔2015〕41号"),
            Optional.of("Ministry of Commerce"),
            Optional.of(LocalDate.of(2015, 7, 4)),
            "en",
            Optional.empty(),
            Optional.empty(),
            DOCUMENT.metadata().addressees(),
            Optional.of("State Council")),
        read.value().metadata());
    assertEquals(
        List.of(
            disagreement("number", "国发〔2015〕41号", "国发〔2015〕40号"),
            disagreement("date", "2015-07-04", "2015-07-01"),
            disagreement("issuer", "Ministry of Commerce", "State Council"),
            disagreement("title", "Internet Plus", PRINTED_TITLE)),
        read.remarks());
  }

  private static Problem disagreement(String key, String stated, String found) {
    return new Problem(
        "copy.txt",
        "metadata-disagrees",
        "%s is \"%s\" in the metadata file and \"%s\" in the text; the file's is taken"
            .formatted(key, stated, found),
        "correct whichever is wrong");
  }

  @Test
  void everyEmendationStandsOnThePrintedWordsOfItsUnit() {
    List<String> wrong =
        DOCUMENT.emendations().stream()
            .filter(
                emendation ->
                    !DOCUMENT.source().slice(emendation.span()).equals(emendation.printed())
                        || DOCUMENT.unit(emendation.unit()).orElseThrow().blocks().stream()
                            .noneMatch(block -> block.contains(emendation.span())))
            .map(Emendation::toString)
            .toList();

    assertEquals(List.of(), wrong);
    assertEquals(
        List.of("most -> MOST", "Ministry of Commerce -> Ministry of Civil Affairs"),
        List.of(reading("2.2", "MOST"), reading("3.3.1", "Ministry of Civil Affairs")));
  }

  private static String reading(String unit, String corrected) {
    return DOCUMENT.emendations().stream()
        .filter(each -> each.unit().equals(unit) && each.corrected().equals(corrected))
        .map(each -> each.printed() + " -> " + each.corrected())
        .findFirst()
        .orElse("none");
  }
}
