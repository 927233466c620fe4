package policygraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad input gets one clear message with file and line, status 1, and leaves nothing behind. */
final class BadInputTest {
  @TempDir private Path folder;
  private Path ontology;
  private Path outputs;

  @BeforeEach
  void prepare() throws IOException {
    ontology = CommandRun.smallOntology(folder);
    outputs = Files.createDirectory(folder.resolve("outputs"));
  }

  static Stream<Arguments> badFiles() {
    return Stream.of(
        Arguments.of(
            "empty.txt",
            "",
            "",
            "the file holds no text [empty-file]",
            "give a file that holds the document's text"),
        Arguments.of(
            "blank.md",
            " \n\t\n",
            "",
            "the file holds no text [empty-file]",
            "give a file that holds the document's text"),
        Arguments.of(
            "binary.txt",
            "Opinions\nPK\u0003\u0004\u0000",
            ":2",
            "the file holds the control character U+0003, so it is no text [binary-file]",
            "give the document as text, HTML or Markdown"),
        Arguments.of(
            "latin.txt",
            "Opinions\n\ncaf\u00e9 \u00fc",
            ":3",
            "byte 14 of the file is not UTF-8 [not-utf-8]",
            "save the file as UTF-8, for example with: iconv -f GB18030 -t UTF-8"),
        Arguments.of(
            "opinions.pdf",
            "%PDF",
            "",
            "\"opinions.pdf\" is no format of documents [unknown-format]",
            "give a .txt, .html or .md file"));
  }

  @ParameterizedTest
  @MethodSource("badFiles")
  void aBadFileIsNamedWithItsLine(String name, String content, String line, String what, String fix)
      throws Exception {
    Path file = folder.resolve(name);
    Files.writeString(file, content, StandardCharsets.ISO_8859_1);
    CommandRun expected =
        new CommandRun(1, "", "%s%s: %s%n    fix: %s%n".formatted(file, line, what, fix));
    assertEquals(expected, build(file, outputs.resolve("out.nq")));
    assertEquals(List.of(), CommandRun.filesBelow(outputs));
    assertEquals(expected, CommandRun.of("serve", file, "--port", 0, "--ontology", ontology));
  }

  @Test
  void aMissingFileIsNamed() throws Exception {
    Path file = folder.resolve("missing.txt");
    CommandRun expected =
        new CommandRun(
            1,
            "",
            file + ": there is no such file or folder [missing-file]\n    fix: check the path\n");
    assertEquals(expected, build(file, outputs.resolve("out.nq")));
    assertEquals(List.of(), CommandRun.filesBelow(outputs));
  }

