package policygraph.page;

/**
 * What a page sends.
 *
 * @param type its media type
 * @param editor whether it holds the query editor, which makes style elements of its own
 */
public record Content(String type, String text, boolean editor) {
  private static final String HTML = "text/html;charset=utf-8";

  static Content html(String page) {
    return new Content(HTML, page, false);
  }

  static Content htmlWithEditor(String page) {
    return new Content(HTML, page, true);
  }

  static Content json(String text) {
    return new Content("application/json;charset=utf-8", text, false);
  }

  static Content csv(String text) {
    return new Content("text/csv;charset=utf-8", text, false);
  }

  static Content svg(String text) {
    return new Content("image/svg+xml;charset=utf-8", text, false);
  }
}
