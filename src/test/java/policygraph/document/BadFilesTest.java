package policygraph.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policygraph.Outcome;
import policygraph.Problem;

/** What is said of files that are no documents, and of metadata files that cannot be used. */
final class BadFilesTest {
  private static final String TEXT =
      """
      Opinions on Tea

      All provinces:

      I, Main tasks

      1. Planting bushes. Tea is planted on slopes, and tea is picked in spring.
      """;

  @TempDir private Path folder;

  private static Outcome<Document> read(Path file) {
    return new DocumentReader().read(file);
  }

  private Path file(String name, String text) throws Exception {
    return Files.writeString(folder.resolve(name), text);
  }

  private static Outcome<Document> rejected(Object where, String code, String what, String fix) {
    return Outcome.rejected(new Problem(where.toString(), code, what, fix));
  }

  @Test
  void aMissingFile() {
    Path file = folder.resolve("none.txt");

    assertEquals(
        rejected(file, "missing-file", "there is no such file or folder", "check the path"),
        read(file));
  }

  @Test
  void aFolderNamedLikeAFile() throws Exception {
    Path file = Files.createDirectory(folder.resolve("folder.txt"));

    assertEquals(
        rejected(
            file,
            "unreadable-file",
            "cannot be read: Is a directory",
            "check the file and the disk"),
        read(file));
  }

  @Test
  void aFileThatMayNotBeRead() throws Exception {
    Path file = file("secret.txt", TEXT);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(file), "this user may read everything");

