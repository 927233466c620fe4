package policygraph.page;

/**
 * A stretch of a text that a statement rests on, in code points.
 *
 * @param style further class names, such as the role of an agency
 * @param href of the statement's page
 * @param title what the statement says
 * @param sign what is shown after its end, without being part of the text
 */
public record Mark(
    int start, int end, Layer layer, String style, String href, String title, String sign) {
  public Mark {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("a mark covers text, got " + start + ".." + end);
    }
  }
}
