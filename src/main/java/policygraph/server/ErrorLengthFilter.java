package policygraph.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/**
 * Lets error messages with non-ASCII characters through. Fuseki 6.2.0 announces their length in
 * characters and sends more bytes than that, which the container then refuses: the client gets 500
 * for its own bad query. Can go when Fuseki counts bytes.
 */
final class ErrorLengthFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    chain.doFilter(
        request,
        new HttpServletResponseWrapper(response) {
          @Override
          public void setContentLength(int length) {
            if (getStatus() < SC_BAD_REQUEST) {
              super.setContentLength(length);
            }
          }
        });
  }
}
