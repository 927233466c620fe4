package policygraph.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Lets only those through who show the token, wherever they ask from: a proxy makes everyone come
 * from this machine.
 */
final class TokenFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  private final transient AdminToken token;

  TokenFilter(AdminToken token) {
    this.token = token;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    response.setHeader("Cache-Control", "no-store");
    if (token.isShownBy(request.getHeader("Authorization"))) {
      chain.doFilter(request, response);
    } else {
      response.setHeader("WWW-Authenticate", "Bearer");
      // The body of what is refused is not read; without this, a client may send more behind it.
      response.setHeader("Connection", "close");
      Faults.send(HttpServletResponse.SC_UNAUTHORIZED, "This needs the token", request, response);
    }
  }
}
