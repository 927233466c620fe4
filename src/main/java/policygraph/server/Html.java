package policygraph.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import policygraph.page.Content;

/** Sends pages; the headers that every answer has forbid foreign scripts, styles and frames. */
final class Html {
  private Html() {}

  static void send(HttpServletRequest request, HttpServletResponse response, String page)
      throws IOException {
    send(request, response, new Content("text/html;charset=utf-8", page, false));
  }

  static void send(HttpServletRequest request, HttpServletResponse response, Content content)
      throws IOException {
    Visits.answer(request, response);
    response.setContentType(content.type());
    if (content.editor()) {
      response.setHeader(Headers.POLICY, Headers.POLICY_OF_EDITOR);
    }
    response.getWriter().write(content.text());
  }
}
