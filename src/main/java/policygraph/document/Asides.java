package policygraph.document;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Takes out of a document's lines those that stand beside its text: what a Markdown file says of
 * itself before it begins, footnotes, and endnotes. They would pass for numbered headings.
 *
 * @param text the lines of the document's text
 * @param frontMatter the lines of a Markdown file's metadata
 * @param notes the lines of notes, the heading over them too
 */
record Asides(List<Line> text, List<Line> frontMatter, List<Line> notes) {

  static Asides of(SourceText source, List<Line> lines, Words words) {
    return new Reader(source, lines, words).read();
  }

  /** Goes over the lines once, from the top. */
  private static final class Reader {
    private static final Pattern FIELD = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*:(?:\\s.*)?");

    /** A note takes no more lines than these after its first one. */
    private static final int LINES_OF_A_NOTE = 4;

    private final String folded;
    private final boolean markdown;
    private final List<Line> lines;
    private final Words words;
    private final Asides asides =
        new Asides(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    private int next;

    Reader(SourceText source, List<Line> lines, Words words) {
      this.folded = source.folded();
      this.markdown = source.mediaType().equals("text/markdown");
      this.lines = lines;
      this.words = words;
    }

    Asides read() {
      take(frontMatterEnd(), asides.frontMatter);
      while (next < lines.size()) {
        String line = words(next);
        if (markdown && words.footnote().matcher(line).lookingAt()) {
          take(next + 1, asides.notes);
        } else if (next > 0 && line.length() <= words.maxTitle() && words.notes().matches(line)) {
          int end = lines.get(next).hashes() > 0 ? sectionEnd() : notesEnd();
          take(end, end > next + 1 ? asides.notes : asides.text);
        } else {
          take(next + 1, asides.text);
        }
      }
      return asides;
    }

    private void take(int end, List<Line> to) {
      while (next < end) {
        to.add(lines.get(next++));
      }
      next = Math.max(next, end);
    }

    /** The line after the second of two lines of three dashes, if fields stand below the first. */
    private int frontMatterEnd() {
      if (markdown && lines.size() > 2 && words(0).equals("---") && FIELD.matches(words(1))) {
        for (int i = 2; i < lines.size(); i++) {
          if (words(i).equals("---")) {
            return i + 1;
          }
        }
      }
      return 0;
    }

    /** Up to the next heading of the level of this one. */
    private int sectionEnd() {
      int level = lines.get(next).hashes();
      int end = next + 1;
      while (end < lines.size() && !(hashes(end) > 0 && hashes(end) <= level)) {
        end++;
      }
      return end;
    }

    private int hashes(int line) {
      return lines.get(line).hashes();
    }

    /** Up to the last line that counts on from one; what stands between them is theirs. */
    private int notesEnd() {
      int end = next + 1;
      int count = 0;
      for (int i = next + 1; i < Math.min(lines.size(), end + LINES_OF_A_NOTE); i++) {
        Matcher mark = words.noteMark().matcher(words(i));
        if (mark.lookingAt()
            && Numeral.value(mark.group("number")).equals(OptionalInt.of(count + 1))) {
          count++;
          end = i + 1;
        }
      }
      return end;
    }

    private String words(int line) {
      return folded.substring(lines.get(line).start(), lines.get(line).end());
    }
  }
}
