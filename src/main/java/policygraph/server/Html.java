package policygraph.server;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Sends pages; the headers that every answer has forbid scripts, frames and foreign styles. */
final class Html {
  private Html() {}

  static void send(HttpServletResponse response, String page) throws IOException {
    response.setContentType("text/html;charset=utf-8");
    response.getWriter().write(page);
  }
}
