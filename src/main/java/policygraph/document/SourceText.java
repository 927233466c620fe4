package policygraph.document;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * The decoded text of a source file.
 *
 * <p>Java counts UTF-16 units, the graph counts code points; this class alone converts between
 * them. Inside the pipeline positions are UTF-16 indexes ("index"); everything published is a
 * {@link Span}.
 */
public final class SourceText {
  private final String name;
  private final String mediaType;
  private final String sha256;
  private final String text;

  /** The same words with traditional characters as simplified ones; as long as the text. */
  private final String folded;

  /**
   * Code points before each index; empty where text has no surrogate pair and the two counts agree.
   */
  private final int[] codePointsBefore;

  /** Index of each line's first character: a place is named once a remark. */
  private final int[] lineStarts;

  /** Index of each code point; empty likewise. */
  private final int[] indexOf;

  /**
   * @param sha256 of the file's bytes, in lower-case hexadecimal
   */
  public SourceText(String name, String mediaType, String sha256, String text) {
    this.name = Objects.requireNonNull(name, "name");
    this.mediaType = Objects.requireNonNull(mediaType, "mediaType");
    this.sha256 = Objects.requireNonNull(sha256, "sha256");
    this.text = Objects.requireNonNull(text, "text");
    this.folded = SimplifiedText.fold(text);
    lineStarts =
        IntStream.concat(
                IntStream.of(0),
                IntStream.range(0, text.length())
                    .filter(index -> text.charAt(index) == '\n')
                    .map(index -> index + 1))
            .toArray();
    int length = text.codePointCount(0, text.length());
    if (length == text.length()) {
      codePointsBefore = new int[0];
      indexOf = new int[0];
    } else {
      codePointsBefore = new int[text.length() + 1];
      indexOf = new int[length + 1];
      int codePoint = 0;
      for (int index = 0; index < text.length(); codePoint++) {
        int width = Character.charCount(text.codePointAt(index));
        Arrays.fill(codePointsBefore, index, index + width, codePoint);
        indexOf[codePoint] = index;
        index += width;
      }
      codePointsBefore[text.length()] = codePoint;
      indexOf[codePoint] = text.length();
    }
  }

  /** The file's name, for messages. */
  public String name() {
    return name;
  }

  public String mediaType() {
    return mediaType;
  }

  /** Of the file's bytes, in lower-case hexadecimal. */
  public String sha256() {
    return sha256;
  }

  public String text() {
    return text;
  }

  /** The text as patterns read it: see {@link SimplifiedText}. Indexes are those of the text. */
  public String folded() {
    return folded;
  }

  /** Number of code points. */
  public int length() {
    return codePointsBefore.length == 0 ? text.length() : codePointsBefore[text.length()];
  }

  /** The span between two indexes of {@link #text()}. */
  public Span span(int startIndex, int endIndex) {
    return codePointsBefore.length == 0
        ? new Span(startIndex, endIndex)
        : new Span(codePointsBefore[startIndex], codePointsBefore[endIndex]);
  }

  /** The index in {@link #text()} of a code point. */
  public int index(int codePoint) {
    return indexOf.length == 0 ? codePoint : indexOf[codePoint];
  }

  int codePoint(int index) {
    return codePointsBefore.length == 0 ? index : codePointsBefore[index];
  }

  public String foldedSlice(Span span) {
    return folded.substring(index(span.start()), index(span.end()));
  }

  public String slice(Span span) {
    return text.substring(index(span.start()), index(span.end()));
  }

  /** File, line and column (from 1, in code points) of a code point, as messages give them. */
  public String where(int codePoint) {
    int found = Arrays.binarySearch(lineStarts, index(codePoint));
    int line = found < 0 ? -found - 2 : found;
    return name + ":" + (line + 1) + ":" + (1 + codePoint - codePoint(lineStarts[line]));
  }

  /** White space of any kind, byte order marks and zero-width spaces. */
  static boolean isBlank(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
  }
}
