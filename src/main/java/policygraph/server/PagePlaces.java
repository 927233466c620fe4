package policygraph.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Lets what reads the data without a query do so within the limits of one: in a place of its turn,
 * for a time, as long as the client is there, and so that what is cut short passes for nothing
 * whole.
 */
final class PagePlaces extends HttpFilter {
  private static final long serialVersionUID = 1L;

  private final transient Answers answers;
  private final boolean whole;

  /**
   * @param whole whether as much may be sent as there is data
   */
  PagePlaces(Answers answers, boolean whole) {
    this.answers = answers;
    this.whole = whole;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException {
    answers.send(
        whole,
        (data, out) -> {
          Edition.of(request).with(data).giveTo(request);
          PageResponse page = new PageResponse(response, out);
          try {
            chain.doFilter(request, page);
          } catch (ServletException e) {
            throw new IllegalStateException(e);
          }
          page.flushBuffer();
        },
        request,
        response);
  }
}