  @Test
  void anUnreadableFileIsNamed() throws Exception {
    Path file = CommandRun.smallDocument(folder.resolve("locked.txt"));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(file), "this user can read every file");
    assertEquals(
        new CommandRun(
            1,
            "",
            file
                + ": no permission to read the file [unreadable-file]\n    fix: allow reading it\n"),
        build(file, outputs.resolve("out.nq")));
    assertEquals(List.of(), CommandRun.filesBelow(outputs));
  }

  @Test
  void aFolderWithoutDocumentsIsNamed() throws Exception {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Files.writeString(empty.resolve("README.md"), "About the documents.");
    assertEquals(
        new CommandRun(
            1,
            "",
            empty
                + ": the folder holds no .txt, .html or .md file [no-documents]\n"
                + "    fix: give a folder with documents\n"),
        build(empty, outputs.resolve("out.nq")));
    assertEquals(List.of(), CommandRun.filesBelow(outputs));
  }

  @Test
  void badFilesAmongGoodOnesAreAllNamedAndNothingIsWritten() throws Exception {
    Path many = Files.createDirectory(folder.resolve("many"));
    CommandRun.smallDocument(many.resolve("a.txt"));
    Files.writeString(many.resolve("b.txt"), "Opinions\n\u00e9", StandardCharsets.ISO_8859_1);
    CommandRun.smallDocument(many.resolve("c.txt"));
    Files.writeString(many.resolve("d.txt"), "");
    CommandRun expected =
        new CommandRun(
            1,
            "",
            """
            %1$s/b.txt:2: byte 10 of the file is not UTF-8 [not-utf-8]
                fix: save the file as UTF-8, for example with: iconv -f GB18030 -t UTF-8
            %1$s/d.txt: the file holds no text [empty-file]
                fix: give a file that holds the document's text
            """
                .formatted(many));
    assertEquals(expected, build(many, outputs.resolve("out.trig.gz")));
    assertEquals(expected, build(many, outputs));
    assertEquals(List.of(), CommandRun.filesBelow(outputs));
  }

  @Test
  void whatWasBuiltBeforeStaysWhenABuildFails() throws Exception {
    Path out = outputs.resolve("out.nq");
    Files.writeString(out, "as it was");
    assertEquals(1, build(folder.resolve("missing.txt"), out).status());
    assertEquals("as it was", Files.readString(out));
  }

  @Test
  void aDocumentWithoutStructureIsBuiltWithANote() throws Exception {
    Path file = folder.resolve("words.txt");
    Files.writeString(
        file, "A first paragraph of words.\n\nA second one, without a number.\n\nA third.\n");
    CommandRun run = build(file, outputs.resolve("out.nq"));
    assertEquals(
        """
        note: %s:1: no heading of a known layout was found; each paragraph became a unit [no-structure]
            fix: number the headings, for example "I, Title" and "(1) Title", or 一、 and （一）
        """
            .formatted(file),
        run.err().replaceFirst("wrote .*\n$", ""));
    assertEquals(List.of(0, ""), List.of(run.status(), run.out()));
    assertEquals(List.of("out.nq"), CommandRun.filesBelow(outputs));
  }

  @Test
  void aPlaceInAMissingFolderCannotBeWritten() throws Exception {
    Path out = outputs.resolve("missing/out.nq");
    assertEquals(cannotWrite(out, "there is no folder " + out.getParent()), build(document(), out));
    assertEquals(List.of(), CommandRun.filesBelow(outputs));
  }

  @Test
  void aFileInPlaceOfTheFolderStays() throws Exception {
    Path taken = Files.writeString(outputs.resolve("taken"), "as it was");
    assertEquals(cannotWrite(taken, taken + " is a file, not a folder"), build(document(), taken));
    Path below = taken.resolve("out.nq");
    assertEquals(cannotWrite(below, taken + " is a file, not a folder"), build(document(), below));
    assertEquals("as it was", Files.readString(taken));
    assertEquals(List.of("taken"), CommandRun.filesBelow(outputs));
  }

  @Test
  void aFolderGetsAllFilesOrNone() throws Exception {
    Path taken = Files.createDirectories(outputs.resolve("provenance.ttl"));
    assertEquals(
        cannotWrite(outputs, taken + " is a folder, not a file"), build(document(), outputs));
    assertEquals(List.of("provenance.ttl"), CommandRun.filesBelow(outputs));
  }

  @Test
  void aPortInUseIsNamed() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      assertEquals(
          new CommandRun(
              1,
              "",
              """
              127.0.0.1:%d: the server cannot listen there: the port is in use, or the address is not this machine's [cannot-listen]
                  fix: choose another with --port (0 takes any free one) or --bind
              """
                  .formatted(taken.getLocalPort())),
          CommandRun.of(
              "serve", document(), "--port", taken.getLocalPort(), "--ontology", ontology));
    }
  }

  @Test
  void aVocabularyWithASyntaxErrorIsNamedWithItsLine() throws Exception {
    Path vocabulary = ontology.resolve("sectors.ttl");
    Files.writeString(
        vocabulary, "<http://example.org/a>\n  a <http://example.org/B> ;;\n  nonsense .\n");
    String place = vocabulary + ":3:3: ";
    for (CommandRun run :
        List.of(
            build(document(), outputs.resolve("out.nq")),
            CommandRun.of("serve", document(), "--port", 0, "--ontology", ontology),
            CommandRun.of("validate", document(), "--ontology", ontology),
            CommandRun.of("query", "units", "--data", document(), "--ontology", ontology))) {
      assertEquals(List.of(1, ""), List.of(run.status(), run.out()));
      assertTrue(run.err().startsWith(place), run.err());
      assertTrue(run.err().endsWith(" [bad-rdf]\n    fix: correct this line\n"), run.err());
      assertEquals(2, run.err().lines().count(), run.err());
    }
    assertEquals(List.of(), CommandRun.filesBelow(outputs));
  }

  @Test
  void aFolderWithoutOntologyIsNamed() throws Exception {
    Path nowhere = folder.resolve("nowhere");
    assertEquals(
        new CommandRun(
            1,
            "",
            nowhere
                + ": the folder cannot be read [no-ontology]\n"
                + "    fix: give the folder ontology/ of the project\n"),
        CommandRun.of(
            "build", document(), "--out", outputs.resolve("out.nq"), "--ontology", nowhere));
  }

  private Path document() throws IOException {
    return CommandRun.smallDocument(folder.resolve("opinions.txt"));
  }

  private CommandRun build(Path input, Path out) {
    return CommandRun.of("build", input, "--out", out, "--ontology", ontology);
  }

  private static CommandRun cannotWrite(Path out, String reason) {
    return new CommandRun(
        1,
        "",
        "%s: nothing was written: %s [cannot-write]%n    fix: choose a place that exists, may be written to and has room%n"
            .formatted(out, reason));
  }
}
