package policygraph.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Bounds how many pages are made at the same time: each is put together in memory. */
final class PagePlaces extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final long PATIENCE_SECONDS = 5;

  private final transient Semaphore places = new Semaphore(HttpLimits.PAGES, true);

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!acquired()) {
      response.setHeader("Retry-After", "5");
      Faults.send(
          HttpServletResponse.SC_SERVICE_UNAVAILABLE,
          "The server has as many requests as it can answer; try again later",
          request,
          response);
      return;
    }
    try {
      chain.doFilter(request, response);
    } finally {
      places.release();
    }
  }

  private boolean acquired() {
    try {
      return places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
