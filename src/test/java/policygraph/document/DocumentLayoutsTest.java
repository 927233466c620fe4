package policygraph.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import policygraph.CsvRows;
import policygraph.Outcome;

/** Small documents of many layouts: each folder of {@code documents/} is one. */
final class DocumentLayoutsTest {
  private static final Path CASES = Path.of("src/test/resources/documents");
  private static final DocumentReader READER = new DocumentReader();

  @TempDir private Path folder;

  static List<String> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void unitsAreThoseOfTheLayout(String name) throws Exception {
    assertUnits(name, read(text(name), name));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void carriageReturnsChangeNoUnit(String name) throws Exception {
    assertUnits(name, read(text(name).replace("\n", "\r\n"), name));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aByteOrderMarkChangesNoUnit(String name) throws Exception {
    assertUnits(name, read("\uFEFF" + text(name), name));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void spacesAroundLinesAndMissingBlankLinesChangeNoUnit(String name) throws Exception {
    String spaced = text(name).replaceAll("\n+", " \u3000\n\u00A0\t");
    assertUnits(name, read(spaced, name));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void offsetsCountCodePointsAlsoAfterRareCharacters(String name) throws Exception {
    Document plain = read(text(name), name);
    Document shifted = read("𠮷🎻" + text(name), name);

    assertUnits(name, shifted);
    assertEquals(
        plain.units().stream().flatMap(unit -> unit.blocks().stream()).map(Span::start).toList(),
        shifted.units().stream()
            .flatMap(unit -> unit.blocks().stream())
            .map(span -> span.start() - 2)
            .toList());
  }

  private static void assertUnits(String name, Document document) throws IOException {
    assertEquals(
        CsvRows.of(
            CASES.resolve(name).resolve("expected.csv"), "unit,kind,parent,printedNumber,title"),
        document.units().stream().map(UnitRow::of).toList());
    assertEquals(List.of(), Coverage.faults(document));
    document
        .units()
        .forEach(
            unit ->
                assertEquals(
                    unit.title(),
                    unit.heading().map(span -> codePoints(document.source().text(), span))));
  }

  private static String codePoints(String text, Span span) {
    return text.codePoints()
        .skip(span.start())
        .limit(span.end() - span.start())
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static String text(String name) throws IOException {
    return Files.readString(CASES.resolve(name).resolve("input.txt"));
  }

  private Document read(String text, String name) throws IOException {
    Path file = Files.writeString(folder.resolve("input.txt"), text);
    Path metadata = CASES.resolve(name).resolve("input.yml");
    Files.deleteIfExists(folder.resolve("input.yml"));
    if (Files.exists(metadata)) {
      Files.copy(metadata, folder.resolve("input.yml"));
    }
    return ((Outcome.Done<Document>) READER.read(file)).value();
  }
}
