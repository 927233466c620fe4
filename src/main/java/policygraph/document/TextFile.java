package policygraph.document;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import policygraph.Outcome;
import policygraph.Problem;

/** A file of UTF-8 text, and the checksum of its bytes. */
public record TextFile(String text, String sha256) {

  public static Outcome<TextFile> read(Path file) {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      return Outcome.rejected(
          new Problem(
              file.toString(),
              "missing-file",
              "there is no such file or folder",
              "check the path"));
    } catch (AccessDeniedException e) {
      return Outcome.rejected(
          new Problem(
              file.toString(),
              "unreadable-file",
              "no permission to read the file",
              "allow reading it"));
    } catch (IOException e) {
      return Outcome.rejected(
          new Problem(
              file.toString(),
              "unreadable-file",
              "cannot be read: " + e.getMessage(),
              "check the file and the disk"));
    }
    return decoded(file, ByteBuffer.wrap(bytes))
        .then(text -> Outcome.done(new TextFile(text, sha256(bytes))));
  }

  private static Outcome<String> decoded(Path file, ByteBuffer bytes) {
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(bytes)
              .toString();
      int control = firstControl(text);
      return control < 0 ? Outcome.done(text) : Outcome.rejected(binary(file, text, control));
    } catch (CharacterCodingException e) {
      // The decoder stops at the first fault: what lies before it is text.
      int fault = bytes.position();
      String before = StandardCharsets.UTF_8.decode(bytes.duplicate().flip()).toString();
      int control = firstControl(before);
      return Outcome.rejected(
          control >= 0
              ? binary(file, before, control)
              : new Problem(
                  file + ":" + line(before, before.length()),
                  "not-utf-8",
                  "byte " + (fault + 1) + " of the file is not UTF-8",
                  "save the file as UTF-8, for example with: iconv -f GB18030 -t UTF-8"));
    }
  }

  private static Problem binary(Path file, String text, int index) {
    return new Problem(
        file + ":" + line(text, index),
        "binary-file",
        "the file holds the control character U+%04X, so it is no text"
            .formatted(text.codePointAt(index)),
        "give the document as text, HTML or Markdown");
  }

  private static int firstControl(String text) {
    for (int i = 0; i < text.length(); i++) {
      int c = text.codePointAt(i);
      boolean control = c < ' ' && c != '\n' && c != '\r' && c != '\t';
      // Unicode's noncharacters: neither XML nor Turtle may hold them.
      boolean noncharacter = (c & 0xFFFE) == 0xFFFE || c >= 0xFDD0 && c <= 0xFDEF;
      if (control || noncharacter) {
        return i;
      }
    }
    return -1;
  }

  private static int line(String text, int index) {
    return 1 + (int) text.substring(0, index).chars().filter(c -> c == '\n').count();
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
