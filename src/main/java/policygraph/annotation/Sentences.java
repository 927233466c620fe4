package policygraph.annotation;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts text into sentences as Unicode Standard Annex #29 says. */
public final class Sentences {
  private final Locale language;

  public Sentences(String language) {
    this.language = Locale.of(language);
  }

  /** A sentence without the white space after it, by its indexes in the text. */
  public record Sentence(int start, int end) {}

  public List<Sentence> in(String text) {
    List<Sentence> sentences = new ArrayList<>();
    BreakIterator breaks = BreakIterator.getSentenceInstance(language);
    breaks.setText(text);
    int start = breaks.first();
    for (int next = breaks.next(); next != BreakIterator.DONE; next = breaks.next()) {
      int end = start + text.substring(start, next).stripTrailing().length();
      if (end > start) {
        sentences.add(new Sentence(start, end));
      }
      start = next;
    }
    return sentences;
  }
}