    assertEquals(
        rejected(file, "unreadable-file", "no permission to read the file", "allow reading it"),
        read(file));
  }

  @Test
  void anUnknownEnding() throws Exception {
    Path file = file("tea.docx", TEXT);

    assertEquals(
        rejected(
            file,
            "unknown-format",
            "\"tea.docx\" is no format of documents",
            "give a .txt, .html or .md file"),
        read(file));
  }

  @Test
  void anEmptyFile() throws Exception {
    assertEmpty(file("empty.txt", ""));
  }

  @Test
  void aFileOfWhiteSpace() throws Exception {
    assertEmpty(file("blank.txt", " \r\n\t\u3000\n"));
  }

  @Test
  void aPageWithoutWords() throws Exception {
    assertEmpty(file("page.html", "<html><body><script>alert(1)</script><p> </p></body></html>"));
  }

  private static void assertEmpty(Path file) {
    assertEquals(
        rejected(
            file,
            "empty-file",
            "the file holds no text",
            "give a file that holds the document's text"),
        read(file));
  }

  @Test
  void aFileThatHoldsOnlyWhatSurroundsADocument() throws Exception {
    Path file = file("furniture.txt", "Leave a Reply\n\nGoogle photo\n");

    assertEquals(
        rejected(
            "furniture.txt:1",
            "no-text",
            "the file holds no paragraph that could be read as a document",
            "give the text of a policy document"),
        read(file));
  }

  @Test
  void controlCharactersMakeItABinaryFile() throws Exception {
    Path file = file("program.txt", "one\ntwo\nth\0ree\n");

    assertEquals(
        rejected(
            file + ":3",
            "binary-file",
            "the file holds the control character U+0000, so it is no text",
            "give the document as text, HTML or Markdown"),
        read(file));
  }

  @Test
  void aControlCharacterBeforeBytesThatAreNotUtf8IsWhatIsReported() throws Exception {
    Path file = bytes("image.txt", "one\n\u0001", 0x89);

    assertEquals(
        rejected(
            file + ":2",
            "binary-file",
            "the file holds the control character U+0001, so it is no text",
            "give the document as text, HTML or Markdown"),
        read(file));
  }

  @Test
  void aByteThatIsNotUtf8() throws Exception {
    assertNotUtf8(bytes("latin.txt", "one\n二\nthree", 0xE9, '\n'), 3, 14);
  }

  @Test
  void aCharacterThatIsCutOffAtTheEnd() throws Exception {
    assertNotUtf8(bytes("cut.txt", "one\n", 0xE4, 0xBA), 2, 5);
  }

  @Test
  void utf16() throws Exception {
    assertNotUtf8(bytes("wide.txt", "", 0xFF, 0xFE, 'a', 0), 1, 1);
  }

  private Path bytes(String name, String text, int... more) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    for (int each : more) {
      bytes.write(each);
    }
    return Files.write(folder.resolve(name), bytes.toByteArray());
  }

  private static void assertNotUtf8(Path file, int line, int number) {
    assertEquals(
        rejected(
            file + ":" + line,
            "not-utf-8",
            "byte " + number + " of the file is not UTF-8",
            "save the file as UTF-8, for example with: iconv -f GB18030 -t UTF-8"),
        read(file));
  }

  @Test
  void aLanguageWithoutALayout() throws Exception {
    Path file = file("thé.txt", TEXT);
    file("thé.yml", "language: fr\n");

    assertEquals(
        rejected(
            "thé.txt",
            "unknown-language",
            "no layout profile for the language \"fr\"",
            "use en or zh as language"),
        read(file));
  }

  @Test
  void metadataThatAreNoYaml() throws Exception {
    assertEquals(
        rejected(
            "tea.yml:2:12",
            "bad-metadata",
            "not YAML: mapping values are not allowed here",
            "correct this line; quote a value that holds \": \" or starts with a sign"),
        withMetadata("id: tea\nissuer: Tea: Board\n"));
  }

  @Test
  void emptyMetadataAreNoFault() throws Exception {
    assertEquals(List.of(), remarks(""));
    assertEquals(List.of(), remarks("# nothing yet\n"));
  }

  @Test
  void metadataThatAreAList() throws Exception {
    assertEquals(
        rejected(
            "tea.yml",
            "bad-metadata",
            "it is no mapping of names to values",
            "write lines such as \"title: …\""),
        withMetadata("- tea\n"));
  }

  @Test
  void metadataThatAreNotUtf8() throws Exception {
    Path file = file("tea.txt", TEXT);
    Path metadata = bytes("tea.yml", "id: tea\nissuer: ", 0xE9);

    assertEquals(
        rejected(
            metadata + ":2",
            "not-utf-8",
            "byte 17 of the file is not UTF-8",
            "save the file as UTF-8, for example with: iconv -f GB18030 -t UTF-8"),
        read(file));
  }

  @Test
  void aMisspeltKey() throws Exception {
    assertEquals(
        rejected(
            "tea.yml",
            "bad-metadata",
            "unknown key \"isuer\"",
            "use one of [date, emendations, id, issuer, jurisdiction, language, number, originals, title, translationOf]"),
        withMetadata("isuer: Tea Board\n"));
  }

  @Test
  void aMisspeltKeyOfAnEmendation() throws Exception {
    assertEquals(
        rejected(
            "tea.yml",
            "bad-metadata",
            "unknown key \"certianty\"",
            "use one of [certainty, corrected, printed, reason, support, unit, within]"),
        withMetadata(
            """
            emendations:
              - unit: 1.1
                within: on slopes
                printed: slopes
                corrected: hills
                certianty: certain
                reason: it is so
                support: the original
            """));
  }

  @Test
  void allFaultsOfTheMetadataAtOnce() throws Exception {
    assertEquals(
        new Outcome.Rejected<Document>(
            List.of(
                fault(
                    "\"id\" is \"tea/2016\"",
                    "use letters, digits and single hyphens, as in cn-guofa-2015-40"),
                fault("\"title\" is \"Tea\"", "give texts by name"),
                fault("\"date\" is \"3 March 2016\"", "give a date such as 2015-07-01"),
                fault("\"unit\" is missing", "give text"),
                fault("\"begins\" is missing", "give text"),
                fault("\"certainty\" is \"surely\"", "give one of [certain, probable, possible]"))),
        withMetadata(
            """
            id: tea/2016
            title: Tea
            date: 3 March 2016
            originals:
              - language: zh
            emendations:
              - unit: 1.1
                within: on slopes
                printed: slopes
                corrected: hills
                certainty: surely
                reason: it is so
                support: the original
            """));
  }

  private static Problem fault(String what, String fix) {
    return new Problem("tea.yml", "bad-metadata", what, fix);
  }

  @Test
  void anEmendationOfWordsThatDoNotOccur() throws Exception {
    assertEquals(
        List.of(notApplied("1.1 has \"in winter\" 0 times, wanted once with \"winter\" in it")),
        remarks(emendation("1.1", "in winter", "winter")));
  }

  @Test
  void anEmendationOfWordsThatOccurTwice() throws Exception {
    assertEquals(
        List.of(notApplied("1.1 has \"is p\" 2 times, wanted once with \"p\" in it")),
        remarks(emendation("1.1", "is p", "p")));
  }

  @Test
  void anEmendationWhosePrintedWordsAreNotAmongTheWordsAround() throws Exception {
    assertEquals(
        List.of(notApplied("1.1 has \"on slopes\" 0 times, wanted once with \"hills\" in it")),
        remarks(emendation("1.1", "on slopes", "hills")));
  }

  @Test
  void anEmendationOfAUnitThatIsNotThere() throws Exception {
    assertEquals(
        List.of(notApplied("7.1 has \"on slopes\" 0 times, wanted once with \"slopes\" in it")),
        remarks(emendation("7.1", "on slopes", "slopes")));
  }

  private static Problem notApplied(String what) {
    return new Problem(
        "tea.txt",
        "emendation-not-applied",
        "unit " + what,
        "correct the entry under emendations: in the metadata file");
  }

  private static String emendation(String unit, String within, String printed) {
    return """
    emendations:
      - unit: %s
        within: %s
        printed: %s
        corrected: x
        certainty: certain
        reason: it is so
        support: the original
    """
        .formatted(unit, within, printed);
  }

  @Test
  void anOriginalThatIsNotThere() throws Exception {
    assertEquals(
        List.of(
            new Problem(
                "tea.txt",
                "original-not-found",
                "no line begins with \"1.种茶树\", or there is no unit 1.1",
                "correct the entry under originals: in the metadata file")),
        remarks("originals: [{unit: 1.1, language: zh, begins: 1.种茶树}]\n"));
  }

  private List<Problem> remarks(String metadata) throws Exception {
    return ((Outcome.Done<Document>) withMetadata(metadata)).remarks();
  }

  private Outcome<Document> withMetadata(String metadata) throws Exception {
    Path file = file("tea.txt", TEXT);
    file("tea.yml", metadata);
    return read(file);
  }
}
