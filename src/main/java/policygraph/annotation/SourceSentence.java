package policygraph.annotation;

import policygraph.document.SourceText;
import policygraph.document.Span;

/**
 * A sentence in its source.
 *
 * @param start index of its first character in the source's text
 */
record SourceSentence(SourceText source, int start, String text) {

  Span span() {
    return span(0, text.length());
  }

  /** Where the words between two indexes of the sentence stand in the source. */
  Span span(int from, int to) {
    return source.span(start + from, start + to);
  }
}
