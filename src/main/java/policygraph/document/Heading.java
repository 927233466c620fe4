package policygraph.document;

import java.util.OptionalInt;

/**
 * A heading as found in a line; positions are indexes of the source's text.
 *
 * @param level from 0 at the outermost level of the profile
 * @param number as printed, empty where the heading has none
 * @param words where the words after the number begin
 * @param titleEnd where the title ends; {@code words} where there is no title
 * @param textStart where the text begins that goes on in the same line, or the line's end
 */
record Heading(
    int level, String number, OptionalInt value, int words, int titleEnd, int textStart) {
  boolean hasTitle() {
    return titleEnd > words;
  }

  Heading untitled() {
    return new Heading(level, number, value, words, words, words);
  }

  Heading titled(int end, int text) {
    return new Heading(level, number, value, words, end, text);
  }
}
